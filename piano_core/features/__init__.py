"""Performance (and score, where there is one) to named, documented numbers."""
