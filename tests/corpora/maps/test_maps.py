"""MAPS as its archives lay it out, on a small copy made here."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from piano_core.corpora.maps import Maps, read_note_list
from piano_core.corpora.maps.names import parse_name
from piano_core.errors import CorpusError
from piano_core.files import file_hash
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array

NOTES = "OnsetTime\tOffsetTime\tMidiPitch\r\n1.5\t2.25\t64\r\n0.500004\t0.98\t60\r\n\r\n"
FILES = (
    "AkPnBcht/MUS/MAPS_MUS-mz_331_1_AkPnBcht",
    "ENSTDkCl/MUS/MAPS_MUS-mz_331_1_ENSTDkCl",
    "ENSTDkCl/MUS/MAPS_MUS-mz_331_2_ENSTDkCl",
    "MAPS_ENSTDkCl_1/ENSTDkCl/ISOL/NO/MAPS_ISOL_NO_F_S0_M23_ENSTDkCl",
    "AkPnBcht/RAND/M21-108/I32-96/P2/MAPS_RAND_P2_M21-108_I32-96_S0_n3_AkPnBcht",
    "AkPnBcht/UCHO/I32-96/C0-5-9/MAPS_UCHO_C0-5-9_I32-96_S0_n13_AkPnBcht",
)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    for number, file in enumerate(FILES):
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        notes = [(t, t + 0.4, 50 + number, 64) for t in np.arange(0.0, 40.0, 0.5)]
        write_midi(Performance(note_array(notes), pedal_array(), 40.0), path.with_suffix(".mid"))
        path.with_suffix(".txt").write_text(NOTES, newline="")
        path.with_suffix(".wav").write_bytes(b"RIFF" + bytes(number))
    return tmp_path


@pytest.mark.parametrize(
    ("stem", "kind", "what", "instrument", "work"),
    [
        ("MAPS_MUS-alb_se3_AkPnBcht", "MUS", "alb_se3", "AkPnBcht", "MUS/alb_se3"),
        ("MAPS_MUS-chpn_op10_e01_SptkBGCl", "MUS", "chpn_op10_e01", "SptkBGCl", "MUS/chpn_op10"),
        (
            "MAPS_ISOL_NO_F_S0_M23_AkPnBcht",
            "ISOL",
            "NO_F_S0_M23",
            "AkPnBcht",
            "ISOL/NO_F_S0_M23",
        ),
    ],
)
def test_names_say_kind_piece_and_instrument(
    stem: str, kind: str, what: str, instrument: str, work: str
):
    name = parse_name(stem)
    assert name is not None
    assert (name.kind, name.what, name.instrument, name.work) == (kind, what, instrument, work)


def test_recordings_are_named_with_their_sound(small: Path):
    table = Maps(small).recordings()
    assert table["recording_id"].to_list() == sorted(f"maps/{Path(f).name}" for f in FILES)
    wav = small / f"{FILES[0]}.wav"
    row = table.row(by_predicate=pl.col("audio_path") == str(wav), named=True)
    assert row["audio_hash"] == file_hash(wav)
    assert row["composer"] == "Wolfgang Amadeus Mozart"
    assert table["deadpan"].all() and table["synthetic"].all()
    assert set(table["licence"]) == {"CC BY-NC-SA 2.0 FR"}


def test_only_pieces_are_cut_and_a_piece_is_one_group_on_every_instrument(small: Path):
    segments = Maps(small).segments()
    assert set(segments["recording_id"]) == {f"maps/{Path(f).name}" for f in FILES[:3]}
    assert set(segments["overlap_group"]) == {"MUS/mz_331_1", "MUS/mz_331_2"}
    assert set(segments["work"]) == {"MUS/mz_331"}
    assert segments["deadpan"].all()


def test_the_note_list_is_what_sounds(small: Path):
    notes = Maps(small).notes("maps/MAPS_MUS-mz_331_1_AkPnBcht")
    assert notes.tolist() == [(0.500004, 0.98, 60), (1.5, 2.25, 64)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (NOTES.replace("64", "six"), "no number"),
        (NOTES.replace("64", "640"), "no note lasts"),
        (NOTES.replace("2.25", "1.25"), "no note lasts"),
        (NOTES.replace("2.25", "inf"), "no note lasts"),
        (NOTES.replace("\t", ","), "separated by commas, not by tabs"),
        (NOTES.replace("MidiPitch", "Pitch"), "lacks the columns MidiPitch"),
    ],
)
def test_a_damaged_note_list_is_refused(tmp_path: Path, text: str, problem: str):
    (tmp_path / "a.txt").write_text(text, newline="")
    with pytest.raises(CorpusError, match=problem) as caught:
        read_note_list(tmp_path / "a.txt")
    assert "line" in caught.value.where


def test_what_is_no_maps_is_refused(small: Path, tmp_path_factory: pytest.TempPathFactory):
    with pytest.raises(CorpusError, match="holds no MIDI files"):
        Maps(tmp_path_factory.mktemp("empty")).recordings()
    with pytest.raises(CorpusError, match="no such recording"):
        Maps(small).notes("maps/MAPS_MUS-none_AkPnBcht")
    (small / "MAPS_NEW_thing.mid").write_bytes(b"")
    with pytest.raises(CorpusError, match="MAPS_<KIND>"):
        Maps(small).recordings()


def test_a_recording_that_is_there_twice_is_refused(small: Path):
    (small / "copy").mkdir()
    (small / "copy" / "MAPS_MUS-mz_331_1_AkPnBcht.mid").write_bytes(b"")
    with pytest.raises(CorpusError, match="is there twice"):
        Maps(small).recordings()
