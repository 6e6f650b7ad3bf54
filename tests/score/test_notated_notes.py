"""Notes of MusicXML in any mix of ties, grace notes, chords and pickups: as partitura has them."""

import io
import warnings

import numpy as np
import partitura
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.score import read_score

_HEAD = (
    '<score-partwise version="3.1"><part-list><score-part id="P1"><part-name>Piano</part-name>'
    '</score-part></part-list><part id="P1">'
)
Note = tuple[str, int, bool, bool, bool]
"""Step, length in sixteenths, whether a grace note stands before it, tied to the next of its
bar (then of one pitch), with a third above it."""

NOTES = st.tuples(
    st.sampled_from("CDEFGAB"),
    st.sampled_from([1, 2, 3, 4]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def written(step: str, octave: int, length: int, more: str = "") -> str:
    return (
        f"<note>{more}<pitch><step>{step}</step><octave>{octave}</octave></pitch>"
        f"<duration>{length}</duration><voice>1</voice><staff>1</staff></note>"
    )


def bar(number: int, notes: list[Note]) -> str:
    """The notes after each other, the rest of the bar of 4/4 left empty (a pickup: all)."""
    found: list[str] = []
    tied_from: str | None = None
    for index, (step, length, grace, tied, chord) in enumerate(notes):
        joined = tied_from is not None
        step = tied_from or step
        tied = tied and index + 1 < len(notes) and not chord
        if grace and not joined:
            found.append(
                "<note><grace/><pitch><step>B</step><octave>5</octave></pitch><voice>1</voice>"
                "<staff>1</staff></note>"
            )
        marks = '<tie type="stop"/>' * joined + '<tie type="start"/>' * tied
        one = written(step, 4, length)
        found.append(one.replace("</duration>", "</duration>" + marks))
        if chord and not joined:
            found.append(written(step, 5, length, "<chord/>"))
        tied_from = step if tied else None
    return f'<measure number="{number}">{{}}{"".join(found)}</measure>'


@settings(max_examples=60, deadline=None)
@given(
    st.lists(NOTES, max_size=3),
    st.lists(st.lists(NOTES, min_size=1, max_size=4), min_size=1, max_size=3),
)
def test_any_notes_are_those_that_partitura_reads(
    tmp_path_factory: pytest.TempPathFactory, pickup: list[Note], bars: list[list[Note]]
):
    attributes = (
        "<attributes><divisions>4</divisions><time><beats>4</beats><beat-type>4</beat-type></time>"
        "</attributes>"
    )
    music = ([bar(0, pickup)] if pickup else []) + [bar(i, b) for i, b in enumerate(bars, 1)]
    filled = [text.format(attributes if i == 0 else "") for i, text in enumerate(music)]
    xml = f"{_HEAD}{''.join(filled)}</part></score-partwise>"
    path = tmp_path_factory.mktemp("notes") / "a.musicxml"
    path.write_text(xml)
    notes = read_score(path).notes
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = partitura.load_musicxml(io.BytesIO(xml.encode())).note_array()  # type: ignore[arg-type]
    onset = theirs["onset_quarter"] - theirs["onset_quarter"].min()
    expected = sorted(zip(onset, theirs["duration_quarter"], theirs["pitch"], strict=True))
    mine = sorted(zip(notes["onset_beat"], notes["duration_beat"], notes["pitch"], strict=True))
    np.testing.assert_allclose(np.array(mine), np.array(expected), atol=1e-5)
    assert notes["bar"].min() == (0 if pickup else 1)
    assert set(notes["bar"]) == set(range(0 if pickup else 1, len(bars) + 1))
