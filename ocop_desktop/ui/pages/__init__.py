"""Screens outside a dossier's forms: home, list, new dossier, dossier home, handbook, settings."""
