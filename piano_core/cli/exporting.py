"""What `piano bundle export-stack` does: finds what was trained and writes its graphs."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from piano_core.calibration import Calibration, calibration_of
from piano_core.preparation.rated_corpus import rated_corpus
from piano_core.progress import Progress
from piano_core.settings import Settings
from piano_core.stack.config import Hears
from piano_core.stack_export import StackManifest, Voices, export_stack
from piano_core.training.stages.config import PRESETS
from piano_core.training.stages.evaluators import load_evaluator
from piano_core.training.stages.listening import ear_of
from piano_core.training.stages.model import rated_material
from piano_core.training.stages.pipeline import WEIGHTS
from piano_core.training.stages.rated import release_of
from piano_core.training.stages.release import StackFolder, load_stack
from piano_core.transcription.manifest import Precision


@dataclass(frozen=True)
class Wanted:
    """The options of the command. hears: None for what the preset hears."""

    corpus: str
    preset: str
    precision: str
    hears: Hears | None


def exported(
    settings: Settings, directory: Path, wanted: Wanted, progress: Progress
) -> StackManifest:
    """The expert of a preset and corpus, with its specialists and calibration, as graphs in
    `directory`. Raises `PianoError` where nothing was trained, and as `export_stack`."""
    config = PRESETS[wanted.preset].hearing(wanted.hears)
    root = settings.home / "stack" / wanted.preset
    folder = StackFolder(root, wanted.corpus, config.stack.hears)
    expert = load_evaluator(folder.stage("expert") / WEIGHTS)
    config = replace(
        config,
        stack=expert.stack_config,
        symbolic=expert.symbolic_config,
        sound=expert.sound_config,
    )
    corpus = rated_corpus(settings, wanted.corpus)
    ear = ear_of(corpus, config, settings, progress)
    release = release_of(corpus, folder, ear)
    trained = load_stack(release, config)
    return export_stack(
        directory,
        Voices(trained.general[0], trained.specialists),
        _calibration(folder.calibration),
        Precision(wanted.precision),
        rated_material(release.validation, release.played, ear, config.symbolic),
        ear and ear.published,
    )


def _calibration(path: Path) -> Calibration | None:
    if not path.is_file():
        return None
    return calibration_of(json.loads(path.read_text(encoding="utf-8")))
