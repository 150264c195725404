"""What surrounds the pages: rail, top line, section column, panel, status line, search."""
