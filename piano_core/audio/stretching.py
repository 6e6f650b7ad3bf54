"""Slower without a change of pitch: a phase vocoder that keeps partials together and attacks sharp.

Laroche and Dolson, "Improved phase vocoder time-scale modification of audio" (1999): peaks of the
spectrum are turned on by what their frequency asks, and the bins around a peak are turned with it
("identity phase locking"). Where energy rises at once, phases are taken as they were recorded, so
that a hammer's stroke does not smear (Röbel, "A new approach to transient processing", 2003). Both
channels are turned alike, which keeps the stereo image.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from piano_core.audio.source import Samples

SLOWEST, FASTEST = 0.25, 1.0

_WINDOW_S = 0.09
"""Long enough to part the partials of low chords; attacks are kept sharp by other means."""
_OVERLAP = 4
_ATTACK = 1.7
"""Energy above `_ATTACK_FROM_HZ` grows so many times from one window to the next at a stroke."""
_ATTACK_FROM_HZ = 1000.0
_LEAST = 1e-5
"""Of all energy; less above `_ATTACK_FROM_HZ` is what a window leaks."""

Spectrum = npt.NDArray[np.complex64]


def stretched(blocks: Iterable[Samples], rate: int, speed: float) -> Iterator[Samples]:
    """The same sound at `speed` (`SLOWEST` to `FASTEST`), as blocks that follow without a seam.

    Frames at time t lie at t / speed afterwards; n frames become n / speed, to a frame. At
    speed 1 blocks pass through untouched.
    """
    if not SLOWEST <= speed <= FASTEST:
        raise ValueError(f"sound is slowed down to {SLOWEST} to {FASTEST} of its speed")
    if speed == 1.0:
        yield from blocks
        return
    vocoder: _Vocoder | None = None
    for block in blocks:
        vocoder = vocoder or _Vocoder(rate, block.shape[1], speed)
        yield vocoder.push(block)
    if vocoder is not None:
        yield vocoder.flush()


class _Vocoder:
    """Windows a hop apart in what is made, `speed` hops apart in what is read."""

    def __init__(self, rate: int, channels: int, speed: float) -> None:
        self._size = 1 << round(np.log2(_WINDOW_S * rate))
        self._hop = self._size // _OVERLAP
        self._speed = speed
        self._window = np.hanning(self._size + 1)[:-1].astype(np.float32)[:, None]
        self._gain = 1 / np.square(self._window[:: self._hop]).sum()
        self._high = round(_ATTACK_FROM_HZ * self._size / rate)
        # Half a window of silence before, so that the first window's middle is the first frame.
        self._heard = np.zeros((self._size // 2, channels), np.float32)
        self._dropped = 0
        self._made = np.zeros((self._size, channels), np.float32)
        self._windows = self._frames = self._given = 0
        self._turned: Spectrum | None = None
        self._energy = np.inf

    def push(self, block: Samples) -> Samples:
        """What is settled by the next frames."""
        self._frames += len(block)
        self._heard = np.concatenate([self._heard, block])
        return self._made_until(None)

    def flush(self) -> Samples:
        """The rest: what is made ends when the sound did."""
        silence = np.zeros((3 * self._size, self._heard.shape[1]), np.float32)
        self._heard = np.concatenate([self._heard, silence])
        return self._made_until(round(self._frames / self._speed))

    def _made_until(self, end: int | None) -> Samples:
        parts = [self._heard[:0]]
        while end is None or self._given < end:
            at = round(self._windows * self._hop * self._speed) - self._dropped
            back = self._hop
            if at + self._size > len(self._heard):
                break
            before = at - back
            if before > 0:
                self._heard, self._dropped = self._heard[before:], self._dropped + before
                at = back
            part = self._next(at)
            if end is not None:
                part = part[: end - self._given]
            self._given += len(part)
            parts.append(part)
        return np.concatenate(parts)

    def _next(self, at: int) -> Samples:
        """One hop more, from the window at `at`."""
        now = self._spectrum(at)
        self._turned = self._turned_on(now, at)
        made = np.fft.irfft(self._turned, self._size, axis=0).astype(np.float32)
        self._made += made * self._window * self._gain
        part = self._made[: self._hop].copy()
        self._made[: -self._hop] = self._made[self._hop :]
        self._made[-self._hop :] = 0
        self._windows += 1
        # The first half window lies before the first frame.
        early = max(self._size // 2 - (self._windows - 1) * self._hop, 0)
        return part[min(early, len(part)) :]

    def _spectrum(self, at: int) -> Spectrum:
        piece = self._heard[max(at, 0) : at + self._size]
        if at < 0:
            piece = np.concatenate([np.zeros((-at, piece.shape[1]), np.float32), piece])
        return np.fft.rfft(piece * self._window, axis=0).astype(np.complex64)

    def _turned_on(self, now: Spectrum, at: int) -> Spectrum:
        """`now` with the phases that follow on what was made before."""
        both = now.sum(axis=1)
        power = np.square(np.abs(both))
        energy = float(power[self._high :].sum())
        attack = energy > max(_ATTACK * self._energy, _LEAST * float(power.sum()))
        self._energy = energy
        if self._turned is None or attack:
            return now
        before = self._spectrum(at - self._hop).sum(axis=1)
        # How far each partial turns in a hop of what was recorded, it turns in one of what is made.
        made = self._turned.sum(axis=1)
        wanted = np.angle(made) + np.angle(both * np.conj(before))
        peaks = _peaks(np.abs(both))
        turn = (wanted - np.angle(both))[peaks[_nearest(peaks, len(both))]]
        return now * np.exp(1j * turn).astype(np.complex64)[:, None]


def _peaks(size: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Bins larger than two neighbours on either side; at least one."""
    padded = np.pad(size, 2, constant_values=-1)
    middle = padded[2:-2]
    others = (padded[:-4], padded[1:-3], padded[3:-1], padded[4:])
    found = np.flatnonzero(np.all([middle >= other for other in others], axis=0) & (middle > 0))
    return found if len(found) else np.zeros(1, np.int64)


def _nearest(peaks: npt.NDArray[np.int64], bins: int) -> npt.NDArray[np.int64]:
    """For every bin, which of the peaks is nearest."""
    edges = (peaks[1:] + peaks[:-1]) / 2
    return np.searchsorted(edges, np.arange(bins))
