"""A folder of anybody's recordings: what is read, what is assumed, what is refused."""

from pathlib import Path

import polars as pl
import pytest

from piano_core.corpora.folder import Folder
from piano_core.corpora.folder.files import AUDIO_SUFFIXES
from piano_core.dimensions import Provenance
from piano_core.errors import CorpusError, MidiError, PianoError
from piano_core.files import file_hash
from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array


def take(seconds: float, pitch: int = 60) -> Performance:
    """Legato half-second notes with a breath of a second every 12 s."""
    onsets = [0.5 * i for i in range(int(seconds * 2)) if (0.5 * i) % 12 < 11]
    notes = [(onset, onset + 0.5, pitch, 70) for onset in onsets]
    return Performance(note_array(notes), pedal_array(), seconds)


@pytest.fixture
def takes(tmp_path: Path) -> Path:
    write_midi(take(10), tmp_path / "short.mid")
    write_midi(take(60, pitch=64), tmp_path / "ann" / "waltz.mid")
    write_midi(take(60, pitch=67), tmp_path / "ben" / "waltz.MIDI")
    (tmp_path / "ann" / "song.wav").write_bytes(b"RIFF....WAVE")
    (tmp_path / "notes.txt").write_text("not a recording")
    (tmp_path / ".hidden").mkdir()
    write_midi(take(5, pitch=30), tmp_path / ".hidden" / "draft.mid")
    return tmp_path


def described(folder: Path, *lines: str) -> Folder:
    (folder / "metadata.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Folder(folder)


def refused(folder: Path, *lines: str) -> CorpusError:
    with pytest.raises(CorpusError) as caught:
        described(folder, *lines).recordings()
    assert "metadata.csv" in caught.value.where
    return caught.value


def test_recordings_are_the_midi_and_audio_files_at_any_depth(takes: Path):
    recordings = Folder(takes).recordings()
    assert recordings.select("recording_id", "kind", "work").rows() == [
        ("folder/ann/song.wav", "audio", "ann/song.wav"),
        ("folder/ann/waltz.mid", "midi", "ann/waltz.mid"),
        ("folder/ben/waltz.MIDI", "midi", "ben/waltz.MIDI"),
        ("folder/short.mid", "midi", "short.mid"),
    ]


def test_metadata_says_what_the_files_do_not(takes: Path):
    corpus = described(
        takes,
        "path,work,performer,composer,period,difficulty,deadpan,licence",
        "ann/waltz.mid,Waltz,Ann,Chopin,Romantic,advanced,,CC0",
        "ben/waltz.MIDI,Waltz,,,,,yes,",
    )
    ann, ben = (row for row in corpus.recordings().to_dicts() if row["work"] == "Waltz")
    assert (ann["performer"], ann["composer"], ann["period"]) == ("Ann", "Chopin", "romantic")
    assert (ann["difficulty"], ann["deadpan"], ann["licence"]) == ("advanced", False, "CC0")
    assert (ben["performer"], ben["composer"], ben["deadpan"]) == (None, None, True)


def test_segments_are_cut_from_the_midi_files(takes: Path):
    corpus = Folder(takes)
    segments = corpus.segments()
    assert segments["recording_id"].unique().sort().to_list() == [
        "folder/ann/waltz.mid",
        "folder/ben/waltz.MIDI",
        "folder/short.mid",
    ]
    assert segments["segment_id"][0] == "folder/ann/waltz.mid#0"
    for row in segments.iter_rows(named=True):
        excerpt = corpus.performance(row["recording_id"]).excerpt(row["start_s"], row["end_s"])
        assert row["content_hash"] == excerpt.content_hash
        assert row["end_s"] - row["start_s"] <= 30


def test_two_takes_of_a_work_are_one_overlap_group(takes: Path):
    corpus = described(takes, "path,work", "ann/waltz.mid,Waltz", "ben/waltz.MIDI,Waltz")
    groups = corpus.segments().select("recording_id", "overlap_group").unique().sort("recording_id")
    assert groups["overlap_group"].to_list() == ["Waltz", "Waltz", "short.mid"]


def test_takes_without_a_performer_count_as_one_players(takes: Path):
    assert Folder(takes).segments()["performer"].unique().to_list() == ["unknown"]


def test_the_notes_of_sound_are_refused_with_the_reason(takes: Path):
    with pytest.raises(CorpusError, match="known once it is transcribed") as caught:
        Folder(takes).performance("folder/ann/song.wav")
    assert "song.wav" in caught.value.where


def test_segments_of_some_recordings_read_no_others(takes: Path):
    (takes / "short.mid").write_bytes(b"not MIDI any more")
    found = Folder(takes).segments(["folder/ann/waltz.mid", "folder/ann/song.wav"])
    assert found["recording_id"].unique().to_list() == ["folder/ann/waltz.mid"]


def test_notation_is_read_where_metadata_names_it_and_is_no_recording(takes: Path):
    write_midi(take(4, pitch=70), takes / "notation.mid")
    corpus = described(takes, "path,score", "short.mid,notation.mid")
    assert "folder/notation.mid" not in corpus.recordings()["recording_id"]
    score = corpus.score("folder/short.mid")
    assert score is not None and set(score.notes["pitch"]) == {70}
    assert corpus.score("folder/ann/waltz.mid") is None
    hashes = dict(corpus.recordings().select("recording_id", "score_hash").iter_rows())
    assert hashes["folder/short.mid"] == file_hash(takes / "notation.mid")
    assert hashes["folder/ann/waltz.mid"] is None


def test_without_ratings_there_is_nothing_to_learn(takes: Path):
    corpus = Folder(takes)
    assert corpus.ratings().is_empty()
    assert corpus.targets == ()
    assert corpus.provenance is None


def test_answers_come_as_they_are_written(takes: Path):
    (takes / "ratings.csv").write_text(
        "rater,segment_id,phrasing,articulation\nr1,ann/waltz.mid#0,61,71\nr2,lost.mid,64,\n"
    )
    corpus = Folder(takes)
    assert corpus.ratings()["segment_id"].unique().sort().to_list() == [
        "ann/waltz.mid#0",
        "lost.mid",
    ]
    assert len(corpus.ratings()) == 4
    assert corpus.targets == ("articulation", "phrasing")
    assert corpus.provenance is Provenance.EXPERT_RATINGS


def test_sound_and_midi_of_one_name_are_one_recording(takes: Path):
    (takes / "ann" / "waltz.FLAC").write_bytes(b"the sound of it")
    corpus = described(takes, "path,work", "ann/waltz.FLAC,Waltz")
    (row,) = corpus.recordings().filter(pl.col("work") == "Waltz").to_dicts()
    assert (row["recording_id"], row["kind"]) == ("folder/ann/waltz.mid", "midi")
    assert row["audio_path"] == str(takes / "ann" / "waltz.FLAC")
    before = row["audio_hash"]
    (takes / "ann" / "waltz.FLAC").write_bytes(b"recorded again")
    (again,) = corpus.recordings().filter(pl.col("work") == "Waltz")["audio_hash"]
    assert again != before


@pytest.mark.parametrize("suffix", AUDIO_SUFFIXES)
def test_every_kind_of_sound_is_a_recording(tmp_path: Path, suffix: str):
    (tmp_path / f"take{suffix.upper()}").write_bytes(b"sound")
    (row,) = Folder(tmp_path).recordings().to_dicts()
    assert (row["kind"], row["audio_path"]) == ("audio", None)
    assert Path(row["path"]).suffix == suffix.upper()


@pytest.mark.parametrize("names", [("a.wav", "a.mp3"), ("a.mid", "a.midi", "a.wav")])
def test_files_that_may_or_may_not_be_one_recording_are_refused(
    tmp_path: Path, names: tuple[str, ...]
):
    for name in names:
        (tmp_path / name).write_bytes(name.encode())
    with pytest.raises(CorpusError, match="has the same name as") as caught:
        Folder(tmp_path).recordings()
    assert "other names" in caught.value.remedy


def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(CorpusError, match="no such folder"):
        Folder(tmp_path / "nowhere")


def test_an_empty_folder_is_named_with_what_belongs_there(tmp_path: Path):
    with pytest.raises(CorpusError, match="holds no recordings") as caught:
        Folder(tmp_path).recordings()
    assert ".mid" in caught.value.remedy and caught.value.where == str(tmp_path)


def test_a_copy_of_a_file_is_refused(takes: Path):
    (takes / "copy.mid").write_bytes((takes / "short.mid").read_bytes())
    with pytest.raises(CorpusError, match=r"is a copy of copy\.mid"):
        Folder(takes).recordings()


def test_a_wav_file_renamed_to_midi_is_named(takes: Path):
    (takes / "short.mid").write_bytes(b"RIFF\x00\x00\x00\x00WAVEfmt ")
    with pytest.raises(MidiError, match="WAV") as caught:
        Folder(takes).segments()
    assert "short.mid" in caught.value.where


def test_an_unknown_recording_is_named(takes: Path):
    with pytest.raises(CorpusError, match="no such recording"):
        Folder(takes).performance("folder/nothing.mid")


def test_unknown_columns_are_named_with_the_known_ones(takes: Path):
    error = refused(takes, "path,pianist", "short.mid,Ann")
    assert "pianist" in error.problem and "performer" in error.remedy


def test_a_missing_path_column_is_named(takes: Path):
    assert "lacks the columns path" in refused(takes, "work,performer", "Waltz,Ann").problem


@pytest.mark.parametrize("path", ["lost.mid", ""])
def test_a_line_about_a_file_that_is_not_there_is_named(takes: Path, path: str):
    error = refused(takes, "path,work", "short.mid,Song", f"{path},Waltz")
    assert error.where.endswith("line 3") and "no file" in error.problem


def test_two_lines_about_one_file_are_refused(takes: Path):
    error = refused(takes, "path,work", "short.mid,Song", "./short.mid,Waltz")
    assert error.where.endswith("line 3") and "has a line already" in error.problem


@pytest.mark.parametrize(
    ("column", "word"), [("period", "rococo"), ("difficulty", "hard"), ("deadpan", "maybe")]
)
def test_a_word_that_its_column_does_not_know_is_named(takes: Path, column: str, word: str):
    error = refused(takes, f"path,{column}", f"short.mid,{word}")
    assert word in error.problem and error.where.endswith("line 2")


def test_a_semicolon_file_is_recognised(takes: Path):
    assert "semicolons, not by commas" in refused(takes, "path;work", "short.mid;Song").problem


def test_metadata_in_another_encoding_is_refused(takes: Path):
    (takes / "metadata.csv").write_bytes("path,work\nshort.mid,Études\n".encode("latin-1"))
    with pytest.raises(CorpusError, match="not UTF-8"):
        Folder(takes).recordings()


def test_ratings_on_another_scale_are_refused_by_name(takes: Path):
    (takes / "ratings.csv").write_text("rater,segment_id,phrasing\nr1,short.mid,6\n")
    with pytest.raises(PianoError, match="0-100") as caught:
        Folder(takes).ratings()
    assert "ratings.csv" in caught.value.where
