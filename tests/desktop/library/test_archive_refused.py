"""Archives that are bad, cut off, cancelled or too large come in whole or not at all."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop_app.services.background import Cancelled
from desktop_app.services.library import Library
from desktop_app.services.library.schema import INDEX
from piano_core.errors import LibraryError
from tests.desktop.library.archives import RECORDED, midi, quiet, tree


def rewritten(archive: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """The archive with its files changed, and a zip that is whole."""
    with zipfile.ZipFile(archive) as old:
        files = {name: old.read(name) for name in old.namelist()}
    change(files)
    with zipfile.ZipFile(archive, "w") as new:
        for name, content in files.items():
            new.writestr(name, content)


def renamed(name: str) -> Callable[[dict[str, bytes]], None]:
    """The first file under another name, in index and archive alike."""

    def change(files: dict[str, bytes]) -> None:
        index = json.loads(files["index.json"])
        files[name] = files.pop(index["members"][0]["name"])
        index["members"][0]["name"] = name
        files["index.json"] = json.dumps(index).encode()

    return change


def swollen(files: dict[str, bytes]) -> None:
    index = json.loads(files["index.json"])
    files[index["members"][0]["name"]] += b"\0" * 1000


def edited(files: dict[str, bytes]) -> None:
    name = next(name for name in files if name.endswith(".mid"))
    files[name] = files[name][:-1] + b"\1"


def newer(files: dict[str, bytes]) -> None:
    files["index.json"] = b'{"version": 3, "members": []}'


def cut(files: dict[str, bytes]) -> None:
    del files[next(name for name in files if name.endswith(".mid"))]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (renamed("../../evil.mid"), "outside a take's folder"),
        (renamed("/etc/evil"), "outside a take's folder"),
        (renamed(f"{RECORDED}/../../evil.mid"), "outside a take's folder"),
        (renamed(f"{RECORDED}/sub/evil.mid"), "outside a take's folder"),
        (renamed(f"{RECORDED}\\..\\evil.mid"), "outside a take's folder"),
        (renamed("meant/../evil.json"), "outside a take's folder"),
        (renamed("meant/evil.json"), "outside a take's folder"),
        (renamed("evil/played.mid"), "outside a take's folder"),
        (renamed("references/evil/hers.mid"), "outside a take's folder"),
        (renamed(f"references/{'a' * 64}/.."), "outside a take's folder"),
        (renamed(f"references/{'a' * 64}/../evil.mid"), "outside a take's folder"),
        (swollen, "changed or damaged"),
        (edited, "changed or damaged"),
        (cut, "archive is not whole"),
        (newer, "version 3, and this app knows 2"),
        (lambda files: files.pop("index.json"), "archive is not whole"),
        (lambda files: files.update({"index.json": b"[]"}), "index cannot be read"),
    ],
)
def test_a_bad_archive_is_refused_and_changes_nothing(
    archive: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None], said: str
) -> None:
    there = Library(tmp_path / "there")
    there.keep(midi(tmp_path / "mine.mid", 7), None)
    before, around = tree(tmp_path / "there"), {path.name for path in tmp_path.iterdir()}
    rewritten(archive, change)
    with pytest.raises(LibraryError, match=said):
        there.merge_archive(archive, quiet)
    assert tree(tmp_path / "there") == before
    assert {path.name for path in tmp_path.iterdir()} == around


def test_an_archive_that_was_cut_off_anywhere_is_refused(archive: Path, tmp_path: Path) -> None:
    whole = archive.read_bytes()
    there = Library(tmp_path / "there")
    for length in np.linspace(0, len(whole) - 1, 12).astype(int):
        archive.write_bytes(whole[:length])
        with pytest.raises(LibraryError, match="archive is not whole"):
            there.merge_archive(archive, quiet)
    assert there.takes() == ()


def test_where_one_take_cannot_come_in_none_does(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Library(tmp_path / "there")
    rename, renames = Path.rename, list[Path]()

    def failing(self: Path, target: Path) -> Path:
        renames.append(target)
        if len(renames) == 2:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(LibraryError, match="No space left"):
        there.merge_archive(archive, quiet)
    monkeypatch.undo()
    assert there.takes() == ()
    assert list((tmp_path / "there" / "takes").iterdir()) == []


@pytest.mark.parametrize("which", ["write", "merge"])
def test_cancelled_it_leaves_nothing(
    library: Library, archive: Path, tmp_path: Path, which: str
) -> None:
    def cancelled(_fraction: float, _doing: str) -> None:
        raise Cancelled

    there = Library(tmp_path / "there")
    with pytest.raises(Cancelled):
        if which == "write":
            library.write_archive(tmp_path / "again.zip", cancelled)
        else:
            there.merge_archive(archive, cancelled)
    assert not (tmp_path / "again.zip").exists()
    assert [path for path in (tmp_path / "there").rglob("*") if path.name != INDEX] == []
