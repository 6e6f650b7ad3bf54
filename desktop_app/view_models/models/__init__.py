"""Which bundle scores, and what another one says."""
