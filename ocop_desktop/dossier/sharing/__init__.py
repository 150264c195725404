"""One dossier in several places or shapes: compared, merged, moved, made public."""
