"""What the registers of an office compute: rows out of dossiers, lists, rewards, indicators."""
