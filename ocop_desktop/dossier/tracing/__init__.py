"""Traceability of lots: their events, whether quantities balance, what a page must show. Pure."""
