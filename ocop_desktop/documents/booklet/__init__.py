"""Booklets to fill with a pen: sections, papers, criteria; empty or with what is known already."""

from ocop_desktop.documents.booklet.compose import Booklet, compose_booklet, sections_for

__all__ = ["Booklet", "compose_booklet", "sections_for"]
