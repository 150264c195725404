"""SQLite and files named by SHA-256. The only SQL of the app."""
