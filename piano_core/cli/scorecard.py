"""A scorecard for people: measured things apart from judged ones, then where to look."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from piano_core.cli.output import console
from piano_core.dimensions import Provenance
from piano_core.performance import Source
from piano_core.reference import AgainstReferences
from piano_core.score import AgainstScore, Measures
from piano_core.scoring import DimensionScore, Input, Scorecard, Standing


def print_scorecard(card: Scorecard, title: str) -> None:
    """The scorecard as tables, on standard output."""
    out = console()
    out.print(f"[bold]{title}[/bold]  {card.duration_s:.0f} s, {card.note_count} notes")
    out.print(f"[dim]{_origin(card.input)}[/dim]")
    out.print(f"[dim]{card.bundle.name}, trained on {card.bundle.trained_on}[/dim]\n")
    for warning in (*card.input.recording, *card.warnings):
        out.print(f"[yellow]! {warning.sentence}[/yellow]")
    if card.score is not None and card.score.measures is not None:
        out.print(_measured(card.score, card.score.measures, card.input))
    if card.references is not None and card.references.same_music:
        out.print(_beside(card.references))
    out.print(_judged(card))
    for sentence in _standings(card):
        out.print(f"[dim]{sentence}[/dim]")
    if card.character:
        out.print(_character(card))
    if card.marks:
        out.print("[bold]Where to look[/bold]")
    for mark in card.marks:
        bar = "" if mark.bar is None else f"bar {mark.bar}, "
        out.print(f"  {bar}{_clock(mark.start_s)}-{_clock(mark.end_s)}  {mark.sentence}")


def _origin(origin: Input) -> str:
    if origin.transcriber is None:
        return "recorded keys" if origin.source is Source.MIDI else "a transcription, as MIDI"
    return f"heard by {origin.transcriber} ({(origin.transcriber_hash or '')[:12]})"


def _measured(score: AgainstScore, found: Measures, origin: Input) -> Table:
    """What was counted and timed, in units of its own; nothing here is an opinion."""
    table = Table("Measured against the score", "", "", box=None)
    bars = f"bars {found.first_bar} to {found.last_bar}"
    table.add_row("Played", bars, f"{found.coverage:.0%} of {score.title or 'the score'}")
    table.add_row("Notes right", f"{found.right_share:.1%}", f"{found.matched} of {found.written}")
    table.add_row(
        "Notes at fault",
        f"{found.missed + found.wrong + found.extra}",
        f"{found.wrong} wrong, {found.missed} missed, {found.extra} extra",
    )
    table.add_row(
        "Flow",
        f"{found.restarts + found.hesitations + found.skipped_bars}",
        f"{found.restarts} restarts, {found.hesitations} hesitations, "
        f"{found.skipped_bars} bars left out",
    )
    _add(table, "Tempo", found.tempo_qpm, "{:.0f}", "quarter notes a minute, median")
    _add(table, "Unevenness", _ms(found.deviation_s), "{:.0f} ms", "around the flow of the music")
    loud = "mean velocity of 127" if origin.pedal_judged else "of 127, as far as it is heard"
    _add(table, "Loudness", found.velocity, "{:.0f}", loud)
    _add(table, "Voicing", found.voicing, "{:+.0f}", "velocity of top notes above their chord")
    _add(table, "Length", found.articulation, "{:.2f}", "of the written length, 1 is full")
    if origin.pedal_judged:
        pedal = found.pedal_over_change
        _add(table, "Pedal", pedal, "{:.0%}", "of the harmony changes pedalled over")
    return table


def _beside(found: AgainstReferences) -> Table:
    """How much of the take lies in the references' bands; 80 % of an expert's does."""
    count = len(found.references)
    title = f"Beside {count} other performance{'s' if count != 1 else ''}"
    table = Table(title, "", "", box=None)
    for curve in found.curves:
        share = curve.inside_share
        if share is not None:
            table.add_row(
                curve.quantity.capitalize(),
                f"{share:.0%}",
                "[dim]of the beats inside the band[/dim]",
            )
    return table


def _ms(seconds: float | None) -> float | None:
    return None if seconds is None else 1000.0 * seconds


def _add(table: Table, name: str, value: float | None, form: str, unit: str) -> None:
    if value is not None:
        table.add_row(name, form.format(value), f"[dim]{unit}[/dim]")


def _judged(card: Scorecard) -> Table:
    coverage = card.dimensions[0].coverage if card.dimensions else 0.9
    table = Table("Dimension", "Score", f"{coverage:.0%} interval", "Rests on", "Above", box=None)
    measured = Provenance.MEASURED_AGAINST_SCORE
    for item in sorted(card.dimensions, key=lambda one: one.provenance is not measured):
        table.add_row(item.label, *_numbers(item))
    return table


def _numbers(item: DimensionScore) -> tuple[str, str, str, str]:
    if item.score is None or item.low is None or item.high is None:
        return "-", "", f"[dim]not enough evidence: {item.reason}[/dim]", ""
    provenance = item.provenance.value if item.provenance else ""
    numbers = f"{item.score:.0f}", f"{item.low:.0f} to {item.high:.0f}", provenance
    return *numbers, _above(item.standing)


def _above(found: Standing | None) -> str:
    if found is None or found.share is None or found.low is None or found.high is None:
        return ""
    return f"{found.share:.0%} ({found.low:.0%} to {found.high:.0%})"


def _standings(card: Scorecard) -> Iterable[str]:
    """Who the references of the last column are, and why some scores have none, each once."""
    told = [one.standing for one in card.dimensions if one.standing is not None]
    for who, count in dict.fromkeys((one.references, one.count) for one in told if one.count):
        yield f"Above: the share of {count} {who} with a lower score (within its interval)."
    yield from dict.fromkeys(one.reason for one in told if one.reason)


def _character(card: Scorecard) -> Table:
    table = Table("Character", "", "", box=None, title_justify="left")
    for item in card.character:
        table.add_row(item.low_end, f"{item.value:.0f}", item.high_end)
    return table


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
