"""A file is read once for its hash, until it changes."""

import os
from pathlib import Path

import pytest

from piano_core.corpora import known_hashes
from piano_core.corpora.known_hashes import KnownHashes
from piano_core.files import file_hash


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files that were read for their hash, in their order."""
    files: list[Path] = []

    def counting(path: Path) -> str:
        files.append(path)
        return file_hash(path)

    monkeypatch.setattr(known_hashes, "file_hash", counting)
    return files


def written(path: Path, content: bytes, age_s: float = 3600.0) -> Path:
    path.write_bytes(content)
    at = path.stat().st_mtime - age_s
    os.utime(path, (at, at))
    return path


def test_an_unchanged_file_is_read_once_by_all_who_remember_in_one_place(
    tmp_path: Path, read: list[Path]
):
    sound, store = written(tmp_path / "a.wav", b"sound"), tmp_path / "home" / "hashes.jsonl"
    hashes = KnownHashes(store)
    assert hashes(sound) == hashes(sound) == KnownHashes(store)(sound) == file_hash(sound)
    assert read == [sound]


def test_another_size_or_time_is_read_again(tmp_path: Path, read: list[Path]):
    sound, hashes = written(tmp_path / "a.wav", b"sound"), KnownHashes(tmp_path / "hashes.jsonl")
    hashes(sound)
    for age_s, content in ((3600.0, b"longer sound"), (7200.0, b"longer sounD")):
        written(sound, content, age_s)
        assert hashes(sound) == KnownHashes(tmp_path / "hashes.jsonl")(sound) == file_hash(sound)
    assert len(read) == 3


def test_a_file_that_was_just_written_is_not_relied_on(tmp_path: Path, read: list[Path]):
    sound, hashes = written(tmp_path / "a.wav", b"sound", 0.0), KnownHashes(tmp_path / "hashes")
    assert hashes(sound) == hashes(sound)
    assert len(read) == 2


@pytest.mark.parametrize("line", ["[", "{}", "7", '["a.wav"]', '[1, 2, 3, "x"]', "\x00"])
def test_a_broken_line_is_passed_over(tmp_path: Path, line: str):
    sound, store = written(tmp_path / "a.wav", b"sound"), tmp_path / "hashes.jsonl"
    KnownHashes(store)(sound)
    store.write_text(store.read_text() + line + "\n")
    assert KnownHashes(store)(sound) == file_hash(sound)
