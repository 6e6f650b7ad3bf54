"""What was measured against references, as plain values that survive JSON.

None stands where nothing says it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from piano_core.errors import ScoreMismatchError
from piano_core.performance import Pedal, Performance, Source
from piano_core.reference.bands import ReferenceBands
from piano_core.reference.compare import Comparison, Deviation
from piano_core.reference.quantity import (
    ARTICULATION,
    LOUDNESS,
    PEDAL,
    QUANTITIES,
    TEMPO,
    Grain,
    Quantity,
)
from piano_core.sentences import say, template

HEARD = (TEMPO, LOUDNESS)
"""What may be compared where one of the performances was transcribed: when a key or a pedal
comes up is hardly heard (docs/listening.md)."""

_ABOVE = {
    TEMPO.name: template("{figure:.0%} faster than the references."),
    LOUDNESS.name: template("Louder than the references by {figure:.0f} of 127."),
    ARTICULATION.name: template("More joined than the references: {figure:.0%} of their length."),
    PEDAL.name: template("More pedal than the references, by {figure:.0%} of the time."),
}
_BELOW = {
    TEMPO.name: template("{figure:.0%} slower than the references."),
    LOUDNESS.name: template("Softer than the references by {figure:.0f} of 127."),
    ARTICULATION.name: template("More detached than the references: {figure:.0%} of their length."),
    PEDAL.name: template("Less pedal than the references, by {figure:.0%} of the time."),
}
"""What is said of a stretch above and below the band."""


@dataclass(frozen=True)
class BandBeat:
    """One quarter note: where references lie, and the take.

    beat: from the start of the score, from 0. bar: its printed number, None without notation.
    time_s: in the take. low, middle, high: of the band, which holds the next expert in 80 % of
    cases. played: the take, at the references' overall level. confidence: of the band, 0-1.
    """

    beat: float
    bar: int | None
    time_s: float | None
    low: float | None
    middle: float | None
    high: float | None
    played: float | None
    confidence: float


@dataclass(frozen=True)
class BandCurve:
    """One quantity along the score; `quantity` and `unit` as in `QUANTITIES`."""

    quantity: str
    unit: str
    beats: tuple[BandBeat, ...]

    @property
    def inside_share(self) -> float | None:
        """Share of the beats with a band at which the take lies in it, 0-1; None without any."""
        inside = [
            beat.low <= beat.played <= beat.high
            for beat in self.beats
            if beat.low is not None and beat.high is not None and beat.played is not None
        ]
        return sum(inside) / len(inside) if inside else None


@dataclass(frozen=True)
class Departure:
    """A stretch outside of the band.

    bar, until_bar: printed numbers, None without notation. widths: how far from the middle, in
    half-widths of the band, signed. confidence: of the band there, 0-1.
    """

    quantity: str
    bar: int | None
    until_bar: int | None
    start_s: float
    end_s: float
    widths: float
    confidence: float
    sentence: str


@dataclass(frozen=True)
class AgainstReferences:
    """A take held against other performances of the same music.

    references: what they are called. notated: whether bars are known. same_music: whether the
    take plays what they play; problem, remedy: why nothing is compared, empty where it is.
    departures: the farthest first.
    """

    references: tuple[str, ...]
    notated: bool
    same_music: bool
    problem: str
    remedy: str
    curves: tuple[BandCurve, ...]
    departures: tuple[Departure, ...]


def against_references(
    comparison: Comparison,
    bands: ReferenceBands,
    names: Sequence[str],
    performances: Sequence[Performance],
) -> AgainstReferences:
    """What a comparison says. names, performances: the references, in the same order."""
    trusted = _trusted([comparison.laid.performance, *performances])
    kept = {quantity.name for quantity in trusted}
    return AgainstReferences(
        tuple(names),
        bands.notated,
        True,
        "",
        "",
        tuple(_curve(quantity, comparison, bands) for quantity in trusted),
        tuple(
            _departure(found, bands.notated)
            for found in comparison.deviations
            if found.quantity in kept and not math.isnan(found.start_s)
        ),
    )


def of_other_music(error: ScoreMismatchError, names: Sequence[str]) -> AgainstReferences:
    """That the take is not what the references play."""
    problem = error.problem[:1].upper() + error.problem[1:]
    return AgainstReferences(tuple(names), False, False, problem, error.remedy, (), ())


def _trusted(performances: Sequence[Performance]) -> tuple[Quantity, ...]:
    """What may be compared; not the pedal where the file of one of them holds none."""
    if any(one.source is Source.TRANSCRIPTION for one in performances):
        return HEARD
    pedalled = all(len(one.pedal(Pedal.SUSTAIN)) for one in performances)
    return tuple(
        quantity
        for quantity in QUANTITIES
        if quantity.grain is Grain.BEAT and (pedalled or quantity is not PEDAL)
    )


def _curve(quantity: Quantity, comparison: Comparison, bands: ReferenceBands) -> BandCurve:
    band, grid, laid = bands.bands[quantity.name], bands.grid, comparison.laid
    columns = zip(
        grid.beats.tolist(),
        grid.bar.tolist(),
        laid.time_s.tolist(),
        band.low.tolist(),
        band.middle.tolist(),
        band.high.tolist(),
        comparison.values[quantity.name].tolist(),
        band.confidence.tolist(),
        strict=True,
    )
    beats = [
        BandBeat(
            beat,
            bar if bands.notated else None,
            _known(time_s),
            _known(low),
            _known(middle),
            _known(high),
            _known(played),
            sure,
        )
        for beat, bar, time_s, low, middle, high, played, sure in columns
        if _known(time_s) is not None
    ]
    return BandCurve(quantity.name, quantity.unit, tuple(beats))


def _known(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _departure(found: Deviation, notated: bool) -> Departure:
    return Departure(
        found.quantity,
        found.first_bar if notated else None,
        found.last_bar if notated else None,
        found.start_s,
        found.end_s,
        found.widths,
        found.confidence,
        _sentence(found),
    )


def _sentence(found: Deviation) -> str:
    """How far and in which direction, in words: `12 % slower than the references.`"""
    amount = found.amount
    figure = {
        TEMPO.name: abs(2**amount - 1),
        LOUDNESS.name: abs(amount),
        ARTICULATION.name: 2**amount,
        PEDAL.name: abs(amount),
    }[found.quantity]
    words = _ABOVE if amount > 0 else _BELOW
    return say(words[found.quantity], figure=figure)
