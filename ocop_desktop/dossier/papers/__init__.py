"""Papers of a dossier: their pages, their successors, the fields that say the same."""
