"""The page of two takes."""
