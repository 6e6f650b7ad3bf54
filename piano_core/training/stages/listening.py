"""From a rated corpus to the ear of a stack: its segments' sound, and published networks."""

from __future__ import annotations

from pathlib import Path

import torch

from piano_core.preparation.rated_corpus import RatedCorpus
from piano_core.preparation.segment_sounds import SoundStudio, make_segment_sounds
from piano_core.progress import Progress
from piano_core.settings import Settings
from piano_core.training.stages.config import Machine, StagesConfig
from piano_core.training.stages.hearing import Ear, load_published, sound_rate


def ear_of(
    rated: RatedCorpus, config: StagesConfig, settings: Settings, progress: Progress
) -> Ear | None:
    """The ear of a configuration on a corpus, None for one that reads notes alone.

    Segments' sound is written below the corpus' folder where it is not there yet. Published
    networks are read from `weights` below the home folder, in a folder of their name.

    Raises `PianoError` as `make_segment_sounds` and `load_mert`.
    """
    if config.stack.hears == "notes":
        return None
    published = load_published(config.sound, settings.home / "weights")
    if published is not None:
        published.to(_device(config.machine))
    studio = SoundStudio(rated.artefacts, sound_rate(config.sound), settings.soundfont)
    files = make_segment_sounds(studio, rated.recordings(), rated.segments, progress)
    return Ear(config.sound, files, _kept(settings.home), published)


def _kept(home: Path) -> Path:
    """Where what frozen networks said is kept, for all corpora."""
    return home / "stack" / "heard"


def _device(machine: Machine) -> torch.device:
    cpu = machine.accelerator == "cpu" or not torch.cuda.is_available()
    return torch.device("cpu" if cpu else "cuda")
