"""What a person can do, in verbs, without Qt."""
