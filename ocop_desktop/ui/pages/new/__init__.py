"""The five questions that make a dossier, and the list of papers that follows from them."""
