"""Environmental paper, workers, linkage and origin of materials. Pure functions."""
