"""The page for recording, and the bar that offers what was cut off."""
