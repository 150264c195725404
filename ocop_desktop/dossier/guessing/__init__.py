"""Guesses about a paper from its file name and text, each with where it was read."""

from ocop_desktop.dossier.guessing.guess import Guess, Read, guess, suggested_criteria, value_words
from ocop_desktop.dossier.guessing.kinds import subkind_of

__all__ = ["Guess", "Read", "guess", "subkind_of", "suggested_criteria", "value_words"]
