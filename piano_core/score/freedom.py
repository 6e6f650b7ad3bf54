"""What is no mistake: notes that the notation leaves to the player or that nobody can hear.

- Of two written notes with the same onset and key one sounds.
- A key that is still held from its last stroke is tied over, as many editions print it.
- The notes of trills, turns and tremolos are not written, and their number is free, whether
  a sign asks for them or custom (`unsigned_ornaments`).
- How often a key is struck in fast reiteration (measured tremolo) is free too.
- Keys brushed too softly or too shortly to be heard beside what sounds with them do not count.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import NoteArray, Performance, Source
from piano_core.score.course import Course
from piano_core.score.score import Ornament, Score

Index = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

INAUDIBLE = 12
"""Velocities below are brushed keys; a Disklavier records them down to 1."""

BRUSHED_S, BESIDE_S, COVERED = 0.05, 0.08, 0.9
"""A key let go sooner than this was brushed, if a note meant to sound begins within so many
seconds and is louder: of its velocity the brushed key reaches less than the last of these. On
ASAP half of what experts play beside the notes is such (median length 46 ms, .65 of the
velocity; measured on one half of the pieces)."""

AGAIN_S, TOGETHER_S = 0.35, 0.04
"""A key that was meant so recently, and now is struck with nothing else this near, is struck again
and not brushed: fingers brush the neighbours of what they play. Without this, stutters in fast
staccato went unheard; on experts it adds claims of .03 % of notes (pieces chosen on)."""

HEARD_BRUSHED_S = 0.06
"""What was heard, not recorded, was brushed if it is shorter than this, however loud: a transcriber
levels loudness. Of eight extra notes so short two were such from MIDI, too, of 52 longer ones
all (pieces chosen on; injected ones are never shorter)."""

MASKED, MASKED_S, MASKING_SEMITONES = 0.4, 0.25, 5
"""A key held shorter than this (s) goes unheard beside a note so near of whose velocity it has
less than the first: some 16 dB, where amplitude goes with the square of velocity (Dannenberg,
The interpretation of MIDI velocity, ICMC 2006). Farther away the ear hears it (of the extra
notes injected beside softer accompaniment it was lost; pieces chosen on)."""

EARLY_BEATS, LATE_BEATS, AROUND_S = 0.25, 0.25, 0.15
"""How far around its written span an ornament's notes may fall: beats and seconds."""

AUXILIARY = 3
"""Trills, turns and mordents move within this many semitones of the note that carries them."""

FAST_S, STROKES = 0.17, 3
"""So many written strokes of one key, each nearer than this to the last (six a second), are a
reiteration. Two are a figure that comes back to its note; with two, a tenth of all missed
notes was excused (pieces chosen on)."""

STRUCK_S = 0.02
"""A key struck less than this before a note was due was struck for it."""


def unheard_missed(
    performance: Performance, score: Score, course: Course, missed: Index, matched: Index
) -> Mask:
    """Which of the missed written notes are no mistake: unisons, strokes of a reiteration,
    and keys held over. Of the last, experts share two in three with each other, of other
    missed notes two in nine (pieces chosen on)."""
    notes = score.notes
    place = np.round(notes["onset_beat"] * 960).astype(np.int64) * 128 + notes["pitch"]
    unison = np.isin(place[missed], place[matched])
    held = _held_over(performance, score, course, missed)
    return unison | held | _in_reiteration(score, course)[missed]


def _held_over(performance: Performance, score: Score, course: Course, missed: Index) -> Mask:
    """Missed notes at whose time their key was still down."""
    played, held = performance.notes, np.zeros(len(missed), bool)
    for key in np.unique(score.notes["pitch"][missed]):
        mine = played[played["pitch"] == key]
        here = np.flatnonzero(score.notes["pitch"][missed] == key)
        due = course.due_s[missed[here]][:, None]
        down = (mine["onset_s"] < due - STRUCK_S) & (mine["offset_s"] > due)
        held[here] = down.any(axis=1)
    return held


def _in_reiteration(score: Score, course: Course) -> Mask:
    """Written notes that are one of `STROKES` or more in fast succession on their key.

    Where bars were left out everything is due at once: the usual tempo has its say too.
    """
    inside = np.zeros(len(score), bool)
    usual = float(np.nanmedian(course.due_beat_s))
    for key in np.unique(score.notes["pitch"]):
        mine = np.flatnonzero(score.notes["pitch"] == key)
        apart = np.diff(score.notes["onset_beat"][mine])
        near = (np.diff(course.due_s[mine]) <= FAST_S) & (apart * usual <= 2 * FAST_S)
        group = np.concatenate([[0], np.cumsum(~near)])
        strokes = np.bincount(group, np.append(True, apart > 1e-6))
        inside[mine] = strokes[group] >= STROKES
    return inside


def unwritten_extra(performance: Performance, score: Score, course: Course, extra: Index) -> Mask:
    """Which of the extra played notes are no mistake: ornaments, reiterations, brushed keys."""
    return unheard_extra(performance, extra) | _left_to_the_player(
        performance, score, course, extra
    )


def unheard_extra(performance: Performance, extra: Index) -> Mask:
    """Which of the extra played notes nobody hears."""
    return (performance.notes["velocity"][extra] < INAUDIBLE) | brushed_keys(performance, extra)


def _left_to_the_player(
    performance: Performance, score: Score, course: Course, extra: Index
) -> Mask:
    """Which of the extra played notes belong to ornaments that are signed, and reiterations."""
    notes, free = performance.notes[extra], np.zeros(len(extra), bool)
    beat, beat_s = course.beat[extra], _beat_s(course, extra)
    for sign in score.ornaments:
        around = AROUND_S / beat_s
        inside = (beat >= sign.start_beat - EARLY_BEATS - around) & (
            beat <= sign.end_beat + LATE_BEATS + around
        )
        free |= inside & np.isin(notes["pitch"], _keys_of(sign, score.ornaments))
    return free | _reiterated(performance, score, course, extra)


def brushed_keys(performance: Performance, extra: Index) -> Mask:
    """Which of the extra notes were let go at once, or masked, beside a note that was meant."""
    meant = np.delete(performance.notes, extra)
    notes = performance.notes[extra]
    first = np.searchsorted(meant["onset_s"], notes["onset_s"] - BESIDE_S)
    end = np.searchsorted(meant["onset_s"], notes["onset_s"] + BESIDE_S, side="right")
    loudest, close = np.zeros(len(extra)), np.zeros(len(extra))
    for place, beside in enumerate(meant[a:b] for a, b in zip(first, end, strict=True)):
        apart = np.abs(beside["pitch"] - notes["pitch"][place])
        loudest[place] = beside["velocity"].max(initial=0)
        close[place] = beside["velocity"][apart <= MASKING_SEMITONES].max(initial=0)
    length = notes["offset_s"] - notes["onset_s"]
    brushed = (length < BRUSHED_S) & (notes["velocity"] < COVERED * loudest)
    brushed &= ~_struck_again_alone(notes, meant)
    if performance.source is Source.TRANSCRIPTION:
        brushed = length < HEARD_BRUSHED_S
    return brushed | (length < MASKED_S) & (notes["velocity"] < MASKED * close)


def _struck_again_alone(notes: NoteArray, meant: NoteArray) -> Mask:
    """Which notes strike a key again that was just meant, at a moment when no other is."""
    since = notes["onset_s"][:, None] - meant["onset_s"][None, :]
    same = notes["pitch"][:, None] == meant["pitch"][None, :]
    again = (same & (since > TOGETHER_S) & (since <= AGAIN_S)).any(axis=1)
    return again & ~(np.abs(since) <= TOGETHER_S).any(axis=1)


def _beat_s(course: Course, played: Index) -> npt.NDArray[np.float64]:
    beat_s = np.full(len(played), 0.5)
    for stretch in course.stretches:
        mine = played >= stretch.run.first
        beat_s[mine] = stretch.timeline.beat_s(course.beat[played[mine]])
    return beat_s


def _keys_of(sign: Ornament, signs: tuple[Ornament, ...]) -> list[int]:
    """The keys an ornament may use; a tremolo uses those of all chords that share it."""
    if sign.sign != "tremolo":
        return list(range(sign.pitch - AUXILIARY, sign.pitch + AUXILIARY + 1))
    length = sign.end_beat - sign.start_beat
    return [
        other.pitch
        for other in signs
        if other.sign == "tremolo" and abs(other.start_beat - sign.start_beat) <= length + 1e-6
    ]


def _reiterated(performance: Performance, score: Score, course: Course, extra: Index) -> Mask:
    """Extra strokes of a key that is written in fast reiteration at that time."""
    fast = _in_reiteration(score, course)
    due, pitch = course.due_s[fast], score.notes["pitch"][fast]
    notes = performance.notes[extra]
    near = np.abs(notes["onset_s"][:, None] - due[None, :]) <= FAST_S
    return (near & (notes["pitch"][:, None] == pitch[None, :])).any(axis=1)
