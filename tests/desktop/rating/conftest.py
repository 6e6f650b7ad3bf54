"""A folder of recordings, and a rating of it that has begun."""

from pathlib import Path

import pytest

from piano_core.midi import write_midi
from tests.desktop.rating.room import Room
from tests.desktop.samples import performance


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two recordings of a minute: four stretches or more."""
    place = tmp_path / "recordings"
    place.mkdir()
    for number in range(2):
        write_midi(performance(300 + number, 60.0), place / f"take{number}.mid")
    return place


@pytest.fixture
def room(tmp_path: Path, folder: Path) -> Room:
    made = Room(tmp_path)
    made.rating.rate_folder(folder)
    made.settle()
    return made
