"""Transkun's own weights: the same notes as its own program, from the graphs of our bundle.

Slow, because the published network runs twice: in PyTorch by its own code, and exported.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from piano_core.audio import decode
from piano_core.midi import read_midi
from piano_core.performance import Performance, Source
from piano_core.transcription import Transcriber

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("published")]

EXTRACT = "Beethoven_WoO80_var27_8bars_3_15"
TRUE_OFFSET_S = 0.23
"""The rendered sound begins so much later in its MIDI file."""


@pytest.fixture(scope="module")
def published(published_bundle: Path) -> Transcriber:
    return Transcriber.load(published_bundle)


@pytest.fixture(scope="module")
def sound(percepiano_dir: Path) -> npt.NDArray[np.float32]:
    path = percepiano_dir / "audio" / f"{EXTRACT}.wav"
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    return np.concatenate(list(decode(path, 44_100)))


@pytest.fixture(scope="module")
def filled(published: Transcriber, sound: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """With silence behind the sound, so that our last segment is whole as Transkun's always is.

    A shorter last segment is heard a little differently; another test here says how much.
    """
    silence = np.zeros((published.manifest.segment_samples, *sound.shape[1:]), np.float32)
    return np.concatenate([sound, silence])


@pytest.fixture(scope="module")
def ours(published: Transcriber, filled: npt.NDArray[np.float32]) -> Performance:
    return published.transcribe(filled)


def transkun() -> Any:
    """The published network, by its own code."""
    from transkun import ModelTransformer as theirs

    from piano_core.transcription.export.weights import CONFIGURATION, WEIGHTS, read_weights

    root = Path(theirs.__file__).parent.parent
    config = theirs.ModelConfig()
    config.__dict__.update(json.loads((root / CONFIGURATION).read_text())["Model"]["config"])
    network = theirs.TransKun(config)
    network.load_state_dict(dict(read_weights(root / WEIGHTS)))
    return network.eval()


@pytest.mark.data
def test_notes_pedals_and_velocities_are_transkuns(
    published: Transcriber, filled: npt.NDArray[np.float32], ours: Performance
):
    """Velocities as they come: at the end ours are evened over all segments."""
    import torch

    manifest = published.manifest
    with torch.inference_mode():
        events = transkun().transcribe(
            torch.from_numpy(filled), manifest.segment_hop_s, manifest.segment_s
        )
    theirs = sorted((e.start, e.pitch, e.end, e.velocity) for e in events if e.pitch > 0)
    notes = np.sort(ours.notes, order=("onset_s", "pitch"))
    pitches, velocities = ([row[index] for row in theirs] for index in (1, 3))
    assert notes["pitch"].tolist() == pitches
    came = np.sort(published.stream().push(filled), order=("onset_s", "pitch"))
    assert came["velocity"].tolist() == velocities
    np.testing.assert_allclose(notes["onset_s"], [row[0] for row in theirs], atol=1e-3)
    np.testing.assert_allclose(notes["offset_s"], [row[2] for row in theirs], atol=1e-3)
    downs = ours.pedals[ours.pedals["value"] > 0]
    pedals = sorted((e.start, -e.pitch) for e in events if e.pitch < 0)
    assert downs["controller"].tolist() == [row[1] for row in pedals]
    np.testing.assert_allclose(downs["time_s"], [row[0] for row in pedals], atol=1e-3)


@pytest.mark.data
def test_most_played_notes_are_heard_and_few_others(ours: Performance, percepiano_dir: Path):
    """The rendered sound is of another piano than the network's; its notes are known."""
    played = read_midi(percepiano_dir / "midi" / f"{EXTRACT}.mid").notes
    assert ours.source == Source.TRANSCRIPTION
    found = sum(
        np.any(
            (ours.notes["pitch"] == note["pitch"])
            & (np.abs(ours.notes["onset_s"] + TRUE_OFFSET_S - note["onset_s"]) < 0.05)
        )
        for note in played
    )
    assert found > 0.9 * len(played)
    assert found > 0.97 * len(ours)


@pytest.mark.data
def test_a_short_last_segment_is_heard_as_well_as_one_filled_up(
    published: Transcriber, sound: npt.NDArray[np.float32]
):
    """The last segment of the cut sound lasts 6 s; with silence behind, it would be whole."""
    cut = sound[: 14 * 44_100]
    silence = np.zeros((10 * 44_100, *cut.shape[1:]), np.float32)
    short = published.transcribe(cut).notes
    filled = published.transcribe(np.concatenate([cut, silence])).notes
    both = sum(
        np.any(
            (short["pitch"] == note["pitch"]) & (np.abs(short["onset_s"] - note["onset_s"]) < 0.05)
        )
        for note in filled
    )
    assert both > 0.95 * max(len(short), len(filled))


def test_the_licence_and_the_source_travel_with_the_weights(published: Transcriber):
    manifest = published.manifest
    assert manifest.licence == "MIT"
    assert manifest.source.startswith("transkun 2.")
    assert len(manifest.tracks) == 90
