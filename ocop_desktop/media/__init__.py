"""Files of evidence: what they really are, small pictures of them, copies to print, their text."""
