"""A performance to sound: a small additive piano made of numpy alone, or the user's SoundFont."""

from piano_core.synthesis.ending import TAIL_S
from piano_core.synthesis.piecewise import rendered
from piano_core.synthesis.render import SAMPLE_RATE, render
from piano_core.synthesis.soundfont import check_soundfont, render_soundfont

__all__ = ["SAMPLE_RATE", "TAIL_S", "check_soundfont", "render", "render_soundfont", "rendered"]
