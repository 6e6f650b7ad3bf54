"""Reading the note lines of the text form: tokens, bars that must add up, ties."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from piano_core.errors import ScoreFileError

VOICES = ("rh", "rh2", "lh", "lh2")
_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_ACCIDENTALS = {"": 0, "#": 1, "b": -1}
_TOKEN = re.compile(r"(?P<heads>[^/~']+)(?:/(?P<length>\d+)(?P<dots>\.*))?(?P<marks>[~']*)")
_PITCH = re.compile(r"(?P<step>[A-G])(?P<accidental>[#b]?)(?P<octave>\d)")


@dataclass(frozen=True)
class WrittenNote:
    """A notated note before ties are joined."""

    onset: float
    duration: float
    pitch: int
    voice: str
    bar: int
    tied: bool
    staccato: bool


@dataclass(frozen=True)
class Layout:
    """Where bars lie: length of a bar and of the pickup, in quarter notes."""

    bar_beats: float
    pickup_beats: float

    def start(self, bar: int) -> float:
        """Beat on which a bar begins."""
        return 0.0 if bar == 0 else self.pickup_beats + (bar - 1) * self.bar_beats

    def length(self, bar: int) -> float:
        """Length of a bar in quarter notes."""
        return self.pickup_beats if bar == 0 else self.bar_beats

    def beat(self, place: str, where: str) -> float:
        """The beat of a place such as `5` or `5@2.5`."""
        match = re.fullmatch(r"(\d+)(?:@(\d+(?:\.\d+)?))?", place)
        if match is None:
            raise notation_error(
                f"`{place}` is not a place", where, "Write a bar or bar@beat, as 5@2."
            )
        bar, offset = int(match[1]), float(match[2] or 1) - 1
        if not 0.0 <= offset < self.length(bar):
            problem = f"`{place}` lies outside its bar"
            raise notation_error(problem, where, f"Beats go from 1 to {1 + self.length(bar):g}.")
        return self.start(bar) + offset


def notation_error(problem: str, where: str, remedy: str) -> ScoreFileError:
    """The error that every part of the parser raises, with the same fields."""
    return ScoreFileError(problem, where=where, remedy=remedy)


def read_voice(
    content: str, voice: str, first: int, last: int, layout: Layout, where: str
) -> list[WrittenNote]:
    """The notes of one voice line of a block, each bar checked against the metre."""
    bars = content.split("|")
    if len(bars) != last - first + 1:
        problem = f"{len(bars)} bars in `{voice}` of bars {first}-{last}"
        raise notation_error(problem, where, f"Write {last - first + 1} bars parted by `|`.")
    notes: list[WrittenNote] = []
    length: float | None = None
    for bar, text in enumerate(bars, first):
        onset = layout.start(bar)
        for token in text.split():
            heads, written, marks = _token(token, where)
            length = written if written is not None else length
            if length is None:
                raise notation_error(f"`{token}` has no length", where, "Write the first as C4/4.")
            for pitch in heads:
                tied, staccato = "~" in marks, "'" in marks
                notes.append(WrittenNote(onset, length, pitch, voice, bar, tied, staccato))
            onset += length
        filled = onset - layout.start(bar)
        if abs(filled - layout.length(bar)) > 1e-6:
            problem = f"bar {bar} of `{voice}` has {filled:g} quarter notes"
            raise notation_error(
                problem, where, f"Make them {layout.length(bar):g}, as the metre says."
            )
    return notes


def _token(token: str, where: str) -> tuple[list[int], float | None, str]:
    match = _TOKEN.fullmatch(token)
    if match is None:
        raise notation_error(
            f"`{token}` is not a note", where, "Write notes as F#4/8, rests as r/4."
        )
    length = None
    if match["length"] is not None:
        denominator = int(match["length"])
        if denominator == 0:
            raise notation_error(f"`{token}` has length /0", where, "Write /4 for a quarter note.")
        length = 4 / denominator * (2 - 0.5 ** len(match["dots"]))
    if match["heads"] == "r":
        return [], length, ""
    return (
        [_pitch(head, token, where) for head in match["heads"].split("+")],
        length,
        match["marks"],
    )


def _pitch(head: str, token: str, where: str) -> int:
    match = _PITCH.fullmatch(head)
    if match is None:
        raise notation_error(
            f"`{head}` in `{token}` is not a pitch", where, "Write it as C4 or F#5."
        )
    number = 12 * (int(match["octave"]) + 1) + _STEPS[match["step"]]
    number += _ACCIDENTALS[match["accidental"]]
    if not 21 <= number <= 108:
        raise notation_error(f"`{head}` is not on a piano", where, "Pitches go from A0 to C8.")
    return number


def join_ties(notes: list[WrittenNote], name: str) -> list[WrittenNote]:
    """Tied notes as one; two voices on one key at once as one, the longer."""
    joined: list[WrittenNote] = []
    open_ties: dict[tuple[str, int], int] = {}
    for note in sorted(notes, key=lambda n: (n.onset, n.pitch)):
        key = (note.voice, note.pitch)
        index = open_ties.pop(key, None)
        if index is None:
            joined.append(note)
            index = len(joined) - 1
        else:
            before = joined[index]
            if abs(before.onset + before.duration - note.onset) > 1e-6:
                problem = f"a tie in bar {before.bar} of `{note.voice}` leads to no note"
                raise notation_error(problem, name, "End the tie with a note of the same pitch.")
            joined[index] = replace(before, duration=before.duration + note.duration)
        if note.tied:
            open_ties[key] = index
    if open_ties:
        voice, _ = next(iter(open_ties))
        raise notation_error(f"a tie in `{voice}` is never ended", name, "Remove the last `~`.")
    single: dict[tuple[float, int], WrittenNote] = {}
    for note in joined:
        other = single.get((round(note.onset, 6), note.pitch))
        if other is None or (note.duration, -VOICES.index(note.voice)) > (
            other.duration, -VOICES.index(other.voice)
        ):  # fmt: skip
            single[(round(note.onset, 6), note.pitch)] = note
    return sorted(single.values(), key=lambda n: (n.onset, n.pitch))
