"""A library of two takes, and one file that holds it."""

from pathlib import Path

import pytest

from desktop_app.services.library import Library
from tests.desktop.library.archives import RECORDED, midi, quiet
from tests.desktop.samples import scorecard


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """One take that was recorded here, and one that lies in the user's own folder."""
    library = Library(tmp_path / "here" / "library")
    own = tmp_path / "here" / "library" / "takes" / RECORDED
    own.mkdir(parents=True)
    library.keep(midi(own / "played.mid", 0), scorecard())
    opened = library.keep(midi(tmp_path / "Träumerei.mid", 1), None)
    library.describe(opened.id, ("slow", "left hand"), "for the lesson")
    return library


@pytest.fixture
def archive(library: Library, tmp_path: Path) -> Path:
    target = tmp_path / "all.pianotakes"
    assert library.write_archive(target, quiet) == 2
    return target
