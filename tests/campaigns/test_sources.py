"""Where a campaign's segments come from, and what is known about them."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import polars as pl
import pytest
import soundfile

from piano_core.audio import write_wav
from piano_core.campaigns.sound import outline, write_clip
from piano_core.campaigns.sources import (
    queued,
    score_band,
    sound_candidates,
    with_score_images,
    with_strata,
)
from piano_core.errors import CampaignError
from piano_core.tables import AnnotationQueue
from tests.campaigns.small import candidates


def queue(*segment_ids: str):
    rows = [
        {
            "corpus": "folder",
            "segment_id": name,
            "rank": rank,
            "chosen_by": "spread",
            "stratum": None,
            "epistemic": 1.0,
            "model": "m",
            "queued_at": datetime(2026, 1, 1, tzinfo=UTC),
        }
        for rank, name in enumerate(segment_ids, 1)
    ]
    return AnnotationQueue.validate(
        pl.DataFrame(rows, schema=AnnotationQueue.create_empty().schema)
    )


def test_the_annotation_queue_decides_what_comes_and_in_which_order():
    wanted = queue("folder/take3#1", "folder/elsewhere#1", "folder/take0#1", "folder/take1#1")
    chosen = queued(candidates(5), wanted, 2)
    assert [item.segment_id for item in chosen] == ["folder/take3#1", "folder/take0#1"]


def test_a_queue_of_something_else_is_refused():
    with pytest.raises(CampaignError, match="asks for no segment"):
        queued(candidates(5), queue("demo/x#1"), 2)


def test_long_recordings_are_cut_and_each_cut_holds_its_own_sound(tmp_path: Path):
    """Two tones with a silence between: the cut lies in it, each part has one tone."""
    rate, time = 8_000, np.arange(25 * 8_000) / 8_000
    low, high = (0.3 * np.sin(2 * np.pi * f * time) for f in (200, 800))
    quiet = np.zeros(rate)
    write_wav(tmp_path / "two.wav", np.concatenate([low, quiet, high])[:, None], rate)
    first, second = sound_candidates(tmp_path, "folder")
    assert (first.segment_id, second.segment_id) == ("folder/two#1", "folder/two#2")
    for part, tone in ((first, 200), (second, 800)):
        samples, found = part.sound()
        spectrum = np.abs(np.fft.rfft(samples[:, 0]))
        assert found == rate
        assert abs(np.argmax(spectrum) * rate / len(samples) - tone) < 2


def test_what_is_said_of_a_recording_holds_for_its_segments_and_of_a_segment_first(tmp_path: Path):
    file = tmp_path / "about.csv"
    file.write_text(
        "segment_id,difficulty,expected_score\nfolder/take1,beginner,99\nfolder/take2#1,virtuoso,\n"
    )
    _, one, two = with_strata(candidates(3), file)
    assert (one.strata.difficulty, one.strata.score_band) == ("beginner", "80-100")
    assert (two.strata.difficulty, two.strata.score_band) == ("virtuoso", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("segment_id,tempo\na,fast\n", "tempo"),
        ("period\nbaroque\n", "segment_id"),
        ("segment_id,difficulty\na,hard\n", "line 2"),
        ("segment_id,expected_score\na,101\n", "line 2"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_line(tmp_path: Path, text: str, said: str):
    file = tmp_path / "about.csv"
    file.write_text(text)
    with pytest.raises(CampaignError) as refused:
        with_strata(candidates(1), file)
    assert said in str(refused.value)


def test_a_score_is_found_by_segment_or_by_recording(tmp_path: Path):
    for name in ("take0.png", "take1#1.png"):
        (tmp_path / name).write_bytes(b"png")
    zero, one, two = with_score_images(candidates(3), tmp_path)
    assert zero.score_image == tmp_path / "take0.png"
    assert one.score_image == tmp_path / "take1#1.png"
    assert two.score_image is None


def test_bands_cover_the_scale_with_its_ends():
    assert [score_band(x) for x in (0, 19.9, 20, 79.9, 80, 100)] == [
        *("0-20", "0-20", "20-40", "60-80", "80-100", "80-100")
    ]


def test_sound_is_written_without_loss_but_for_its_faded_ends(tmp_path: Path):
    samples = np.random.default_rng(0).uniform(-0.5, 0.5, (8_000, 2)).astype(np.float32)
    seconds = write_clip(samples, 8_000, tmp_path / "a.flac", tmp_path / "a.json")
    read, rate = soundfile.read(tmp_path / "a.flac", dtype="float32")
    assert (seconds, rate) == (1.0, 8_000)
    assert np.abs(read[80:-80] - samples[80:-80]).max() < 2**-15
    assert np.abs(read[0]).max() == 0


def test_the_outline_follows_the_loudness():
    samples = np.concatenate([np.full((500, 1), 0.1), np.full((500, 1), 0.4)]).astype(np.float32)
    assert outline(samples, columns=4) == [25, 25, 100, 100]
