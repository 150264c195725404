"""Packages in and out: manifest, verification."""
