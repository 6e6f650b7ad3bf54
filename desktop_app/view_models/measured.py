"""What was measured against the score, as rows: a name, a figure, and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.texts import count

if TYPE_CHECKING:
    from piano_core.score import Measures
    from piano_core.takes import Take


@dataclass(frozen=True)
class MeasureRow:
    """One figure: what it is of, the figure, and how to read it."""

    title: str
    figure: str
    meaning: str

    @property
    def spoken(self) -> str:
        """The row as one sentence, for screen readers."""
        return f"{self.title}: {self.figure}, {self.meaning}."


def measured_rows(take: Take) -> tuple[MeasureRow, ...]:
    """The figures of a take whose score is known; none otherwise."""
    against = take.against_score
    if against is None or against.measures is None:
        return ()
    recorded = take.listening is None
    return (*_notes(against.measures, against.title), *_curves(against.measures, recorded))


def _notes(found: Measures, title: str) -> Iterable[MeasureRow]:
    wrong, missed, extra = found.wrong, found.missed, found.extra
    place = f"bars {found.first_bar} to {found.last_bar}"
    yield MeasureRow("Played", f"{found.coverage:.0%} of the score", f"{place} of {title}")
    yield MeasureRow(
        "Notes right",
        f"{100 * found.right_share:.1f} %",
        f"{found.matched} of {count(found.written, 'written note')}",
    )
    yield MeasureRow(
        "Not as written",
        count(wrong + missed + extra, "note"),
        f"{wrong} wrong, {missed} missed, {extra} extra",
    )
    if found.restarts or found.hesitations or found.skipped_bars:
        yield MeasureRow(
            "Flow",
            count(found.restarts, "restart"),
            f"{count(found.hesitations, 'hesitation')}, "
            f"{count(found.skipped_bars, 'bar')} left out",
        )


def _curves(found: Measures, recorded: bool) -> Iterable[MeasureRow]:
    if found.tempo_qpm is not None:
        yield MeasureRow("Tempo", f"{found.tempo_qpm:.0f}", "quarter notes a minute, median")
    if found.deviation_s is not None:
        yield MeasureRow(
            "Unevenness", f"{1000 * found.deviation_s:.0f} ms", "around the flow of the music"
        )
    if found.voicing is not None:
        yield MeasureRow(
            "Voicing", f"{found.voicing:+.0f}", "velocity of top notes above their chord"
        )
    if found.articulation is not None:
        yield MeasureRow(
            "Length", f"{100 * found.articulation:.0f} %", "of the written length, by the keys"
        )
    if recorded and found.pedal_over_change is not None:
        yield MeasureRow(
            "Pedal", f"{100 * found.pedal_over_change:.0f} %", "of harmony changes pedalled over"
        )
