"""Checks of a dossier: each a small function that decides whether its rule speaks."""
