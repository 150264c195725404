"""The lock on the screen: asking for it, setting it, locking when nobody is there."""
