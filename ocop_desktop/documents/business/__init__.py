"""The production and business plan on paper: computed tables, sentences and drawings."""

from ocop_desktop.documents.business.parts import business_part

__all__ = ["business_part"]
