"""A whole stack on a published network of sound, as graphs: what it hears is what torch hears."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from piano_core.audio import write_wav
from piano_core.stack_export import Voices, agreement, export_stack, open_stack
from piano_core.stack_export.graphs import LISTENER_FILE, SOUND_FILE
from piano_core.training.stages.config import SMALL, SoundConfig
from piano_core.training.stages.hearing import Ear, load_published
from piano_core.training.stages.material import Material
from piano_core.training.stages.pipeline import new_evaluator
from piano_core.transcription.manifest import Precision
from tests.stack.audio_encoders.conftest import mert_folder, weights
from tests.training.stages.toys import tune

__all__ = ["mert_folder", "weights"]

TUNES = [tune(60 + 10 * i, 0.2, notes=5 + 6 * i, seed=i) for i in range(3)]


def test_a_stack_on_mert_is_exported_and_says_what_torch_says(
    weights: Path, tmp_path: Path
) -> None:
    sound, rng = SoundConfig("MERT-v1-95M"), np.random.default_rng(0)
    config = replace(SMALL.hearing("sound"), sound=sound)
    published = load_published(sound, weights)
    paths: list[Path | None] = []
    for place, one in enumerate(TUNES):
        paths.append(tmp_path / f"{place}.wav")
        noise = 0.1 * rng.standard_normal(int(24_000 * one.duration_s))
        write_wav(tmp_path / f"{place}.wav", noise, 24_000)
    ear = Ear(sound, lambda names: paths, tmp_path / "kept", published)
    material = Material.unrated(TUNES, ear.sounds(["a", "b", "c"]))
    rated = new_evaluator(config, ("loud", "fast"), 0, published=published).eval()
    rated.see_labels(np.array([[20.0, 30.0], [60.0, 80.0]]))
    voices = Voices(rated)
    with torch.inference_mode():
        expected = voices.predict(material).mean
    export_stack(tmp_path / "out", voices, None, Precision.FP32, material, published)
    stack = open_stack(tmp_path / "out")
    assert {LISTENER_FILE, SOUND_FILE} < set(stack.graphs)
    found = agreement(stack, voices, material)
    assert found.mean < 1e-2 and found.sigma < 1e-2 and found.flips == 0
    assert np.ptp(expected, axis=0).min() > 0.01, "the clips are told apart"
