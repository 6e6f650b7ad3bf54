"""Finding notes by place: which are in view, which is under the pointer, pedal as steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import NoteArray, Pedal, Performance

Floats = npt.NDArray[np.float64]


class NoteIndex:
    """Range queries over notes sorted by onset, in logarithmic time plus what is found."""

    def __init__(self, notes: NoteArray) -> None:
        self.notes = notes
        self._onsets = notes["onset_s"].copy()
        # Offsets are not sorted; their running maximum is, and bounds where to begin.
        self._last_offsets = (
            np.maximum.accumulate(notes["offset_s"]) if len(notes) else (np.zeros(0))
        )

    def between(self, start_s: float, end_s: float) -> NoteArray:
        """Notes that sound at some time from `start_s` to `end_s`, in order of onset."""
        first = int(np.searchsorted(self._last_offsets, start_s, side="left"))
        last = int(np.searchsorted(self._onsets, end_s, side="right"))
        found = self.notes[first:last]
        return found[found["offset_s"] >= start_s]

    def at(self, time_s: float, pitch: int, tolerance_s: float) -> int | None:
        """The note of `pitch` that sounds at `time_s`, give or take `tolerance_s`.

        Returns its index among `notes`, the latest begun where several sound; else None.
        """
        first = int(np.searchsorted(self._last_offsets, time_s - tolerance_s, side="left"))
        last = int(np.searchsorted(self._onsets, time_s + tolerance_s, side="right"))
        part = self.notes[first:last]
        hits = np.flatnonzero((part["pitch"] == pitch) & (part["offset_s"] >= time_s - tolerance_s))
        return first + int(hits[-1]) if len(hits) else None


@dataclass(frozen=True)
class PedalTrace:
    """One pedal as steps: from `times[i]` on it stands at `values[i]`, 0-1."""

    pedal: Pedal
    times: Floats
    values: Floats

    @property
    def used(self) -> bool:
        """Whether the pedal was ever off its rest."""
        return bool(np.any(self.values > 0))

    def columns(self, edges: Floats) -> tuple[Floats, Floats]:
        """The shallowest and the deepest position between each two consecutive `edges`.

        Both, so that neither a short pedal nor a short lift disappears at any zoom.
        """
        if not len(self.times):
            nothing = np.zeros(len(edges) - 1)
            return nothing, nothing
        begin = np.searchsorted(self.times, edges[:-1], side="right") - 1
        end = np.searchsorted(self.times, edges[1:], side="left")
        padded = np.concatenate([[0.0], self.values, [0.0]])
        bounds = np.stack([begin + 1, np.maximum(end + 1, begin + 2)], axis=1).ravel()
        return np.minimum.reduceat(padded, bounds)[::2], np.maximum.reduceat(padded, bounds)[::2]


def pedal_trace(performance: Performance, pedal: Pedal) -> PedalTrace:
    """The movements of one pedal, scaled to 0-1."""
    moves = performance.pedal(pedal)
    return PedalTrace(pedal, moves["time_s"].astype(np.float64), moves["value"] / 127.0)


def share_down(trace: PedalTrace, duration_s: float) -> float:
    """The share of `duration_s` for which the pedal was at least half down."""
    if not len(trace.times) or duration_s <= 0:
        return 0.0
    lengths = np.diff(np.append(trace.times, duration_s))
    return float(np.sum(lengths[trace.values >= 0.5]) / duration_s)
