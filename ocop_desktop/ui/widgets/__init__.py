"""Building blocks of pages: cards, buttons, banners, notices. They know nothing of dossiers."""
