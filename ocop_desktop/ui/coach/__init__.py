"""A short walk through the first dossier: what stands where, and what to do first."""
