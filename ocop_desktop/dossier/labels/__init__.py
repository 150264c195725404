"""Labels of goods: what must stand on them, what stands there, and a draft. Pure functions."""
