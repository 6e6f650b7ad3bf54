"""`piano ratings`: bring ratings in, see what they are worth, plan more, decide about raters."""

from __future__ import annotations

import click

from piano_core.cli.ratings.exporting import export, label_studio
from piano_core.cli.ratings.importing import import_command
from piano_core.cli.ratings.plan import plan
from piano_core.cli.ratings.quality import decide, quality
from piano_core.cli.ratings.reporting import report


@click.group()
def ratings() -> None:
    """Bring ratings in, and see how far they can be trusted."""


for command in (import_command, report, plan, quality, decide, export, label_studio):
    ratings.add_command(command)
