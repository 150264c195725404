"""Printed documents: one block list, a DOCX and a PDF writer."""
