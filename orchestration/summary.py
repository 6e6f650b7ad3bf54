"""What `piano run` says at the end: what was made, how far it can be trusted, where it lies."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import polars as pl
from rich.console import Console
from rich.table import Table

from orchestration.gating import judge_all
from orchestration.refreshing import Refreshed
from orchestration.resources import Workplace
from piano_core.tables import Reliability, Segments

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard


def summary(corpus: str, workplace: Workplace, done: Refreshed) -> dict[str, Any]:
    """Everything the summary says, as one object for JSON."""
    found: dict[str, Any] = {
        "corpus": corpus,
        "title": workplace.corpus(corpus).title,
        "made": {key.to_user_string(): reason for key, reason in done.made.items()},
        "run_id": done.run_id,
        "home": str(workplace.settings().home),
        "failed": [asdict(failure) for failure in done.failed],
        "doubted": [asdict(doubt) for doubt in done.doubted],
    }
    artefacts = workplace.artefacts(corpus)
    if not artefacts.report_file("evaluation").is_file():
        return found
    evaluation = artefacts.read_report("evaluation")
    promotion = workplace.registry().promoted(corpus)
    found |= {
        "reliability": workplace.warehouse().read(Reliability, corpus).to_dicts(),
        "evaluation": evaluation.filter(pl.col("target") == "mean").to_dicts(),
        "gates": {verdict.name: verdict.sentence for verdict in judge_all(workplace, corpus)},
    }
    if promotion is not None:
        directory = workplace.registry().path(promotion.content_hash)
        name, card = _scorecard(corpus, workplace, promotion.content_hash)
        found |= {"bundle": str(directory), "example": name, "scorecard": card.to_dict()}
    return found


def print_summary(found: dict[str, Any], corpus: str, workplace: Workplace, out: Console) -> None:
    """The same as tables and sentences for people."""
    from piano_core.cli.ratings.reporting import reliability_table
    from piano_core.cli.scorecard import print_scorecard

    made = found["made"]
    out.print(f"\n[bold]{found['corpus']}[/bold]  {found['title']}")
    if made:
        out.print(f"Made {len(made)} assets in run {found['run_id']}.")
    else:
        out.print("Everything is up to date; nothing was made.")
    if "reliability" not in found:
        out.print("Nobody has rated these recordings, so no model was trained on them.")
    else:
        out.print("\n[bold]How far raters agree[/bold] (ICC, 95 % intervals)")
        out.print(reliability_table(pl.DataFrame(found["reliability"], infer_schema_length=None)))
        out.print("\n[bold]What models predict of the panel[/bold] (mean of targets)")
        out.print(evaluation_table(pl.DataFrame(found["evaluation"], infer_schema_length=None)))
        out.print("\n[bold]Gates[/bold]")
        for name, sentence in found["gates"].items():
            out.print(f"  {name}: {sentence}")
    if "bundle" in found:
        promotion = workplace.registry().promoted(corpus)
        assert promotion is not None
        name, card = _scorecard(corpus, workplace, promotion.content_hash)
        out.print("\n[bold]A scorecard[/bold]")
        print_scorecard(card, name)
        out.print(f"\nThe bundle: {found['bundle']}")
    if found["failed"]:
        out.print(f"\n[bold]Could not be used[/bold] ({len(found['failed'])}); all else was")
        for failure in found["failed"]:
            out.print(f"  {failure['where']}: {failure['problem']} {failure['remedy']}")
    if found["doubted"]:
        out.print(f"\n[bold]May be no piano[/bold] ({len(found['doubted'])})")
        for doubt in found["doubted"]:
            out.print(f"  {doubt['where']}: {doubt['problem']}")
    out.print("See how it came about: piano ui\nScore a performance:   piano app my-take.mid")


def evaluation_table(evaluation: pl.DataFrame) -> Table:
    """R2 with interval and share of the ceiling, and what intervals of 90 % hold, by model."""
    table = Table("Protocol", "Model", "R2", "95 %", "Ceiling", "Share", "90 % holds", box=None)
    shown = evaluation.filter(pl.col("subset") == "all")
    for (protocol, model), rows in shown.group_by("protocol", "model", maintain_order=True):
        by_metric = {row["metric"]: row for row in rows.to_dicts()}
        r2, held = by_metric["r2"], by_metric["coverage_90"]
        table.add_row(
            str(protocol),
            str(model),
            _number(r2["value"]),
            f"{_number(r2['low'])} to {_number(r2['high'])}",
            _number(r2["ceiling"]),
            _number(r2["fraction"]),
            _number(held["value"]),
        )
    return table


def _scorecard(corpus: str, workplace: Workplace, bundle: str) -> tuple[str, Scorecard]:
    """The promoted bundle's opinion of the first segment, and what it is called."""
    from piano_core.preparation.performances import read_performance
    from piano_core.scoring import Scorer

    first = workplace.warehouse().read(Segments, corpus).row(0, named=True)
    played = read_performance(workplace.artefacts(corpus), first["recording_id"])
    scorer = Scorer.load(workplace.registry().path(bundle))
    return first["segment_id"], scorer.score(played.excerpt(first["start_s"], first["end_s"]))


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
