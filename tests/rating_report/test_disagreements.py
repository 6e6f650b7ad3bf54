"""Segments in dispute are found against what is usual and linked to their sound."""

from pathlib import Path

import pytest

from piano_core.rating_report import (
    Excerpt,
    disagreements,
    excerpts,
    report_page,
)
from piano_core.tables import (
    Recordings,
    Segments,
)
from tests.rating_report.made import answers, contents, outlined, rows_of


def test_a_segment_in_dispute_is_linked_to_its_stretch_of_sound():
    sound = {"c#0": Excerpt(1.0, 20.0, "music/take%201.wav#t=1.0,20.0")}
    page = report_page([contents(excerpts=sound)], "today")
    assert outlined(page).addresses == ["music/take%201.wav#t=1.0,20.0"]
    assert "20 to 80" in page


def test_disagreement_is_measured_against_what_is_usual():
    found = disagreements(answers())
    assert found["segment_id"].to_list() == ["c#0"]  # d#0 has one rater only
    row = found.row(0, named=True)
    # Sums of squares 2, 2 and 3600 over 3 x 3 degrees of freedom.
    assert row["ratio"] == pytest.approx((3600 / 3) / (3604 / 9))
    assert (row["lowest"], row["highest"]) == (20.0, 80.0)
    assert row["spread"] == pytest.approx(1200**0.5)


def test_sound_of_a_recording_is_found_beside_its_notes_or_as_the_recording(tmp_path: Path):
    given = {"corpus": "x", "content_hash": "h", "work": "w", "deadpan": False}
    recordings = rows_of(
        Recordings,
        *(
            given | {"synthetic": False, "recording_id": name, "kind": kind, **paths}
            for name, kind, paths in (
                ("x/heard", "audio", {"path": str(tmp_path / "a b.wav")}),
                ("x/both", "midi", {"path": "a.mid", "audio_path": str(tmp_path / "c.wav")}),
                ("x/mute", "midi", {"path": "b.mid"}),
            )
        ),
    )
    group = {"note_count": 5, "passage": "p", "performer": "n", "overlap_group": "g"}
    segments = rows_of(
        Segments,
        *(
            given
            | group
            | {"recording_id": name, "segment_id": f"{name}#1"}
            | {"start_s": 2.5, "end_s": 20.0}
            for name in recordings["recording_id"]
        ),
    )
    (tmp_path / "a b.wav").touch()
    found = excerpts(recordings, segments, tmp_path / "reports")
    assert {name: (one.sound, one.missing) for name, one in found.items()} == {
        # Seen from the page, so that the link also works where a folder around both is served.
        "x/heard#1": ("../a%20b.wav#t=2.5,20.0", None),
        "x/both#1": (None, tmp_path / "c.wav"),
        "x/mute#1": (None, None),
    }


def test_a_sound_that_is_not_there_any_more_is_named_and_not_linked():
    gone = {"c#0": Excerpt(1.0, 20.0, None, Path("/music/take 1.wav"))}
    page = report_page([contents(excerpts=gone)], "today")
    assert outlined(page).addresses == []
    assert "no sound: /music/take 1.wav is not there" in page and "Links open" not in page
