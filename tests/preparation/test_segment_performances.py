"""The notes of segments by their identifiers, from what was kept of whole recordings."""

from pathlib import Path

import polars as pl
import pytest

from piano_core.artefacts import Artefacts, performance_table, write_table
from piano_core.errors import PianoError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.preparation.performances import segment_performances

SEGMENTS = pl.DataFrame(
    {
        "segment_id": ["c/a#0", "c/a#1", "c/b#0"],
        "recording_id": ["c/a", "c/a", "c/b"],
        "start_s": [0.0, 5.0, 0.0],
        "end_s": [5.0, 10.0, 5.0],
    }
)


def test_each_segment_is_its_stretch_of_its_recording(tmp_path: Path) -> None:
    rows = [(float(i), i + 0.5, 60 + i, 64) for i in range(10)]
    whole = Performance(note_array(rows), pedal_array(), 10.0)
    artefacts = Artefacts(tmp_path)
    write_table(artefacts.performance_file("c/a"), performance_table(whole))
    played = segment_performances(artefacts, SEGMENTS)
    second, first = played(["c/a#1", "c/a#0"])
    assert second == whole.excerpt(5.0, 10.0)
    assert first == whole.excerpt(0.0, 5.0)
    with pytest.raises(PianoError, match="is not there yet"):
        played(["c/b#0"])
