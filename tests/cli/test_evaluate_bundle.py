"""`piano evaluate --bundle --labels --midi`: any bundle on anybody's graded recordings."""

import json
import re
import wave
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner, Result

from piano_core.bundle.manifest import Overall, Weight
from piano_core.cli.evaluate import evaluate, label_columns
from piano_core.errors import MidiError, RatingsError
from piano_core.graded_files import score_files
from piano_core.midi import write_midi
from piano_core.scoring import Scorer
from tests.score.build import exported, performed, rows_of, tune
from tests.scoring.playing import even_notes

PIECES, TAKES = 6, 4


@pytest.fixture(scope="module")
def bundle(designed_bundle: Path) -> Path:
    """Says 100 - 100 * interval of rhythm, so slow takes score low; loudness is musical."""
    return designed_bundle


@pytest.fixture(scope="module")
def takes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six pieces of four takes; the later take of a piece is slower by a little, pieces by more.

    ann and ben grade how quick a take is and agree but for noise; cem hears nothing.
    """
    folder = tmp_path_factory.mktemp("graded")
    rng = np.random.default_rng(1)
    lines = ["file,piece,ann,ben,cem"]
    for piece in range(PIECES):
        for take in range(TAKES):
            name = f"piece{piece}-take{take}"
            interval = 0.2 + 0.05 * piece + 0.01 * take
            write_midi(even_notes(12, 60, interval), folder / "midi" / f"{name}.mid")
            ann, ben = 10 - 20 * interval + rng.normal(0, 0.05, 2)
            lines.append(f"{name},p{piece},{ann:.3f},{ben + 2:.3f},{rng.uniform(0, 5):.3f}")
    (folder / "grades.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder


def called(bundle: Path, takes: Path, *words: object, table: Path | None = None) -> Result:
    files = ("--labels", table or takes / "grades.csv", "--midi", takes / "midi")
    everything = ("--bundle", bundle, *files, "--resamples", 50, *words)
    runner = CliRunner(catch_exceptions=False)
    return runner.invoke(evaluate, [str(word) for word in everything])


def told(*words: Any, **more: Any) -> dict[str, Any]:
    result = called(*words, "--json", **more)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def row(found: dict[str, Any], who: str, against: str = "the label") -> dict[str, Any]:
    return next(r for r in found["rows"] if (r["who"], r["against"]) == (who, against))


def test_a_dimension_that_hears_what_the_teacher_hears_follows_the_grades(
    bundle: Path, takes: Path
):
    found = told(bundle, takes, "--label", "ann", "--piece", "piece")
    rhythm = row(found, "rhythmic_precision")
    assert rhythm["files"] == PIECES * TAKES
    for figure in ("spearman", "kendall", "pair_order", "spearman_within"):
        value = rhythm["figures"][figure]
        assert value["value"] > 0.85 and value["low"] <= value["value"] <= value["high"]
    # All takes are equally loud: there is nothing to follow, and ties win nothing.
    assert row(found, "pedaling")["figures"]["pair_order"]["value"] == 0.5
    assert row(found, "pedaling")["figures"]["spearman"]["value"] is None
    assert found["bundle"]["name"] == "sample"
    assert found["files"][5]["file"] == "piece1-take1"
    assert set(found["files"][5]["scores"]) >= {"rhythmic_precision", "overall"}
    assert any(note.startswith("overall is the mean of ") for note in found["notes"])


def test_one_rater_against_the_others_stands_beside_the_same_comparison_for_the_bundle(
    bundle: Path, takes: Path
):
    words = ("--label", "grade=ann,ben,cem", "--piece", "piece")
    found = told(bundle, takes, *words)
    human = row(found, "one rater", "the other raters")["figures"]["spearman"]["value"]
    bundled = row(found, "overall", "the other raters")["figures"]["spearman"]["value"]
    # ann and ben follow each other, cem nobody; the bundle follows ann and ben.
    assert 0.3 < human < 0.8 and bundled > human
    text = called(bundle, takes, *words).stdout
    assert "grade, 3 raters: within a piece" in text and "one rater" in text


def test_without_pieces_nothing_is_said_within_them_and_why(
    bundle: Path, takes: Path, tmp_path: Path
):
    table = tmp_path / "grades.csv"
    lines = (takes / "grades.csv").read_text(encoding="utf-8").splitlines()
    table.write_text(
        "\n".join(line.replace(",p", ",x") for line in lines).replace("xiece", "group")
    )
    found = told(bundle, takes, "--label", "ann", table=table)
    assert "spearman_within" not in row(found, "rhythmic_precision")["figures"]
    assert any(note.startswith("No column names the piece") for note in found["notes"])


def test_the_bare_command_takes_columns_by_their_names_and_says_so(bundle: Path, takes: Path):
    found = told(bundle, takes)
    assert {r["label"] for r in found["rows"]} == {"ann", "ben", "cem"}
    assert "'piece' the piece; 'ann', 'ben', 'cem' hold grades" in found["notes"][0]
    assert "spearman_within" in row(found, "rhythmic_precision")["figures"]


def test_recordings_that_are_not_there_are_left_out_and_named(
    bundle: Path, takes: Path, tmp_path: Path
):
    table = tmp_path / "more.csv"
    text = (takes / "grades.csv").read_text(encoding="utf-8")
    table.write_text(f"{text}\nnowhere,p0,1,2,3\n", encoding="utf-8")
    result = called(bundle, takes, "--label", "ann", "--json", table=table)
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert len(found["files"]) == 24
    assert any(re.search(r"1 of 25 .* left out.*nowhere", note) for note in found["notes"])
    table.write_text("file,grade\nx,1\ny,2\nz,3\n", encoding="utf-8")
    with pytest.raises(
        RatingsError, match=r"3 of 3 .* left out.*file-column.*'file' names the rec"
    ):
        called(bundle, takes, table=table)


def test_sound_among_them_asks_for_the_transcriber_and_fails_alone(bundle: Path, tmp_path: Path):
    """That a transcriber hears is tested where it lives; here only that it is asked."""
    (tmp_path / "grades.csv").write_text("file,grade\na,1\nb,2\nc,3\nd,4\n", encoding="utf-8")
    for index, name in enumerate("abc"):
        write_midi(even_notes(12, 60, 0.5 - 0.1 * index), tmp_path / "midi" / f"{name}.mid")
    with wave.open(str(tmp_path / "midi" / "d.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 8000, "NONE", ""))
        sound.writeframes(bytes(16000))
    result = called(bundle, tmp_path, "--transcriber", tmp_path / "not_here", "--json")
    assert result.exit_code == 1
    notes = json.loads(result.stdout)["notes"]
    assert any("d has no score" in note and "not_here" in note for note in notes)


def test_one_broken_recording_fails_alone_and_all_of_them_together(
    bundle: Path, takes: Path, tmp_path: Path
):
    table = tmp_path / "grades.csv"
    table.write_text("file,grade\na,1\nb,2\nc,3\nd,4\n", encoding="utf-8")
    midi = tmp_path / "midi"
    for index, name in enumerate("abc"):
        write_midi(even_notes(12, 60, 0.5 - 0.1 * index), midi / f"{name}.mid")
    (midi / "d.mid").write_bytes(b"not a MIDI file")
    result = called(bundle, tmp_path, "--label", "grade", "--json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert row(found, "rhythmic_precision")["figures"]["spearman"]["value"] == 1
    assert any("d has no score" in note for note in found["notes"])
    assert found["files"][3]["scores"]["overall"] is None
    for name in "abc":
        (midi / f"{name}.mid").write_bytes(b"nor this")
    with pytest.raises(MidiError, match=r"a\.mid"):
        called(bundle, tmp_path, "--label", "grade")


def test_notation_is_found_by_column_piece_or_recording_and_counts_wrong_notes(
    bundle: Path, tmp_path: Path
):
    score = tune(8)
    exported(score, tmp_path / "notation" / "tune.mid")
    lines = ["file,piece,sheet,grade"]
    for wrong in range(5):
        rows = rows_of(score, 1, 8, 1.0, np.random.default_rng(2))
        for i in range(3 * wrong):
            on, off, pitch, velocity = rows[5 * i]
            rows[5 * i] = (on, off, pitch + 1, velocity)
        write_midi(performed(rows), tmp_path / "midi" / f"take{wrong}.mid")
        lines.append(f"take{wrong}.mid,tune,tune.mid,{5 - wrong}")
    (tmp_path / "grades.csv").write_text("\n".join(lines), encoding="utf-8")
    words = (bundle, tmp_path, "--label", "grade", "--scores", tmp_path / "notation")
    for named in (("--piece", "piece"), ("--score-column", "sheet")):
        found = told(*words, *named)
        assert row(found, "note_accuracy")["figures"]["spearman"]["value"] == pytest.approx(1)
    (tmp_path / "notation" / "tune.mid").rename(tmp_path / "notation" / "other.mid")
    with pytest.raises(RatingsError, match=r"5 of 5 .* whose notation is not in"):
        told(*words)


def test_labels_are_columns_or_names_of_several():
    assert label_columns(("grade", "rhythm = ann, ben")) == {
        "grade": ("grade",),
        "rhythm": ("ann", "ben"),
    }


@pytest.mark.parametrize("labels", [("=a",), ("x=a,a",), ("x=a,",), ("a", "a=b")])
def test_labels_that_say_nothing_clear_are_refused(bundle: Path, takes: Path, labels: tuple[str]):
    words = [word for label in labels for word in ("--label", label)]
    result = called(bundle, takes, *words)
    assert result.exit_code == 2 and "--label" in result.output


def test_the_overall_score_is_the_bundles_own_where_it_has_one(bundle: Path, takes: Path):
    scorer = Scorer.load(bundle)
    files = sorted((takes / "midi").glob("*.mid"))[:3]
    nothing: list[Path | None] = [None] * 3
    plain = score_files(scorer, files, nothing, lambda *_: None)
    mean = plain.values[:, :-1].mean(axis=1)
    assert plain.overall.startswith("overall is the mean of ")
    np.testing.assert_allclose(plain.values[:, -1], mean)
    own = Overall("overall_musicality", (Weight("space", 3.0), Weight("timing", 1.0)))
    named = replace(scorer, manifest=replace(scorer.manifest, overall=own))
    found = score_files(named, files, nothing, lambda *_: None)
    assert found.overall == "overall is overall_musicality, as the bundle says."
    column = found.names.index("overall_musicality")
    np.testing.assert_allclose(found.values[:, -1], found.values[:, column])
    assert not np.allclose(found.values[:, -1], mean)
