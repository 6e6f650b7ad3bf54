"""The small text form in which the demo pieces are written, and its parser.

A file is a head of `field: value` lines, then blocks. A block opens with `bars 5-8` and
has one line a voice (`rh`, `rh2`, `lh`, `lh2`) with bars parted by `|`. A note is
`F#4/8`: pitch, then length as a fraction of a whole note (`/4.` dotted, `/12` a triplet
eighth); a length holds until the next one in the line. `C4+E4` is a chord, `r` a rest,
`~` ties to the next note of that pitch, `'` is staccato. Voice `rh` is the melody unless
the head says otherwise (`melody: lh`).

A place is `bar` or `bar@beat`, beats being quarter notes counted from 1; bar 0 is the
pickup. `dynamics: 1:p< 5:f` grows from p at bar 1 to f at bar 5. `#` opens a comment at
the beginning of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast, get_args

import numpy as np

from piano_core.corpora.demo.notation_notes import (
    VOICES,
    Layout,
    WrittenNote,
    join_ties,
    notation_error,
    read_voice,
)
from piano_core.corpora.demo.piece import MARK_VELOCITY, DynamicMark, Piece, Touch
from piano_core.score import SCORE_NOTE_DTYPE, Score

_FIELDS = (
    "title", "composer", "arranged", "period", "difficulty", "tempo", "metre", "key",
    "touch", "pedal", "phrases", "dynamics",
)  # fmt: skip
_OPTIONAL = ("melody", "pickup")
_PERIODS = ("baroque", "classical", "romantic", "modern")
_DIFFICULTIES = ("beginner", "intermediate", "advanced", "virtuoso")


def parse_piece(text: str, name: str) -> Piece:
    """The piece that `text` writes down; `name` is used in messages and as its identifier.

    Raises `ScoreFileError` naming file and line where a field is missing, a note cannot
    be read, or a bar does not add up to the metre.
    """
    head, blocks = _split(text, name)
    layout = Layout(_bar_beats(head["metre"], name), _number(head.get("pickup", "0"), name))
    notes: list[WrittenNote] = []
    last_bar = 0
    for first, last, voices in _blocks(blocks, layout, last_bar, name):
        for where, voice, content in voices:
            notes += read_voice(content, voice, first, last, layout, where)
        last_bar = last
    if not notes:
        raise notation_error("there are no notes", name, "Add a block such as `bars 1-4`.")
    return _piece(name, head, layout, join_ties(notes, name), layout.start(last_bar + 1))


def _split(text: str, name: str) -> tuple[dict[str, str], list[tuple[int, str]]]:
    head: dict[str, str] = {}
    blocks: list[tuple[int, str]] = []
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if blocks or line.startswith("bars "):
            blocks.append((number, line))
            continue
        field, colon, value = line.partition(":")
        if not colon or field not in _FIELDS + _OPTIONAL or field in head:
            remedy = f"Each of these once: {', '.join(_FIELDS + _OPTIONAL)}."
            raise notation_error(
                f"`{field}` is no field, or is there twice", f"{name}:{number}", remedy
            )
        head[field] = value.strip()
    for field in _FIELDS:
        if not head.get(field):
            raise notation_error(
                f"the field `{field}` is missing", name, f"Add a line `{field}: ...`."
            )
    for field, known in (
        ("period", _PERIODS), ("difficulty", _DIFFICULTIES), ("touch", get_args(Touch))
    ):  # fmt: skip
        if head[field] not in known:
            problem = f"`{head[field]}` is no {field}"
            raise notation_error(problem, name, f"Choose one of {', '.join(known)}.")
    return head, blocks


def _number(text: str, where: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise notation_error(
            f"`{text}` is not a number", where, "Write a number, as 3 or 1.5."
        ) from None
    if not 0.0 <= value < 1000.0:
        raise notation_error(f"{text} is out of range", where, "Write a number from 0 to 1000.")
    return value


def _bar_beats(metre: str, name: str) -> float:
    match = re.fullmatch(r"([1-9]\d?)/([1-9]\d?)", metre)
    if match is None:
        raise notation_error(f"`{metre}` is not a metre", name, "Write a metre such as 3/4.")
    return int(match[1]) * 4 / int(match[2])


def _blocks(
    lines: list[tuple[int, str]], layout: Layout, last_bar: int, name: str
) -> Iterator[tuple[int, int, list[tuple[str, str, str]]]]:
    expected = 0 if layout.pickup_beats else 1
    index = 0
    while index < len(lines):
        number, line = lines[index]
        match = re.fullmatch(r"bars (\d+)-(\d+)", line)
        if match is None or int(match[1]) != expected or int(match[2]) < expected:
            problem = f"a block of bars from {expected} was expected, not `{line}`"
            raise notation_error(
                problem, f"{name}:{number}", f"Open the block with `bars {expected}-N`."
            )
        index += 1
        voices: list[tuple[str, str, str]] = []
        while index < len(lines) and not lines[index][1].startswith("bars "):
            number, line = lines[index]
            voice, colon, content = line.partition(":")
            if not colon or voice not in VOICES or voice in [v for _, v, _ in voices]:
                problem = f"`{voice}` is no voice, or is there twice in this block"
                raise notation_error(
                    problem, f"{name}:{number}", f"Voices are {', '.join(VOICES)}."
                )
            voices.append((f"{name}:{number}", voice, content))
            index += 1
        yield int(match[1]), int(match[2]), voices
        expected = int(match[2]) + 1


def _piece(
    name: str, head: dict[str, str], layout: Layout, notes: list[WrittenNote], end_beat: float
) -> Piece:
    rows = [
        (n.onset, n.duration, n.pitch, VOICES.index(n.voice) + 1, 1 + (n.voice[0] == "l"), n.bar)
        for n in notes
    ]
    score = Score(
        np.array(rows, SCORE_NOTE_DTYPE),
        layout.bar_beats,
        _number(head["tempo"], f"{name}, tempo"),
        head["title"],
    )
    melody = head.get("melody", "rh")
    if melody not in {n.voice for n in notes}:
        raise notation_error(
            f"the melody voice `{melody}` has no notes", name, "Name a written voice."
        )
    pedal = None if head["pedal"] == "none" else _number(head["pedal"], f"{name}, pedal")
    phrases = tuple(layout.beat(place, f"{name}, phrases") for place in head["phrases"].split())
    return Piece(
        name,
        head["title"],
        head["composer"],
        head["arranged"],
        head["period"],
        head["difficulty"],
        head["key"],
        cast(Touch, head["touch"]),
        score,
        np.array([n.voice == melody for n in notes]),
        np.array([n.staccato for n in notes]),
        _rising(phrases, f"{name}, phrases", end_beat),
        _dynamics(head["dynamics"], layout, name, end_beat),
        pedal,
        layout.pickup_beats,
        end_beat,
    )


def _rising(beats: tuple[float, ...], where: str, end_beat: float) -> tuple[float, ...]:
    if not beats or beats[0] != 0 or any(np.diff((*beats, end_beat)) <= 0):
        raise notation_error(
            "places must begin with the first note, rise, and lie before the end",
            where,
            "Begin with bar 1 (or 0, the pickup) and go on in order.",
        )
    return beats


def _dynamics(text: str, layout: Layout, name: str, end_beat: float) -> tuple[DynamicMark, ...]:
    where = f"{name}, dynamics"
    marks: list[DynamicMark] = []
    for item in text.split():
        place, _, mark = item.partition(":")
        plain = mark.rstrip("<>")
        if plain not in MARK_VELOCITY:
            raise notation_error(
                f"`{item}` is no dynamic", where, f"Write 5:p; {', '.join(MARK_VELOCITY)}."
            )
        marks.append(DynamicMark(layout.beat(place, where), plain, plain != mark))
    _rising(tuple(m.beat for m in marks), where, end_beat)
    return tuple(marks)
