"""Options that `piano train`, `piano evaluate` and `piano bundle export-stack` share: what the
research stack hears, and how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]

HEARS = ("notes", "sound", "both")
FUSIONS = ("cross_attention", "gated", "concatenation")
ENCODERS = ("log_mel", "constant_q", "MERT-v1-95M", "MERT-v1-330M")

_FUSION = click.option(
    "--fusion",
    type=click.Choice(FUSIONS),
    help="Of notes and sound, with --hears both [default: the preset's, else gated].",
)
_ENCODER = click.option(
    "--sound-encoder",
    type=click.Choice(ENCODERS),
    help="Of sound; MERT is read from weights/NAME below the home folder [default: the preset's].",
)


def hearing_options(command: Command) -> Command:
    """`--hears`, `--fusion` and `--sound-encoder`."""
    hears = click.option(
        "--hears",
        type=click.Choice(HEARS),
        help="What reaches the stack [default: as the preset says; small and laptop: notes].",
    )
    return hears(_FUSION(_ENCODER(command)))


def hearings_options(command: Command) -> Command:
    """The same for a command that compares: `--hears` may be given several times."""
    hears = click.option(
        "--hears",
        multiple=True,
        type=click.Choice(HEARS),
        help="What reaches the stack, a row each [default: as the preset says].",
    )
    return hears(_FUSION(_ENCODER(command)))
