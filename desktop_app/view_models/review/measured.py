"""What was measured against the score, as rows: a name, a figure, and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.texts import FINE, count, percent
from desktop_app.view_models.wording import marked, plural, tr

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


_QUANTITIES = {
    "tempo": marked("Tempo"),
    "loudness": marked("Loudness"),
    "articulation": marked("Articulation"),
    "pedal": marked("Pedal"),
}


def reference_rows(take: Take) -> tuple[MeasureRow, ...]:
    """How much of a take lies where other performances do; nothing without any."""
    against = take.against_references
    if against is None:
        return ()
    shares = [(curve.quantity, curve.inside_share) for curve in against.curves]
    meaning = plural(
        "of the beats lie in the band of {n} other performance; of an expert's about 80 % do",
        "of the beats lie in the band of {n} other performances; of an expert's about 80 % do",
        len(against.references),
    )
    return tuple(
        MeasureRow(tr(_QUANTITIES[quantity]), percent(share), meaning)
        for quantity, share in shares
        if share is not None
    )


def _notes(found: Measures, title: str) -> Iterable[MeasureRow]:
    wrong, missed, extra = found.wrong, found.missed, found.extra
    yield MeasureRow(
        tr("Played"),
        tr("{percent:.0f} % of the score", percent=100 * found.coverage),
        tr(
            "bars {first} to {last} of {title}",
            first=found.first_bar,
            last=found.last_bar,
            title=title,
        ),
    )
    yield MeasureRow(
        tr("Notes right"),
        percent(found.right_share, FINE),
        plural(
            "{matched} of {n} written note",
            "{matched} of {n} written notes",
            found.written,
            matched=found.matched,
        ),
    )
    yield MeasureRow(
        tr("Not as written"),
        count(wrong + missed + extra, "note"),
        tr(
            "{wrong} wrong, {missed} missed, {extra} extra",
            wrong=wrong,
            missed=missed,
            extra=extra,
        ),
    )
    yield from _flow(found)


def _flow(found: Measures) -> Iterable[MeasureRow]:
    """Where it did not go on; nothing where it did all along."""
    if found.restarts or found.hesitations or found.skipped_bars:
        yield MeasureRow(
            tr("Flow"),
            count(found.restarts, "restart"),
            tr(
                "{hesitations}, {bars} left out",
                hesitations=count(found.hesitations, "hesitation"),
                bars=count(found.skipped_bars, "bar"),
            ),
        )


def _curves(found: Measures, recorded: bool) -> Iterable[MeasureRow]:
    if found.tempo_qpm is not None:
        yield MeasureRow(
            tr("Tempo"), f"{found.tempo_qpm:.0f}", tr("quarter notes a minute, median")
        )
    if found.deviation_s is not None:
        yield MeasureRow(
            tr("Unevenness"),
            f"{1000 * found.deviation_s:.0f} ms",
            tr("around the flow of the music"),
        )
    if found.voicing is not None:
        yield MeasureRow(
            tr("Voicing"), f"{found.voicing:+.0f}", tr("velocity of top notes above their chord")
        )
    if found.articulation is not None:
        yield MeasureRow(
            tr("Length"),
            percent(found.articulation),
            tr("of the written length, by the keys"),
        )
    if recorded and found.pedal_over_change is not None:
        yield MeasureRow(
            tr("Pedal"),
            percent(found.pedal_over_change),
            tr("of harmony changes pedalled over"),
        )
