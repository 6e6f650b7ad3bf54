"""Pseudo-labels of a corpus: other takes of the passage are the yardstick, never itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.artefacts import Artefacts, performance_table, write_table
from piano_core.audio import write_wav
from piano_core.performance import Performance
from piano_core.preparation.made import Selection
from piano_core.preparation.pseudo_labels import (
    MOST_REFERENCES,
    Stretch,
    make_pseudo_labels,
    read_pseudo_labels,
    references_for,
)
from piano_core.preparation.stretches import sounds_of
from piano_core.tables import Segments
from tests.orchestration.small_corpus import SmallCorpus


def stretch(name: str, passage: str = "a", deadpan: bool = False) -> Stretch:
    return Stretch(name, passage, 0.0, 10.0, deadpan)


def test_references_are_other_recordings_of_the_passage_that_somebody_played():
    stretches = [
        stretch("x"), stretch("y"), stretch("z", "b"), stretch("render", deadpan=True)
    ]  # fmt: skip
    assert [s.recording_id for s in references_for("x", "a", stretches)] == ["y"]
    assert references_for("z", "b", stretches) == []


def test_many_takes_give_a_panel_that_all_share_but_its_own_members():
    stretches = [stretch(f"{n:02d}") for n in range(40)]
    outsiders = [f"{n:02d}" for n in range(40)]
    panels = {name: tuple(references_for(name, "a", stretches)) for name in outsiders}
    assert all(len(panel) == MOST_REFERENCES for panel in panels.values())
    assert all(name not in {s.recording_id for s in panel} for name, panel in panels.items())
    assert len(set(panels.values())) <= MOST_REFERENCES + 1


def made(corpus: SmallCorpus, artefacts: Artefacts, *names: str):
    return make_pseudo_labels(selection(corpus, artefacts, *names), corpus.segments())


def selection(corpus: SmallCorpus, artefacts: Artefacts, *names: str) -> Selection:
    return Selection(
        corpus, corpus.recordings(), names, artefacts, "1", lambda _fraction, _doing: None
    )


@pytest.fixture
def artefacts(tmp_path: Path) -> Artefacts:
    corpus, kept = SmallCorpus(works=2, performers=4), Artefacts(tmp_path)
    for name in corpus.recordings()["recording_id"]:
        keep(kept, name, corpus.performance(name))
    return kept


def keep(artefacts: Artefacts, name: str, performance: Performance) -> None:
    path = artefacts.performance_file(name)
    write_table(path, performance_table(performance), performance.content_hash)


def test_every_segment_has_a_row_a_dimension_and_is_kept_until_a_reference_changes(
    artefacts: Artefacts,
):
    corpus = SmallCorpus(works=2, performers=4)
    first = made(corpus, artefacts, "demo/w00_p00")
    assert (first.made, first.failed) == (1, ())
    table = read_pseudo_labels(artefacts, ["demo/w00_p00"])
    assert len(table) == 6 and set(table["against"]) <= {"reference", "nothing"}
    assert "reference" in table["against"].to_list()
    assert made(corpus, artefacts, "demo/w00_p00").kept == 1
    played = corpus.performance("demo/w00_p01")
    keep(artefacts, "demo/w01_p01", replace(played, duration_s=13.0))  # another work's take
    assert made(corpus, artefacts, "demo/w00_p00").kept == 1
    keep(artefacts, "demo/w00_p01", replace(played, duration_s=13.0))
    assert made(corpus, artefacts, "demo/w00_p00").made == 1


def test_a_reference_of_other_music_is_left_out(artefacts: Artefacts):
    corpus = SmallCorpus(works=2, performers=4)
    keep(artefacts, "demo/w00_p03", corpus.performance("demo/w01_p03"))
    done = made(corpus, artefacts, "demo/w00_p00")
    assert done.failed == ()
    assert "reference" in read_pseudo_labels(artefacts, ["demo/w00_p00"])["against"].to_list()


def test_a_take_of_other_music_than_its_passage_is_named_and_labelled_without_the_others(
    artefacts: Artefacts,
):
    corpus = SmallCorpus(works=2, performers=4)
    keep(artefacts, "demo/w00_p00", corpus.performance("demo/w01_p00"))
    (failure,) = made(corpus, artefacts, "demo/w00_p00").failed
    assert failure.recording_id == "demo/w00_p00" and failure.remedy
    assert read_pseudo_labels(artefacts, ["demo/w00_p00"])["against"].unique().to_list() == [
        "nothing"
    ]


def test_a_recording_without_segments_has_no_labels(artefacts: Artefacts):
    corpus = SmallCorpus(works=2, performers=4)
    none = Segments.validate(corpus.segments().clear())
    make_pseudo_labels(selection(corpus, artefacts, "demo/w00_p00"), none)
    assert read_pseudo_labels(artefacts, ["demo/w00_p00"]).is_empty()


def test_the_sound_of_each_stretch_is_the_files_own(tmp_path: Path):
    sound = np.linspace(-0.9, 0.9, 200_000, dtype=np.float32)
    write_wav(tmp_path / "a.wav", sound, 8000)
    spans = [(0.0, 10.0), (8.0, 19.5), (19.5, 26.0)]
    for (start, end), found in zip(spans, sounds_of(tmp_path / "a.wav", spans), strict=True):
        expected = sound[round(start * 8000) : round(end * 8000)]
        assert found.sample_rate == 8000
        assert np.allclose(found.samples, expected, atol=1e-4)
