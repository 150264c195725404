"""Editions of the law side by side, and dossiers from one to another."""
