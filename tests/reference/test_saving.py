"""Bands on disk: the same after reading, small, and refused with a remedy when damaged."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.plan import load_pieces
from piano_core.errors import PianoError
from piano_core.reference import compare, read_bands, reference_bands, write_bands

PIECE = load_pieces()["petzold_minuet"]
TAKES = [perform(PIECE, p, np.random.default_rng(0)).performance for p in PERSONALITIES[:4]]
BANDS = reference_bands(TAKES[:3], PIECE.score)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "minuet.npz"
    write_bands(BANDS, path)
    again = read_bands(path)
    assert path.stat().st_size < 60_000
    assert (again.references, again.notated) == (3, True)
    assert np.array_equal(again.score.notes, BANDS.score.notes)
    assert np.array_equal(again.customs.chord_s, BANDS.customs.chord_s, equal_nan=True)
    before, after = compare(TAKES[3], BANDS), compare(TAKES[3], again)
    assert [d.direction for d in before.deviations] == [d.direction for d in after.deviations]


def test_bands_without_notation_are_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "plain.npz"
    write_bands(reference_bands(TAKES[:2]), path)
    assert not read_bands(path).notated


@pytest.mark.parametrize("damage", ["cut", "text", "other arrays", "flipped"])
def test_damaged_files_are_refused(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "bands.npz"
    write_bands(BANDS, path)
    content = path.read_bytes()
    if damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif damage == "text":
        path.write_text("not an archive")
    elif damage == "other arrays":
        np.savez(path, notes=np.zeros(3))
    else:
        middle = len(content) // 2
        path.write_bytes(content[:middle] + bytes(64) + content[middle + 64 :])
    with pytest.raises(PianoError, match="no file of reference bands"):
        read_bands(path)


def test_no_mutated_file_does_anything_but_load_or_be_refused(tmp_path: Path) -> None:
    path = tmp_path / "bands.npz"
    write_bands(BANDS, path)
    content, rng = path.read_bytes(), np.random.default_rng(0)
    refused = 0
    for _ in range(100):
        mutant = bytearray(content)
        for place in rng.integers(len(content), size=4):
            mutant[place] = rng.integers(256)
        path.write_bytes(mutant)
        try:
            read_bands(path)
        except PianoError:
            refused += 1
    assert refused > 50


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PianoError, match="no such file") as refusal:
        read_bands(tmp_path / "absent.npz")
    assert "absent.npz" in str(refusal.value)
