"""Controlled damage of known severity to a clean performance, one kind a dimension."""
