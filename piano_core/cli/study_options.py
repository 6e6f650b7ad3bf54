"""Options that commands share which train or judge models on a rated corpus, each declared once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields
from typing import Any

import click

Command = Callable[..., Any]
Option = Callable[[Command], Command]

PRESETS = ("small", "laptop", "bootstrapped", "research")
"""Of the research stack, the smallest first."""

UNSEEN = ("passage", "overlap", "performer", "work")
"""Protocols that hold out more than the recording."""


def corpus_option(
    help_text: str = "Whose ratings; `piano run` must have made it ready.",
    *,
    required: bool = False,
) -> Option:
    """`--corpus NAME`."""
    return click.option("--corpus", metavar="NAME", required=required, help=help_text)


def preset_option(default: str, help_text: str) -> Option:
    """`--preset`, one of `PRESETS`."""
    return click.option(
        "--preset",
        type=click.Choice(PRESETS),
        default=default,
        show_default=True,
        help=help_text,
    )


def resamples_option(default: int, fewest: int = 20) -> Option:
    """`--resamples`, at least `fewest`."""
    return click.option(
        "--resamples",
        type=click.IntRange(fewest),
        default=default,
        show_default=True,
        help="Draws for each interval.",
    )


def every_option() -> Option:
    """`--every N`, 1 where nothing is said; see `RatedCorpus.thinned`."""
    return click.option(
        "--every",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        help="Learn from and judge on every so many-th performance of each passage only.",
    )


def seed_option(of_what: str) -> Option:
    """`--seed`, 0 where nothing is said."""
    return click.option("--seed", type=int, default=0, show_default=True, help=of_what)


def gathered(name: str, into: type[Any], *options: Option) -> Option:
    """These options, given to the command as one argument: `into`, a dataclass, called `name`.

    The options' parameters and the dataclass's fields have the same names.
    """

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def taking(**given: Any) -> Any:
            values = {field.name: given.pop(field.name) for field in fields(into)}
            return command(**{name: into(**values)}, **given)

        decorated: Command = taking
        for option in reversed(options):
            decorated = option(decorated)
        return decorated

    return decorate
