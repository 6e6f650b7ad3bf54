"""A take beside other performances: bands, where it leaves them, and what is custom, no slip."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.errors import MidiError, PianoError, ScoreMismatchError
from piano_core.midi import write_midi
from piano_core.performance import Performance, Source
from piano_core.score import MistakeKind
from piano_core.takes import read_take, with_references, with_score, without_score
from piano_core.takes.references import held_against
from tests.score.build import Row, exported, performed, rows_of, tune

SCORE = tune(10)
ADDED = 3, 96
"""Beat and key of a note that everybody plays although it is not written."""


def rows(seed: int, late_s: float = 0.0) -> list[Row]:
    """The tune as one player has it, who adds a note and, where asked, waits in its middle."""
    played = rows_of(SCORE, 1, 10, 1.0, np.random.default_rng(seed))
    played.append((1.0 + 0.5 * ADDED[0], 1.4 + 0.5 * ADDED[0], ADDED[1], 64))
    middle = 1.0 + 0.5 * 20
    return [
        (on + late_s * (on >= middle), off + late_s * (on >= middle), pitch, velocity)
        for on, off, pitch, velocity in played
    ]


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """A take, three references, and its score."""
    for name, performance in (
        ("take.mid", performed(rows(0, late_s=1.5))),
        ("hers.mid", performed(rows(1))),
        ("his.mid", performed(rows(2))),
        ("theirs.mid", performed(rows(3))),
    ):
        write_midi(performance, tmp_path / name)
    exported(SCORE, tmp_path / "piece.mid")
    return {path.stem: path for path in tmp_path.iterdir()}


def others(files: dict[str, Path]) -> list[Path]:
    return [files[name] for name in ("hers", "his", "theirs")]


def test_a_wait_that_nobody_else_makes_lies_below_their_tempo(files: dict[str, Path]):
    take = read_take(files["take"], files["piece"], references=others(files))
    beside = take.against_references
    assert beside is not None and beside.same_music and beside.notated
    assert beside.references == ("hers.mid", "his.mid", "theirs.mid")
    assert {curve.quantity for curve in beside.curves} == {
        "tempo",
        "loudness",
        "articulation",
    }, "no file holds a pedal"
    slow = [one for one in beside.departures if one.quantity == "tempo" and one.widths < 0]
    assert slow and slow[0].bar == 5 and slow[0].start_s < 11.0 < slow[0].end_s
    assert "slower than the references" in slow[0].sentence


def test_what_the_references_add_is_no_extra_note(files: dict[str, Path]):
    def extras(references: list[Path]) -> int:
        take = read_take(files["take"], files["piece"], references=references)
        assert take.comparison is not None and take.comparison.reading is not None
        return sum(m.kind is MistakeKind.EXTRA for m in take.comparison.reading.mistakes)

    assert extras([]) == 1
    assert extras(others(files)) == 0


def test_without_a_score_one_reference_stands_for_it(files: dict[str, Path]):
    beside = read_take(files["take"], references=others(files)).against_references
    assert beside is not None and beside.same_music and not beside.notated
    assert all(one.bar is None for one in beside.departures)
    assert any(one.quantity == "tempo" and one.widths < 0 for one in beside.departures)


def test_score_and_references_come_and_go_apart(files: dict[str, Path]):
    alone = read_take(files["take"])
    referred = with_references(alone, others(files))
    scored = with_score(referred, files["piece"])
    assert scored.against_references is not None and scored.against_references.notated
    left = without_score(scored)
    assert left.comparison is None
    assert left.against_references == referred.against_references
    bare = with_references(scored, [])
    assert bare.against_references is None and bare.comparison is not None


def test_from_sound_neither_releases_nor_pedal_are_compared(files: dict[str, Path]):
    take = with_references(read_take(files["take"]), others(files))
    heard = replace(take, performance=replace(take.performance, source=Source.TRANSCRIPTION))
    beside = held_against(heard, None, heard.references).against_references
    assert beside is not None
    assert {curve.quantity for curve in beside.curves} == {"tempo", "loudness"}
    assert {one.quantity for one in beside.departures} <= {"tempo", "loudness"}


def stranger() -> Performance:
    return performed(rows_of(tune(10, seed=5), 1, 10, 0.0, np.random.default_rng(9)))


def test_a_reference_of_other_music_is_named(files: dict[str, Path], tmp_path: Path):
    write_midi(stranger(), tmp_path / "stranger.mid")
    with pytest.raises(ScoreMismatchError, match=r"stranger\.mid"):
        read_take(files["take"], files["piece"], references=[tmp_path / "stranger.mid"])


def test_a_take_of_other_music_than_the_references_is_told_so(
    files: dict[str, Path], tmp_path: Path
):
    write_midi(stranger(), tmp_path / "stranger.mid")
    beside = read_take(tmp_path / "stranger.mid", references=others(files)).against_references
    assert beside is not None and not beside.same_music
    assert beside.problem and beside.remedy and not beside.curves


def test_what_can_be_no_reference_is_refused(files: dict[str, Path], tmp_path: Path):
    with pytest.raises(PianoError, match="its own reference"):
        read_take(files["take"], references=[files["take"]])
    with pytest.raises(MidiError, match="is a score"):
        read_take(files["take"], references=[tmp_path / "piece.musicxml"])
