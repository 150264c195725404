"""The commune's desk, pure: states, steps, clock, components, contents, proposed comments."""
