"""Points and stars: what is claimed, proven and valid, what leads higher and how."""
