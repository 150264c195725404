"""Council rehearsal: sheets of several people, stored beside the dossier, carried as files."""
