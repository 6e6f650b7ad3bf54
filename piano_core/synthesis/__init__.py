"""A performance to sound: a small additive piano made of numpy alone."""

from piano_core.synthesis.render import SAMPLE_RATE, TAIL_S, render

__all__ = ["SAMPLE_RATE", "TAIL_S", "render"]
