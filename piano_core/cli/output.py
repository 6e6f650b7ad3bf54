"""How commands speak: tables for people, one JSON object for programs, progress on stderr."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from piano_core.settings import Settings

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object and nothing else."
)


class ProgressReport(Protocol):
    """Called by long work with the fraction done (0-1) and what is being done."""

    def __call__(self, fraction: float, doing: str, /) -> None: ...


def settings_of_this_process() -> Settings:
    """Settings from the environment and the current folder: the edge where they are made."""
    return Settings.from_environment(os.environ, Path.cwd())


def print_json(value: Any) -> None:
    """One JSON object on standard output; numbers that are not finite become null."""
    click.echo(json.dumps(_finite(value), indent=2, ensure_ascii=False, allow_nan=False))


def console() -> Console:
    """Standard output for people; colour only on a terminal, 120 columns into a pipe."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 120)


@contextmanager
def progress_bar(title: str) -> Generator[ProgressReport]:
    """A bar on standard error while the block runs; silent where it is not a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    with bar:
        task = bar.add_task(title, total=1.0)

        def report(fraction: float, doing: str, /) -> None:
            bar.update(task, completed=fraction, description=doing)

        yield report


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    if isinstance(value, Path):
        return str(value)
    return value
