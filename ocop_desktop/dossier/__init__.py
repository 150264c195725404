"""The dossier and everything computed from it. Pure: no Qt, no disk, no clock, no network."""
