"""Files are found by the names that tables give them."""

from pathlib import Path

import pytest

from piano_core.errors import RatingsError
from piano_core.graded_files import find_files

MIDI = (".mid",)
RECORDINGS = (".mid", ".wav")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("take.mid", "lea/minuet.mid", "tom/minuet.mid", "tom/Größe.MID", "notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("take.mid", "take.mid"),
        ("take", "take.mid"),
        (" TAKE.mid", "take.mid"),
        ("lea/minuet.mid", "lea/minuet.mid"),
        ("lea\\minuet", "lea/minuet.mid"),
        ("./tom/minuet.mid", "tom/minuet.mid"),
        ("gro\u0308ße", "tom/Größe.MID"),
        ("take.wav", "take.mid"),
        ("lea/minuet.wav", "lea/minuet.mid"),
        ("nobody.mid", None),
        ("notes.txt", None),
    ],
)
def test_names_with_and_without_folder_ending_and_capitals(
    folder: Path, name: str, file: str | None
):
    found = find_files([name], folder, RECORDINGS)[name]
    assert found == (None if file is None else folder / file)


def test_a_name_of_two_files_is_refused_but_a_path_is_not(folder: Path):
    with pytest.raises(RatingsError, match=r"minuet fits lea/minuet.mid and tom/minuet.mid"):
        find_files(["minuet"], folder, MIDI)
    (folder / "minuet.mid").write_bytes(b"")
    assert find_files(["minuet.mid"], folder, MIDI)["minuet.mid"] == folder / "minuet.mid"


def test_a_folder_that_is_not_there_or_holds_nothing_is_said(tmp_path: Path):
    with pytest.raises(RatingsError, match="no such folder"):
        find_files(["a"], tmp_path / "absent", MIDI)
    with pytest.raises(RatingsError, match=r"holds no file that ends in \.mid"):
        find_files(["a"], tmp_path, MIDI)
