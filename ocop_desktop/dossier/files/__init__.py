"""Dossiers as files: JSON in and out, strictly checked, and its schema."""
