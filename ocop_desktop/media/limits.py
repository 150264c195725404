"""How much of a file we look at. Papers come from strangers' phones and sticks."""

MAX_FILE_BYTES = 200 * 1024 * 1024
MAX_PIXELS = 120_000_000
"""A 108-megapixel phone photo passes; a picture made to fill the memory does not."""
MAX_SIDE_PIXELS = 40_000
MAX_PDF_PAGES = 2_000
MAX_RENDERED_PIXELS = 24_000_000
MAX_OFFICE_PARTS = 5_000
MAX_OFFICE_BYTES = 1024**3
MAX_OFFICE_RATIO = 200
OFFICE_FREE_BYTES = 4 * 1024**2
"""Sheets of equal cells shrink a lot without meaning harm; up to here nobody counts."""
MAX_TEXT_PAGES = 12
MAX_TEXT_CHARS = 60_000
MAX_SCANNED_PIXELS = 12_000_000
"""A larger picture is made smaller before codes are looked for: noise takes seconds to search."""
