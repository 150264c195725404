"""A window that shows every widget in its states, to be looked at and photographed."""
