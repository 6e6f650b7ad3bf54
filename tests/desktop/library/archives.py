"""A library of two takes for the tests of archives, and how it is looked at."""

from dataclasses import replace
from pathlib import Path

from desktop_app.services.library import Library
from desktop_app.view_models.library.kept_takes import KeptTake
from piano_core.midi import write_midi
from piano_core.scoring import BundleIdentity
from piano_core.takes import Take
from tests.desktop.samples import performance, scorecard

RECORDED = "6f1d1f5e-0f5b-4a7e-8a44-2f9f43f0a001"
OTHER = replace(scorecard(), bundle=BundleIdentity("other", "12" * 32, "x", False, "CPU"))


def quiet(_fraction: float, _doing: str) -> None: ...


def tree(folder: Path) -> dict[str, bytes]:
    """Every file that counts: SQLite's own two beside the index come and go."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in files
        if not path.name.endswith(("-wal", "-shm"))
    }


def midi(path: Path, seed: int) -> Take:
    write_midi(performance(seed=seed), path)
    return Take(path, performance(seed=seed))


def takes_of(library: Library) -> dict[str, KeptTake]:
    listed = library.takes()
    assert [one.problem for one in listed if one.problem] == []
    return {one.take.title: one.take for one in listed if one.take is not None}
