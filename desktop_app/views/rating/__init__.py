"""The page for rating stretches."""
