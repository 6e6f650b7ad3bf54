"""What `piano run` says at the end: what was made, how far it can be trusted, where it lies."""

from __future__ import annotations

from typing import Any

import polars as pl
from rich.console import Console

from orchestration.resources import Workplace
from orchestration.running import Refreshed
from piano_core.tables import Reliability


def summary(corpus: str, workplace: Workplace, done: Refreshed) -> dict[str, Any]:
    """Everything the summary says, as one object for JSON."""
    return {
        "corpus": corpus,
        "title": workplace.corpus(corpus).title,
        "made": {key.to_user_string(): reason for key, reason in done.made.items()},
        "run_id": done.run_id,
        "home": str(workplace.settings().home),
        "reliability": workplace.warehouse().read(Reliability, corpus).to_dicts(),
    }


def print_summary(found: dict[str, Any], out: Console) -> None:
    """The same as tables and sentences for people."""
    from piano_core.cli.ratings import reliability_table

    made = found["made"]
    out.print(f"[bold]{found['corpus']}[/bold]  {found['title']}")
    if made:
        out.print(f"Made {len(made)} assets in run {found['run_id']}.")
    else:
        out.print("Everything is up to date; nothing was made.")
    if found["reliability"]:
        out.print("\n[bold]How far raters agree[/bold] (ICC, 95 % intervals)")
        out.print(reliability_table(pl.DataFrame(found["reliability"])))
    out.print("\nSee how it came about: piano ui")
