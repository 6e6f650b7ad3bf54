"""Where performances and ratings come from: one adapter a corpus, one registry line."""
