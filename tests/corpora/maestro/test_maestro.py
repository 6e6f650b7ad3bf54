"""MAESTRO v3 as its archive lays it out, on a small copy made here."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.corpora.maestro import Maestro
from piano_core.errors import CorpusError
from piano_core.files import file_hash
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array

HEAD = "canonical_composer,canonical_title,split,year,midi_filename,audio_filename,duration"
ROWS = (
    'Franz Schubert,"Impromptu Op. 90 No. 3 in G-flat, ""D899""",train,'
    "2011,2011/a.midi,2011/a.wav,61.5",
    "Franz Schubert,Impromptus Op. 90,validation,2018,2018/b.midi,2018/b.wav,12",
    "Alban Berg,Sonata Op. 1,test,2018,2018/c.midi,2018/c.wav,10.25",
    "Alban Berg,Sonata Op. 1,test,2004,2004/not-here.midi,2004/not-here.wav,10",
)


def played(pitch: int, seconds: float) -> Performance:
    notes = [(t, t + 0.4, pitch, 64) for t in np.arange(0.0, seconds, 0.5)]
    return Performance(note_array(notes), pedal_array(), seconds)


def listed(folder: Path, *rows: str) -> Maestro:
    (folder / "maestro-v3.0.0.csv").write_text("\n".join((HEAD, *rows)) + "\n", encoding="utf-8")
    return Maestro(folder)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    for year in ("2011", "2018"):
        (tmp_path / year).mkdir()
    for number, name in enumerate(("2011/a", "2018/b", "2018/c")):
        write_midi(played(60 + number, 60.0 if number == 0 else 10.0), tmp_path / f"{name}.midi")
    (tmp_path / "2011" / "a.wav").write_bytes(b"RIFF" + bytes(3_000_000))
    listed(tmp_path, *ROWS)
    return tmp_path


def test_the_list_is_kept_with_its_split_year_and_duration(small: Path):
    table = Maestro(small).recordings()
    assert table["recording_id"].to_list() == [
        "maestro/2011/a",
        "maestro/2018/b",
        "maestro/2018/c",
    ]
    assert table["published_split"].to_list() == ["train", "validation", "test"]
    assert table["year"].to_list() == [2011, 2018, 2018]
    assert table["duration_s"].to_list() == [61.5, 12.0, 10.25]
    assert table["title"][0] == 'Impromptu Op. 90 No. 3 in G-flat, "D899"'
    assert set(table["licence"]) == {"CC BY-NC-SA 4.0"}
    assert table["period"].to_list() == ["romantic", "romantic", "modern"]


def test_sound_is_named_and_hashed_where_it_is_here(small: Path):
    table = Maestro(small).recordings()
    assert table["audio_path"].to_list() == [str(small / "2011" / "a.wav"), None, None]
    assert table["audio_hash"].to_list() == [file_hash(small / "2011" / "a.wav"), None, None]
    assert table["content_hash"][0] == file_hash(small / "2011" / "a.midi")
    assert set(table["kind"]) == {"midi"}


def test_an_opus_and_its_numbers_are_one_group_and_players_are_not_known(small: Path):
    corpus = Maestro(small)
    segments = corpus.segments()
    by_recording = dict(segments.select("recording_id", "overlap_group").iter_rows())
    assert by_recording["maestro/2011/a"] == by_recording["maestro/2018/b"]
    assert by_recording["maestro/2011/a"] != by_recording["maestro/2018/c"]
    assert set(segments["performer"]) == {"unknown"}
    assert len(segments.filter(pl.col("recording_id") == "maestro/2011/a")) >= 2
    assert set(corpus.segments(["maestro/2018/c"])["recording_id"]) == {"maestro/2018/c"}


def test_there_is_no_notation_and_no_rating(small: Path):
    corpus = Maestro(small)
    assert corpus.score("maestro/2011/a") is None
    assert corpus.ratings().is_empty()
    assert len(corpus.performance("maestro/2018/c")) == 20


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (ROWS[0].replace("train", "training"), "split is 'training'"),
        (ROWS[0].replace(",2011,", ",MMXI,"), "year or duration is not a number"),
        (ROWS[0].replace("61.5", "nan"), "duration is nan"),
        (ROWS[0].replace("2011/a.midi", "../a.midi"), "no path inside a year"),
        (ROWS[0].replace("2011/a.midi", "2011/x.midi"), "there is no file 2011/x.midi"),
    ],
)
def test_a_damaged_list_is_refused_by_line(small: Path, row: str, problem: str):
    with pytest.raises(CorpusError, match=problem) as caught:
        listed(small, ROWS[2], row).recordings()
    assert caught.value.where.endswith("line 3")


def test_what_is_not_there_is_said_with_what_to_unpack(tmp_path: Path):
    with pytest.raises(CorpusError, match=r"maestro-v3\.0\.0\.csv: cannot be read"):
        Maestro(tmp_path).recordings()
    with pytest.raises(CorpusError, match="Unpack the folders 2004 to 2018"):
        listed(tmp_path, *ROWS).recordings()


def test_a_recording_listed_twice_or_not_at_all_is_named(small: Path):
    with pytest.raises(CorpusError, match="no such recording"):
        Maestro(small).performance("maestro/2011/z")
    with pytest.raises(CorpusError, match="has a line already"):
        listed(small, ROWS[2], ROWS[2]).recordings()
