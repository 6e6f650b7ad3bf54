"""`piano ratings`: bring ratings in, and see how far they can be trusted."""

from __future__ import annotations

import click


@click.group()
def ratings() -> None:
    """Bring ratings in, and see how far they can be trusted."""
