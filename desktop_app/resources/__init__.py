"""Files that come with the app: the take to explore first, its score, pictures."""

from importlib.resources import files
from pathlib import Path

_HERE = Path(str(files(__name__)))

DEMO_TAKE = _HERE / "elise-practised.mid"
"""A short take to explore: made by a program, not played by a person."""

DEMO_SCORE = _HERE / "elise.musicxml"
"""What the demo take plays."""

ICON = _HERE / "icon.png"

ARROW_LIGHT, ARROW_DARK = _HERE / "arrow-light.png", _HERE / "arrow-dark.png"
"""What stands at the right of a list to choose from, in the light and the dark theme."""
