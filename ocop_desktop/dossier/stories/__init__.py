"""The story of a product: sentences, what criteria find in it, drafts, lengths, likeness."""
