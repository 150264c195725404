"""The window: shows state, forwards intent."""
