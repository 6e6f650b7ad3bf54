"""A performance's sound block by block from any place on, so that nobody waits for all of it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.synthesis.damped import Waveform
from piano_core.synthesis.dampers import Dampers
from piano_core.synthesis.ending import TAIL_S
from piano_core.synthesis.hammer import knock
from piano_core.synthesis.key import add_key
from piano_core.synthesis.render import LOUDNESS, SAMPLE_RATE, SEED, gains_of
from piano_core.synthesis.strokes import Stroke, key_strokes
from piano_core.synthesis.wash import RINGS_ON_S, add_wash, answers

_FIRST_S = 0.5
_BLOCK_S = 2.0
"""The first block is short, because somebody waits for it."""


def rendered(
    performance: Performance, start_s: float = 0.0, sample_rate: int = SAMPLE_RATE
) -> Iterator[npt.NDArray[np.float32]]:
    """The sound of `render` in stereo from `start_s` on, as (frames, 2) blocks without a seam.

    The samples are those of `render`, except that a performance so loud that it would clip
    is not made softer as a whole, which cannot be known beforehand: its peaks are cut off.
    """
    piano = _Piano(performance, sample_rate)
    first = min(max(round(start_s * sample_rate), 0), piano.frames)
    # What was played a little before is still answered by the open strings.
    heard_from = max(first - round(RINGS_ON_S * sample_rate), 0)
    pending = np.zeros((2, 0), np.float32)
    played = np.zeros(0, np.float32)
    sounding = piano.strokes_between(-np.inf, heard_from / sample_rate, heard_from / sample_rate)
    begin, length = heard_from, first - heard_from + round(_FIRST_S * sample_rate)
    while begin < piano.frames:
        end = min(begin + length, piano.frames)
        sounding += piano.strokes_between(begin / sample_rate, end / sample_rate, 0.0)
        pending = piano.struck(sounding, begin, end, pending)
        block = pending[:, : end - begin].copy()
        pending, sounding = pending[:, end - begin :], []
        played = np.concatenate([played, block.mean(axis=0)])[-(length + piano.rings_on) :]
        block += piano.answered(played, end)[:, -(end - begin) :]
        if end > first:
            yield piano.finished(block, begin)[max(first - begin, 0) :]
        begin, length = end, round(_BLOCK_S * sample_rate)


class _Piano:
    """The instrument with all that is played on it, of which parts are made sound."""

    def __init__(self, performance: Performance, rate: int) -> None:
        end_s = performance.duration_s + TAIL_S
        self.frames = round(end_s * rate)
        self.rings_on = round(RINGS_ON_S * rate)
        self._rate = rate
        rng = np.random.default_rng(SEED)
        self._knock, self._answer = knock(rate, rng), answers(rate, rng)
        self._dampers = Dampers.of(performance, end_s)
        pitches = map(int, np.unique(performance.notes["pitch"]))
        self._strokes = [
            stroke for pitch in pitches for stroke in key_strokes(performance, pitch, self._dampers)
        ]

    def strokes_between(self, start_s: float, end_s: float, heard_s: float) -> list[Stroke]:
        """Strokes that begin in [start_s, end_s) and are still heard at `heard_s`, by key."""
        return [s for s in self._strokes if start_s <= s.onset_s < end_s and s.silent_s > heard_s]

    def struck(self, strokes: list[Stroke], begin: int, end: int, pending: Waveform) -> Waveform:
        """Strings alone, from frame `begin` at least to `end`, `pending` among it."""
        rate = self._rate
        first = min([begin, *(round(max(s.onset_s, 0.0) * rate) for s in strokes)])
        last = max([end, begin + pending.shape[1], *(round(s.silent_s * rate) for s in strokes)])
        sound = np.zeros((2, min(last, self.frames) - first), np.float32)
        by_key: dict[int, list[Stroke]] = {}
        for stroke in strokes:
            by_key.setdefault(stroke.pitch, []).append(stroke)
        for pitch, its in by_key.items():
            add_key(sound, LOUDNESS * gains_of(pitch, 2), its, self._knock, rate, first)
        sound = sound[:, begin - first :]
        sound[:, : pending.shape[1]] += pending
        return sound

    def answered(self, played: Waveform, end: int) -> Waveform:
        """What open strings answer to `played`, whose last frame is the one before `end`."""
        echo = np.zeros((2, len(played)), np.float32)
        add_wash(echo, played, self._dampers, self._answer, self._rate, end - len(played))
        return echo

    def finished(self, block: Waveform, begin: int) -> npt.NDArray[np.float32]:
        """(frames, 2) within full scale; what belongs to the end is faded as in `render`."""
        fading = [self.frames - round(TAIL_S / 2 * self._rate), self.frames - 1]
        places = np.arange(begin, begin + block.shape[1])
        block *= np.interp(places, fading, [1, 0]).astype(np.float32)
        return np.ascontiguousarray(np.clip(block, -1, 1).T)
