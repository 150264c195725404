"""The Word writer: our own styles, plain XML for the body, files equal from run to run."""
