"""The PDF writer: lines, strips, pages. Drawn straight on reportlab's canvas."""
