"""Upgrade and reassessment: the recognised product beside the new dossier."""
