"""Pages inside one dossier: sections, self-assessment, evidence, check and export."""
