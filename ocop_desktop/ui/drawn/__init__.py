"""Drawings made with QPainter: one small widget per file, painting functions beside it."""
