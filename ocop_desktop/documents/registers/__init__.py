"""Tables of an office: read from Excel and CSV, written to them; the yearly report."""
