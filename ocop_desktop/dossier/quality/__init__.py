"""Quality and food safety: what the law asks, what is there, what lapses when. Pure functions."""
