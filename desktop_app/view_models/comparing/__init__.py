"""Two takes of a piece beside each other."""
