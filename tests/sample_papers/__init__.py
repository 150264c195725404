"""Draws the evidence files of the sample dossiers: papers, photographs, labels. All invented."""
