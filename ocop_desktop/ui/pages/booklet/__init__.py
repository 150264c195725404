"""Booklets to fill with a pen: what goes in, blank or with what is known."""
