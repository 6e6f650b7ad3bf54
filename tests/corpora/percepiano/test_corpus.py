"""PercePiano as the project's tables: on a small made copy of its layout, and on the real one."""

from pathlib import Path

import polars as pl
import pytest

from piano_core.corpora.overlap import largest_shares
from piano_core.corpora.percepiano import PercePiano
from piano_core.errors import CorpusError, PianoError
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array

TUNE = [60, 62, 64, 65, 67, 69, 71, 72]


def tune(pitches: list[int]) -> Performance:
    notes = [(0.5 * i, 0.5 * i + 0.4, pitch, 70) for i, pitch in enumerate(pitches)]
    return Performance(note_array(notes), pedal_array(), 0.0)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Two Schubert windows that share their music, one Beethoven variation with two renders."""
    music = {
        "Schubert_D960_mv2_8bars_{}_01": TUNE,
        "Schubert_D960_mv2_16bars_{}_01": [*TUNE, 50, 52, 53, 55, 57, 59],
        "Beethoven_WoO80_var6_8bars_{}_5": [40, 43, 47, 52, 55],
    }
    for name, pitches in music.items():
        for performer in ("Score", "3"):
            write_midi(tune(pitches), tmp_path / "midi" / f"{name.format(performer)}.mid")
        write_midi(tune(pitches), tmp_path / "score_midi" / f"{name.format('Score')}.mid")
    beethoven = "Beethoven_WoO80_var6_8bars_Score2_5.mid"
    write_midi(tune([40, 43, 47]), tmp_path / "midi" / beethoven)
    write_midi(tune([40, 43, 47]), tmp_path / "score_midi" / beethoven)
    return tmp_path


def test_recordings_say_who_plays_what(small: Path):
    found = PercePiano(small).recordings().select("recording_id", "work", "performer", "deadpan")
    assert found.rows() == [
        ("percepiano/Beethoven_WoO80_var6_8bars_3_5", "Beethoven_WoO80", "3", False),
        ("percepiano/Beethoven_WoO80_var6_8bars_Score2_5", "Beethoven_WoO80", "Score", True),
        ("percepiano/Beethoven_WoO80_var6_8bars_Score_5", "Beethoven_WoO80", "Score", True),
        ("percepiano/Schubert_D960_mv2_16bars_3_01", "Schubert_D960_mv2", "3", False),
        ("percepiano/Schubert_D960_mv2_16bars_Score_01", "Schubert_D960_mv2", "Score", True),
        ("percepiano/Schubert_D960_mv2_8bars_3_01", "Schubert_D960_mv2", "3", False),
        ("percepiano/Schubert_D960_mv2_8bars_Score_01", "Schubert_D960_mv2", "Score", True),
    ]


def test_the_only_segment_of_a_recording_is_the_whole_of_it(small: Path):
    corpus = PercePiano(small)
    for row in corpus.segments().iter_rows(named=True):
        played = corpus.performance(row["recording_id"])
        assert row["segment_id"] == f"{row['recording_id']}#0"
        assert (row["start_s"], row["end_s"]) == (0.0, played.duration_s)
        assert row["note_count"] == len(played)
        assert row["content_hash"] == played.excerpt(0.0, played.duration_s).content_hash


def test_windows_that_share_music_are_one_overlap_group(small: Path):
    groups = PercePiano(small).segments().select("passage", "overlap_group").unique()
    assert dict(groups.rows()) == {
        "Schubert_D960_mv2_8bars_01": "Schubert_D960_mv2_16bars_01",
        "Schubert_D960_mv2_16bars_01": "Schubert_D960_mv2_16bars_01",
        "Beethoven_WoO80_var6_8bars_5": "Beethoven_WoO80_var6_8bars_5",
    }


def test_a_pianist_has_the_notation_of_the_passage_and_a_render_its_own(small: Path):
    corpus = PercePiano(small)
    by_pianist = corpus.score("percepiano/Beethoven_WoO80_var6_8bars_3_5")
    of_render = corpus.score("percepiano/Beethoven_WoO80_var6_8bars_Score2_5")
    assert by_pianist is not None and len(by_pianist) == 5
    assert of_render is not None and len(of_render) == 3


def test_files_with_a_space_or_another_case_keep_one_identifier(small: Path):
    tidy = small / "midi" / "Schubert_D960_mv2_8bars_Score_01.mid"
    tidy.rename(small / "midi" / " Schubert_D960_mv2_8bars_score_01.mid")
    corpus = PercePiano(small)
    assert "percepiano/Schubert_D960_mv2_8bars_Score_01" in corpus.recordings()["recording_id"]
    assert len(corpus.performance("percepiano/Schubert_D960_mv2_8bars_Score_01")) == len(TUNE)


def test_two_files_for_one_recording_are_refused(small: Path):
    twin = small / "midi" / " Schubert_D960_mv2_8bars_3_01.mid"
    write_midi(tune(TUNE), twin)
    with pytest.raises(CorpusError, match="names the same recording"):
        PercePiano(small).recordings()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(CorpusError, match="no such folder") as caught:
        PercePiano(tmp_path / "nowhere")
    assert "score_midi/" in caught.value.remedy


def test_a_folder_without_midi_is_named(tmp_path: Path):
    with pytest.raises(CorpusError, match="holds no MIDI files"):
        PercePiano(tmp_path).recordings()


def test_a_file_of_another_name_is_not_guessed_at(small: Path):
    write_midi(tune(TUNE), small / "midi" / "my take.mid")
    with pytest.raises(CorpusError, match="is not <work>_<N>bars_<PERFORMER>_<SEGMENT>"):
        PercePiano(small).recordings()


def test_groups_are_not_guessed_without_notation(small: Path):
    (small / "score_midi" / "Schubert_D960_mv2_8bars_Score_01.mid").unlink()
    corpus = PercePiano(small)
    assert corpus.score("percepiano/Schubert_D960_mv2_8bars_3_01") is None
    with pytest.raises(CorpusError, match="no notation of Schubert_D960_mv2_8bars_01"):
        corpus.segments()


def test_a_recording_that_is_not_there_is_named(small: Path):
    with pytest.raises(CorpusError, match="no such recording"):
        PercePiano(small).performance("percepiano/Schubert_D960_mv2_8bars_9_01")


def test_a_damaged_recording_is_named_by_its_file(small: Path):
    path = small / "midi" / "Schubert_D960_mv2_8bars_3_01.mid"
    path.write_bytes(path.read_bytes()[:30])
    with pytest.raises(PianoError) as caught:
        PercePiano(small).segments()
    assert str(path) in caught.value.where


@pytest.fixture(scope="module")
def real_segments(percepiano_dir: Path) -> pl.DataFrame:
    return PercePiano(percepiano_dir).segments()


@pytest.mark.data
def test_the_real_corpus_holds_what_was_measured(percepiano_dir: Path, real_segments: pl.DataFrame):
    corpus, segments = PercePiano(percepiano_dir), real_segments
    # The whole corpus has 1,202 segments of 99 passages; this is the part that we have.
    assert len(corpus.recordings()) == len(segments) == 1085
    assert segments["passage"].n_unique() == 86
    assert segments["overlap_group"].n_unique() == 28
    assert segments["deadpan"].sum() == 103
    assert segments.filter(~pl.col("deadpan"))["performer"].n_unique() == 19
    assert sorted(segments["work"].unique()) == [
        "Beethoven_WoO80",
        "Schubert_D960_mv2",
        "Schubert_D960_mv3",
    ]
    groups_of_a_passage = segments.group_by("passage").agg(pl.col("overlap_group").n_unique())
    assert groups_of_a_passage["overlap_group"].max() == 1


@pytest.mark.data
def test_69_real_passages_share_over_nine_tenths_of_their_notes(percepiano_dir: Path):
    corpus = PercePiano(percepiano_dir)
    recordings = corpus.recordings().filter(pl.col("recording_id").str.contains("_Score_"))
    scores = {row["passage"]: corpus.score(row["recording_id"]) for row in recordings.to_dicts()}
    shares = largest_shares({name: score for name, score in scores.items() if score is not None})
    assert len(shares) == 86
    assert sum(share > 0.9 for share in shares.values()) == 69


@pytest.mark.data
def test_the_real_answers_are_all_there(percepiano_dir: Path, real_segments: pl.DataFrame):
    corpus = PercePiano(percepiano_dir)
    answers = corpus.ratings()
    # The file's 14,327 lines are 14,290 sheets: some messages run over several lines.
    assert answers["row"].n_unique() == 14_290
    assert len(answers) == 14_290 * 19
    assert answers["rater"].n_unique() == 65
    assert set(answers["target"]) == set(corpus.targets)
    rated = set(answers["segment_id"])
    assert len(rated) == 1073
    assert rated < set(real_segments["segment_id"])
    above = answers.filter(pl.col("raw_value").cast(pl.Float64) > 7.1)
    assert (len(above), above["row"].n_unique()) == (348, 208)
