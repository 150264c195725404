"""One widget per field kind. `registry.editor_for` picks it."""
