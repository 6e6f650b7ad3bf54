"""(n)ASAP as laid out in its repository: a small copy made here, and the real one."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.corpora.asap import Asap, read_match
from piano_core.errors import CorpusError
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.score import align

HEAD = (
    "composer,title,folder,xml_score,midi_score,midi_performance,performance_annotations,"
    "robust_note_alignment,match_file"
)
SONATAS = "Beethoven/Piano_Sonatas"
MATCH = """info(matchFileVersion,1.0.0).
info(midiClockUnits,480).
info(midiClockRate,500000).
snote(n2-1,[E,n],4,1:2,0,1/4,1.0,2.0,[v1,staff1])-note(n1,64,960,1440,70,0,0).
snote(n1-1,[C,#],4,1:1,0,1/4,0.0,1.0,[v5,staff2,trill-mark])-note(n0,61,0,480,60,0,0).
snote(n3-1,[G,b],4,1:3,0,1/4,2.0,3.0,[v1,staff1])-deletion.
insertion-note(n2,66,1920,2400,50,0,0).
sustain(480,100).
soft(960,127).
"""


def line(folder: str, performer: str) -> str:
    files = f"{folder}/xml_score.musicxml,{folder}/midi_score.mid,{folder}/{performer}.mid"
    return (
        f"Beethoven,-,{folder},{files},{folder}/{performer}_annotations.txt,"
        f"1.0,{folder}/{performer}.match"
    )


def played(pitch: int, seconds: float = 10.0) -> Performance:
    notes = [(t, t + 0.4, pitch, 64) for t in np.arange(0.0, seconds, 0.5)]
    return Performance(note_array(notes), pedal_array(), seconds)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    lines = [HEAD]
    for number, name in enumerate(("17-1", "17-1_no_repeat", "17-2")):
        folder = f"{SONATAS}/{name}"
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "xml_score.musicxml").write_text("<score-partwise/>")
        write_midi(played(60), tmp_path / folder / "midi_score.mid")
        write_midi(played(60 + number, 60), tmp_path / folder / "Lee01M.mid")
        (tmp_path / folder / "Lee01M.match").write_text(MATCH)
        lines.append(line(folder, "Lee01M"))
    lines.append(line("Liszt/Not_Here", "Lee01M"))
    (tmp_path / "metadata.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_pieces_that_are_here_are_listed_by_their_path(small: Path):
    table = Asap(small).recordings()
    assert table["recording_id"].to_list() == [
        f"asap/{SONATAS}/17-1/Lee01M",
        f"asap/{SONATAS}/17-1_no_repeat/Lee01M",
        f"asap/{SONATAS}/17-2/Lee01M",
    ]
    assert set(table["composer"]) == {"Ludwig van Beethoven"}
    assert set(table["period"]) == {"classical"}
    assert set(table["licence"]) == {"CC BY-NC-SA 4.0 (data repository)"}


def test_segments_of_a_piece_share_every_group_whichever_repeats_are_notated(small: Path):
    segments = Asap(small).segments()
    assert len(segments) >= 6
    assert segments["overlap_group"].unique().sort().to_list() == [
        f"{SONATAS}/17-1",
        f"{SONATAS}/17-2",
    ]
    assert segments["work"].unique().to_list() == [f"{SONATAS}/17"]
    assert segments["performer"].unique().to_list() == ["lee"]


def test_only_what_is_asked_for_is_cut(small: Path):
    (small / SONATAS / "17-1" / "Lee01M.mid").write_bytes(b"damaged")
    name = f"asap/{SONATAS}/17-2/Lee01M"
    assert set(Asap(small).segments([name])["recording_id"]) == {name}


def test_nobody_rated_them(small: Path):
    corpus = Asap(small)
    assert corpus.ratings().is_empty()
    assert corpus.targets == ()
    assert corpus.provenance is None


def test_a_match_file_says_what_was_played_written_and_paired(small: Path):
    checked = Asap(small).alignment(f"asap/{SONATAS}/17-1/Lee01M")
    assert checked is not None
    assert checked.performance.notes["pitch"].tolist() == [61, 64, 66]
    assert checked.performance.notes["onset_s"].tolist() == [0.0, 1.0, 2.0]
    assert checked.score.notes["pitch"].tolist() == [61, 64, 66]
    assert checked.score.notes["onset_beat"].tolist() == [0.0, 1.0, 2.0]
    assert checked.score.notes["staff"].tolist() == [2, 1, 1]
    assert sorted(map(tuple, checked.pairs.tolist())) == [(0, 0), (1, 1)]
    assert checked.ornamented.tolist() == [True, False, False]
    assert checked.performance.pedals["controller"].tolist() == [64, 67]


def test_a_match_file_that_is_a_head_alone_is_no_alignment(small: Path):
    (small / SONATAS / "17-2" / "Lee01M.match").write_text(MATCH[: MATCH.index("snote")])
    corpus = Asap(small)
    assert corpus.alignment(f"asap/{SONATAS}/17-2/Lee01M") is None
    assert len(corpus.aligned()) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "names no clock"),
        (MATCH[: MATCH.index("snote")], "holds no notes"),
        (MATCH.replace("midiClockRate,500000", "midiClockRate,0"), "names no clock"),
        (MATCH.replace("61,0,480,60", "61,0,480,6000"), "is no match file"),
        (MATCH.replace("[E,n],4", "[E,n],99"), "is no match file"),
        (MATCH.replace("[E,n],4", "[H,n],4"), "is no match file"),
        (MATCH[: MATCH.index("66,1920") + 5], "is no match file"),
    ],
)
def test_a_damaged_match_file_is_refused_by_line(tmp_path: Path, text: str, problem: str):
    path = tmp_path / "bad.match"
    path.write_text(text)
    with pytest.raises(CorpusError, match=problem) as caught:
        read_match(path)
    assert "bad.match" in caught.value.where


@pytest.mark.parametrize("path", ["/etc/passwd", "../outside.mid", ""])
def test_paths_that_lead_out_of_the_corpus_are_refused(small: Path, path: str):
    bad = line(f"{SONATAS}/17-1", "Lee01M").replace(f"{SONATAS}/17-1/Lee01M.mid", path)
    (small / "metadata.csv").write_text(f"{HEAD}\n{bad}\n")
    with pytest.raises(CorpusError, match="no path inside the corpus") as caught:
        Asap(small).recordings()
    assert caught.value.where.endswith("line 2")


def test_a_file_missing_from_a_piece_is_named(small: Path):
    (small / SONATAS / "17-2" / "Lee01M.mid").unlink()
    with pytest.raises(CorpusError, match=r"17-2/Lee01M\.mid"):
        Asap(small).recordings()


def test_a_performance_listed_twice_is_refused(small: Path):
    twice = line(f"{SONATAS}/17-1", "Lee01M")
    (small / "metadata.csv").write_text(f"{HEAD}\n{twice}\n{twice}\n")
    with pytest.raises(CorpusError, match="has a line already"):
        Asap(small).recordings()


def test_a_list_without_its_pieces_is_refused(tmp_path: Path):
    (tmp_path / "metadata.csv").write_text(f"{HEAD}\n{line('Bach/Nothing', 'Lee01M')}\n")
    with pytest.raises(CorpusError, match="none of the listed pieces"):
        Asap(tmp_path).recordings()


def test_an_unknown_recording_is_named(small: Path):
    with pytest.raises(CorpusError, match="no such recording"):
        Asap(small).performance("asap/Beethoven/nothing")


@pytest.mark.data
def test_the_real_subset_is_listed_whole(asap_dir: Path):
    corpus = Asap(asap_dir)
    table = corpus.recordings()
    assert (len(table), table["passage"].n_unique(), table["composer"].n_unique()) == (291, 53, 12)
    assert table["period"].null_count() == 0
    assert len(corpus.aligned()) == 102
    pairs = table.filter(table["passage"].is_in(["Bach/Prelude/bwv_848", "Bach/Fugue/bwv_848"]))
    assert pairs["work"].unique().to_list() == ["Bach/bwv_848"]


@pytest.mark.data
def test_real_alignments_of_both_versions_hold_what_was_played(asap_dir: Path):
    corpus = Asap(asap_dir)
    for name in corpus.aligned()[::34]:
        checked, performance = corpus.alignment(name), corpus.performance(name)
        assert checked is not None
        keys, same = (
            np.bincount(each.notes["pitch"], minlength=128)
            for each in (checked.performance, performance)
        )
        assert np.abs(keys - same).sum() < 0.01 * len(performance)
        assert len(checked.pairs) > 0.8 * len(checked.score)
        assert (
            checked.performance.notes["pitch"][checked.pairs[:, 0]]
            == checked.score.notes["pitch"][checked.pairs[:, 1]]
        ).mean() > 0.99
        found = align(checked.performance, checked.score).pairs
        agree = set(map(tuple, found.tolist())) & set(map(tuple, checked.pairs.tolist()))
        assert len(agree) > 0.9 * len(checked.pairs)


def test_noted_beats_are_read_and_their_lack_is_none(small: Path):
    corpus, folder = Asap(small), small / SONATAS / "17-1"
    name = f"asap/{SONATAS}/17-1/Lee01M"
    assert corpus.beats(name) is None
    noted = folder / "Lee01M_annotations.txt"
    noted.write_text("0.5\t0.5\tdb,4/4,0\n1.25\t1.25\tb\n", encoding="utf-8")
    beats = corpus.beats(name)
    assert beats is not None and beats.tolist() == [0.5, 1.25]
    noted.write_text("soon\tb\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="a beat that is no number"):
        corpus.beats(name)
