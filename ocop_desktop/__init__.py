"""OCOP Desktop: the product dossier of Quyết định 26/2026/QĐ-TTg, offline, on one machine."""

__version__ = "0.1.0"
