"""What the graphs of a stack are given of notes: tokens, moments and spans of time; numpy only.

Training makes torch's tensors of the same arrays (`piano_core.stack.symbolic.tokens`), and scoring
gives them to onnxruntime.

Compound tokens keep sequences as short as the notes are (Hsiao et al., "Compound Word
Transformer", AAAI 2021; Zeng et al., "MusicBERT", Findings of ACL 2021, whose octuples also
name bar and position, which a performance without score does not have). Times are in bins that
widen with length, because a difference of 10 ms matters in a trill and not in a rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from piano_core.performance import PEDAL_DOWN, Pedal, Performance

Integers = npt.NDArray[np.int64]
Given = dict[str, npt.NDArray[Any]]
"""What a graph is given, by the name of its input."""

SHORTEST_S, LONGEST_S = 0.01, 8.0
"""Ends of the scale of times: 10 ms is what a MIDI keyboard resolves in practice, and a longer
wait or note than 8 s is all the same."""

TIME_BINS = 48
"""Bins between them, each 15 % longer than the one before. Coarser than what is heard in even
playing (2.5 % of an interval: Friberg & Sundberg, JASA 98, 1995), as a longer vocabulary would
need more music than there is to learn it from."""

CHORD_S = 0.03
"""Onsets closer than this belong to one chord in the eyes of the `interval` field."""


GRID_S = 0.5
"""Span over which sound and notes are averaged where they must meet on one grid of time."""

NOTE_SPAN_S, PHRASE_SPAN_S = 4.0, 20.0
"""Of the hierarchy's two lower levels: 3-5 s hold a figure, 10-30 s a phrase."""

_MICRO = 1_000_000


@dataclass(frozen=True)
class Field:
    """One respect of a note. values: how many; two more stand behind them, see below."""

    name: str
    values: int

    @property
    def mask(self) -> int:
        """The number that hides a value in masked pretraining."""
        return self.values

    @property
    def padding(self) -> int:
        """The number in the padding."""
        return self.values + 1

    @property
    def size(self) -> int:
        """All numbers, for an embedding."""
        return self.values + 2


FIELDS = (
    Field("pitch", 128),
    Field("velocity", 32),
    Field("duration", TIME_BINS + 1),
    Field("interval", TIME_BINS + 1),
    Field("sustain", 2),
    Field("soft", 2),
)
"""Key, velocity in steps of 4, sounding length, time since the onset before (0: same chord), and
whether either pedal is down when the key goes down."""


def tokens(performance: Performance) -> Integers:
    """(n, fields) of a performance's n notes, in their order."""
    notes = performance.notes
    onsets = notes["onset_s"]
    # What came before the first note is not known: it counts as no time.
    intervals = np.diff(onsets, prepend=onsets[:1])
    columns = [
        np.clip(notes["pitch"], 0, 127),
        np.clip(notes["velocity"], 0, 127) // 4,
        1 + _time_bin(notes["offset_s"] - onsets),
        np.where(intervals < CHORD_S, 0, 1 + _time_bin(intervals)),
        _down_at(performance, Pedal.SUSTAIN, onsets),
        _down_at(performance, Pedal.SOFT, onsets),
    ]
    return np.stack(columns, axis=1).astype(np.int64)


@dataclass(frozen=True, eq=False)
class Tokens:
    """The notes of b clips, padded at the end.

    fields: (b, n, fields) what each note is in each respect. times: (b, n) onsets in s. mask:
    (b, n), False in padding, and everywhere for a clip without notes.
    """

    fields: Integers
    times: npt.NDArray[np.float64]
    mask: npt.NDArray[np.bool_]


def padded_tokens(performances: Sequence[Performance]) -> Tokens:
    """The tokens of several performances as one batch; an empty one is all padding."""
    each = [tokens(performance) for performance in performances]
    longest = max((len(one) for one in each), default=0)
    padding = np.array([field.padding for field in FIELDS])
    fields = np.tile(padding, (len(each), max(longest, 1), 1))
    times = np.zeros(fields.shape[:2])
    mask = np.zeros(fields.shape[:2], bool)
    for row, (performance, own) in enumerate(zip(performances, each, strict=True)):
        fields[row, : len(own)] = own
        times[row, : len(own)] = performance.notes["onset_s"]
        mask[row, : len(own)] = True
    return Tokens(fields, times, mask)


class Graph(Protocol):
    """An onnxruntime session."""

    def run(self, output_names: Any, input_feed: Any) -> Sequence[Any]:
        """The outputs of these names, all for None."""
        ...


def read_notes(encoder: Graph, performances: Sequence[Performance]) -> Given:
    """What the encoder of notes makes of them, as the scorer takes it: `read` (members, b, n, d),
    `read_mask` (b, n) and `read_times` (b, n) in whole microseconds."""
    notes = padded_tokens(performances)
    (read,) = encoder.run(None, {"fields": notes.fields, "mask": notes.mask})
    # As training has them: its times are of single precision.
    times = whole_micros(notes.times.astype(np.float32))
    return {"read": np.asarray(read), "read_mask": notes.mask, "read_times": times}


def span_middles(given: Mapping[str, npt.NDArray[Any]], wanted: Sequence[str]) -> Given:
    """Middles in s of the spans that the scorer averages over: as many as hold all vectors.

    given: vectors with masks and times. wanted: the scorer's inputs.
    """
    lasts = [
        int(np.where(given[f"{side}_mask"], given[f"{side}_times"], 0).max())
        for side in ("heard", "read")
        if side in given
    ]
    last, found = max(lasts), Given()
    for name, span_s in (("grid", GRID_S), ("figures", NOTE_SPAN_S), ("phrases", PHRASE_SPAN_S)):
        if name not in wanted:
            continue
        span = round(span_s * _MICRO)
        middles = (np.arange(last // span + 1) + 0.5) * span_s
        found[name] = middles.astype(np.float32)
        # The next one averages over these.
        last = round(middles[-1] * _MICRO)
    return found


def whole_micros(
    seconds: npt.NDArray[Any], shape: tuple[int, ...] | None = None
) -> npt.NDArray[np.int64]:
    """Whole microseconds, so that no precision moves a moment from one span to the next.

    shape: to repeat them to.
    """
    times = np.rint(seconds.astype(np.float64) * _MICRO).astype(np.int64)
    return times if shape is None else np.broadcast_to(times, shape).copy()


def _time_bin(seconds: npt.NDArray[np.float64]) -> Integers:
    """Bins of equal ratio from `SHORTEST_S` to `LONGEST_S`, 0 to `TIME_BINS` - 1."""
    share = np.log(np.clip(seconds, SHORTEST_S, LONGEST_S) / SHORTEST_S)
    place = share / np.log(LONGEST_S / SHORTEST_S) * TIME_BINS
    return np.minimum(place, TIME_BINS - 1).astype(np.int64)


def _down_at(
    performance: Performance, pedal: Pedal, times: npt.NDArray[np.float64]
) -> npt.NDArray[np.bool_]:
    """Whether a pedal is down at each of `times`; up before its first movement."""
    moves = performance.pedal(pedal)
    before = np.searchsorted(moves["time_s"], times, side="right") - 1
    if not len(moves):
        return np.zeros(len(times), bool)
    return (before >= 0) & (moves["value"][np.maximum(before, 0)] >= PEDAL_DOWN)
