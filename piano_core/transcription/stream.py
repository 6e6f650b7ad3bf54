"""Transcription while the sound comes in: pushed in pieces of any size, exact at the end."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from piano_core.audio.histogram import decibels
from piano_core.errors import TranscriptionError
from piano_core.performance import NoteArray, Performance, Source
from piano_core.sentences import say
from piano_core.transcription.dynamics import evened
from piano_core.transcription.events import Event, flat, segment_events
from piano_core.transcription.intervals import Interval, best_intervals
from piano_core.transcription.likeness import Likeness, LikenessMeter
from piano_core.transcription.manifest import TranscriberManifest
from piano_core.transcription.network import Hidden, Network
from piano_core.transcription.spectrum import Samples, Spectrum
from piano_core.transcription.stitching import Stitcher, notes_of, pedals_of

SILENT_PATCHES = 2
"""Silence heard after the sound, at least: the network keeps its last places in time for itself
(`Backbone`), and what sounds there is heard less well."""

TRACKS_AT_ONCE = 15
"""The scores of so many tracks lie in memory together: 30 MB for a segment of 16 s."""

HOW_TO_PUSH = "Decode and resample the recording first; push what the microphone gave."


TOGETHER = 3
"""Segments heard at the same time where sound is there sooner than it is heard. Spectrum and
decoding use one core; with two segments the other core has work meanwhile, and with three fewer
seconds are left at the end in which the last one is heard alone."""


@dataclass(frozen=True, eq=False)
class Part:
    """One segment on its way: what the backbone makes of it, when that is there, and its times.

    begin_s, until_s: where it begins, and up to where there is sound. edge_frame: see
    `segment_events`. level_db: how loud it is.
    """

    heard: Callable[[], tuple[Hidden, int]]
    begin_s: float
    until_s: float
    edge_frame: int
    level_db: float


class TranscriptionStream:
    """One recording as it is heard; get one from `Transcriber.stream`.

    A segment is transcribed inside the `push` that completes it, which then takes as long as
    that takes: push from a thread that may wait. A note comes out at the latest one segment
    after its end. Memory does not grow with the recording, except by its notes.

    With an `executor`, which may use threads, `TOGETHER` segments are heard at the same time while
    the one before them is decoded, so notes come out `TOGETHER` segments later: for sound that is
    there already. The notes are the same.
    """

    def __init__(
        self,
        network: Network,
        spectrum: Spectrum,
        manifest: TranscriberManifest,
        executor: Executor | None = None,
    ):
        self._network, self._spectrum, self._manifest = network, spectrum, manifest
        self._executor = executor
        self._parts: deque[Part] = deque()
        self._settled_s = 0.0
        lead = manifest.lead_samples
        first = np.full(len(manifest.tracks), lead // manifest.frame_hop, np.int64)
        self._stitcher = Stitcher(manifest.hop_frames, first)
        self._likeness = LikenessMeter()
        self._segment: Samples | None = None
        self._filled = self._covered = lead
        self._segments = 0
        self._pushed = 0
        self._result: Performance | None = None

    @property
    def seconds(self) -> float:
        """How much was pushed."""
        return self._pushed / self._manifest.sample_rate

    @property
    def settled_s(self) -> float:
        """How much of it was transcribed."""
        return self._settled_s

    @property
    def likeness(self) -> Likeness:
        """How much it sounds like a piano, as far as it was transcribed."""
        return self._likeness.likeness(self.seconds)

    def push(self, samples: npt.ArrayLike) -> NoteArray:
        """Take the next piece of sound; the notes that it settles, by (onset, pitch).

        Their velocities are as their segment has them: how loud it is beside others shows at the
        end (`evened`).

        samples: (n,) or (n, channel) at the transcriber's sample rate, any loudness; later
            pieces must have as many channels as the first.
        Raises `TranscriptionError` for samples that are not finite or not of that shape.
        """
        if self._result is not None:
            raise TranscriptionError("the recording has ended.", remedy="Begin another stream.")
        piece = self._checked(samples)
        if self._segment is None:
            size = (self._manifest.segment_samples, piece.shape[1])
            self._segment = np.zeros(size, np.float32)
        settled: list[Event] = []
        while len(piece):
            taken = piece[: len(self._segment) - self._filled]
            self._segment[self._filled : self._filled + len(taken)] = taken
            self._filled += len(taken)
            self._pushed += len(taken)
            piece = piece[len(taken) :]
            if self._filled == len(self._segment):
                settled += self._take(self._segment)
                self._advance(self._segment)
        return notes_of(settled, self._manifest.tracks)

    def flush(self) -> Performance:
        """The recording ends here: all of it. Asked again, the same again."""
        if self._result is None:
            # What lies in the buffer beyond the last segment was heard by none yet.
            if self._segment is not None and self._filled > self._covered:
                self._take(self._last(self._segment))
            while self._parts:
                self._settle(self._parts.popleft())
            self._stitcher.finish()
            settled, tracks = self._stitcher.settled, self._manifest.tracks
            keys = evened([event for event in settled if tracks[event.track] > 0])
            notes, pedals = notes_of(keys, tracks), pedals_of(settled, tracks)
            self._result = Performance(notes, pedals, self.seconds, Source.TRANSCRIPTION)
            self._segment = None
        return self._result

    def _take(self, segment: Samples) -> list[Event]:
        """Have a segment heard; what that, or one before it, settles."""
        manifest = self._manifest
        begin = self._segments * manifest.hop_frames * manifest.frame_hop - manifest.lead_samples
        times = (
            begin / manifest.sample_rate,
            self.seconds,
            round(len(segment) / manifest.frame_hop),
            float(decibels(np.var(segment))),
        )
        if self._executor is None:
            return self._settle(Part(lambda: self._hear(segment), *times))
        heard = self._executor.submit(self._hear, segment.copy())
        self._parts.append(Part(heard.result, *times))
        return self._settle(self._parts.popleft()) if len(self._parts) > TOGETHER else []

    def _hear(self, segment: Samples) -> tuple[Hidden, int]:
        """What the tracks hold in a segment, and how many frames it has; of itself only."""
        power = self._spectrum.power(segment)
        return self._network.hear(power), power.shape[2]

    def _settle(self, part: Part) -> list[Event]:
        hidden, frames = part.heard()
        found = self._found(hidden, frames)
        events = segment_events(
            found,
            self._network.attributes(hidden, found),
            part.begin_s,
            part.until_s,
            self._manifest.frame_s,
            part.edge_frame,
        )
        self._settled_s = part.until_s
        return self._stitcher.add([replace(event, level_db=part.level_db) for event in events])

    def _found(self, hidden: Hidden, frames: int) -> npt.NDArray[np.int64]:
        """The best intervals of all tracks (rows of `flat`), a few tracks at a time."""
        tracks, starts = np.asarray(self._manifest.tracks), self._stitcher.starts
        intervals: list[list[Interval]] = []
        for first in range(0, len(tracks), TRACKS_AT_ONCE):
            part = slice(first, first + TRACKS_AT_ONCE)
            scores = self._network.scores(hidden[part], frames)
            best = best_intervals(scores, starts[part])
            rows = flat(best)
            self._likeness.push(scores.of(rows[tracks[part][rows[:, 0]] > 0]))
            intervals += best
        return flat(intervals)

    def _last(self, segment: Samples) -> Samples:
        """What is left, with silence after it, as short as may be: after stop somebody waits.

        It is shorter than a segment by whole patches, so that the last patch is filled alike.
        """
        manifest = self._manifest
        patch = manifest.patch * manifest.frame_hop
        spare = (len(segment) - self._filled) // patch - SILENT_PATCHES
        segment[self._filled :] = 0
        return segment[: len(segment) - max(spare, 0) * patch]

    def _advance(self, segment: Samples) -> None:
        hop = self._manifest.hop_frames * self._manifest.frame_hop
        segment[: len(segment) - hop] = segment[hop:].copy()
        self._filled = self._covered = len(segment) - hop
        self._segments += 1

    def _checked(self, samples: npt.ArrayLike) -> Samples:
        piece = np.asarray(samples, np.float32)
        piece = piece[:, np.newaxis] if piece.ndim == 1 else piece
        channels = piece.shape[1] if self._segment is None else self._segment.shape[1]
        if piece.ndim != 2 or piece.shape[1] != channels or not channels:
            raise TranscriptionError(
                say(
                    "samples have the shape {shape}, not (n,) or (n, {channels}).",
                    shape=np.shape(samples),
                    channels=channels,
                ),
                where=f"at {self.seconds:.2f} s",
                remedy=HOW_TO_PUSH,
            )
        if not np.isfinite(piece).all():
            raise TranscriptionError(
                "a sample is not a finite number.",
                where=f"at {self.seconds:.2f} s",
                remedy=HOW_TO_PUSH,
            )
        return piece
