"""Intellectual property: every right on its way, what stars ask, marks, owners, the logo."""
