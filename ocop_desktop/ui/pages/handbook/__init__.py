"""The handbook: the rulebook to read, set by set, with its doubts and sources."""
