"""`piano score FILE --score SCORE`: measured things apart from judged ones, for people and JSON."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from piano_core.audio import write_wav
from piano_core.cli.features import features
from piano_core.cli.score import score
from piano_core.dimensions import Provenance
from piano_core.errors import MissingPartError, ScoreMismatchError
from piano_core.midi import write_midi
from piano_core.scoring import Scorecard
from piano_core.synthesis import render
from tests.score.build import exported, performed, rows_of, tune

SCORE = tune(16)


@pytest.fixture(scope="module")
def bundle(designed_bundle: Path) -> Path:
    return designed_bundle


@pytest.fixture
def piece(tmp_path: Path) -> Path:
    return exported(SCORE, tmp_path / "piece.mid")


@pytest.fixture
def take(tmp_path: Path) -> Path:
    """All 16 bars, one wrong note in bar 5 and one left out in bar 9."""
    rows = rows_of(SCORE, 1, 16, 1.0, np.random.default_rng(2))
    on, off, pitch, velocity = rows[12 * 4 + 3]
    rows[12 * 4 + 3] = (on, off, pitch + 1, velocity)
    rows.pop(12 * 8 + 5)
    write_midi(performed(rows), tmp_path / "take.mid")
    return tmp_path / "take.mid"


def run(command, *words: object) -> str:
    result = CliRunner(catch_exceptions=False).invoke(command, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_json_says_what_was_measured_and_where(take: Path, piece: Path, bundle: Path):
    told = json.loads(run(score, take, "--score", piece, "--bundle", bundle, "--json"))
    told.pop("file")
    card = Scorecard.from_dict(told)
    assert (card.input.kind, card.input.pedal_judged) == ("midi", True)
    assert card.score is not None and card.score.measures is not None
    found = card.score.measures
    assert (found.first_bar, found.last_bar, found.coverage) == (1, 16, 1.0)
    assert (found.written, found.wrong, found.missed, found.extra) == (192, 1, 1, 0)
    assert found.tempo_qpm == pytest.approx(120, rel=0.02)
    assert [(fault.kind, fault.bar) for fault in found.faults] == [("wrong", 5), ("missed", 9)]
    assert all(0.8 <= fault.confidence < 1.0 for fault in found.faults)
    assert found.faults[0].written is not None
    assert len(found.bars) == 16 and len(found.beats) >= 63
    assert [mark.bar for mark in card.marks[:2]] == [5, 9]
    accuracy = card.dimensions[0]
    assert accuracy.dimension == "note_accuracy"
    assert accuracy.provenance is Provenance.MEASURED_AGAINST_SCORE
    assert accuracy.score == pytest.approx(100 * 190 / 192)
    assert accuracy.low is not None and accuracy.high is not None
    assert accuracy.low <= accuracy.score <= accuracy.high <= 100


def test_people_see_what_was_measured_what_was_judged_and_where_to_look(
    take: Path, piece: Path, bundle: Path
):
    text = run(score, take, "--score", piece, "--bundle", bundle)
    assert text.index("Measured against the score") < text.index("Rests on")
    assert "1 wrong, 1 missed, 0 extra" in text
    assert "bar 5, " in text[text.index("Where to look") :]


def test_people_see_where_a_score_stands_and_who_the_others_are(take: Path, piece: Path):
    text = " ".join(run(score, take, "--score", piece).split())  # by the shipped bundle
    assert "Above: the share of 442 excerpts of 8 to 32 bars by competition pianists" in text
    told = json.loads(run(score, take, "--score", piece, "--json"))
    first = told["dimensions"][0]["standing"]
    assert 0 <= first["low"] <= first["share"] <= first["high"] <= 1
    assert first["count"] == 442


def test_other_music_is_said_first_and_nothing_is_measured(
    take: Path, tmp_path: Path, bundle: Path
):
    other = performed(rows_of(tune(16, seed=8), 1, 16, 0.0, np.random.default_rng(0)))
    write_midi(other, tmp_path / "other.mid")
    words = (take, "--score", tmp_path / "other.mid")
    told = json.loads(run(score, *words, "--bundle", bundle, "--json"))
    assert told["warnings"][0]["code"] == "other_music"
    assert told["score"]["measures"] is None
    assert "Measured against" not in run(score, *words, "--bundle", bundle)
    assert not told["dimensions"][0]["enough_evidence"]
    with pytest.raises(ScoreMismatchError, match="does not seem to be"):
        run(features, *words)


def test_references_give_bands_and_marks_where_they_are_left(
    take: Path, piece: Path, bundle: Path, tmp_path: Path
):
    words: list[object] = [take, "--score", piece, "--bundle", bundle]
    for seed in (3, 4):
        rows = rows_of(SCORE, 1, 16, 1.0, np.random.default_rng(seed))
        louder = [(*row[:3], 64 + 40 * (12.0 < row[0] < 18.0)) for row in rows]
        write_midi(performed(louder), tmp_path / f"other{seed}.mid")
        words += ["--reference", tmp_path / f"other{seed}.mid"]
    told = json.loads(run(score, *words, "--json"))
    told.pop("file")
    card = Scorecard.from_dict(told)
    assert card.references is not None and card.references.notated
    assert card.references.references == ("other3.mid", "other4.mid")
    loudness = card.references.curves[1]
    assert (loudness.quantity, len(loudness.beats)) == ("loudness", 64)
    soft = [mark for mark in card.marks if mark.dimension == "dynamics_control"]
    assert soft and soft[0].sentence.startswith("Softer than the references by 3")
    assert 10.0 < soft[0].start_s < soft[0].end_s < 20.0
    text = run(score, *words)
    assert text.index("Beside 2 other performances") < text.index("Rests on")


def test_sound_is_scored_by_ear_and_says_so(take: Path, tiny_bundle: Path, bundle: Path):
    from piano_core.midi import read_midi

    wave = take.with_suffix(".wav")
    write_wav(wave, render(read_midi(take).excerpt(0, 8), 8000, 1), 8000)
    words = (wave, "--bundle", bundle, "--transcriber", tiny_bundle)
    told = json.loads(run(score, *words, "--json"))
    assert (told["input"]["kind"], told["input"]["source"]) == ("audio", "transcription")
    assert len(told["input"]["transcriber_hash"]) == 64
    pedaling = next(d for d in told["dimensions"] if d["dimension"] == "pedaling")
    assert not pedaling["enough_evidence"] and pedaling["reason"]
    assert "heard by" in run(score, *words)


def test_without_a_transcriber_it_says_how_to_get_one(
    take: Path, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
    wave = take.with_suffix(".wav")
    write_wav(wave, np.full((8000, 1), 0.1, np.float32), 8000)
    with pytest.raises(MissingPartError, match=r"piano transcriber export.*transcribe-export"):
        run(score, wave, "--bundle", bundle)


def test_features_follow_the_score(take: Path, piece: Path):
    told = json.loads(run(features, take, "--score", piece, "--json"))
    values = {row["name"]: row["value"] for row in told["features"]}
    assert values["accuracy.recall"] == pytest.approx(190 / 192)
