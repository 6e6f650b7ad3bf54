"""What `piano bundle export-stack` does: finds what was trained and writes its graphs."""

from __future__ import annotations

import json
from pathlib import Path

from piano_core.calibration import Calibration, calibration_of
from piano_core.errors import BundleError
from piano_core.preparation.rated_corpus import rated_corpus
from piano_core.settings import Settings
from piano_core.stack_export import StackManifest, export_stack
from piano_core.training.stages.evaluators import load_evaluator
from piano_core.training.stages.pipeline import WEIGHTS
from piano_core.training.stages.rated import release_of
from piano_core.training.stages.release import StackFolder
from piano_core.transcription.manifest import Precision


def exported(
    settings: Settings, directory: Path, corpus: str, preset: str, precision: str
) -> StackManifest:
    """The expert of a preset and corpus as graphs in `directory`, with its calibration.

    Specialists are networks of their own and are not exported. Raises `PianoError` where nothing
    was trained, as `export_stack`, and where specialists share the calibration.
    """
    folder = StackFolder(settings.home / "stack" / preset, corpus)
    rated = load_evaluator(folder.stage("expert") / WEIGHTS)
    if folder.stage("specialists").is_dir():
        raise BundleError(
            "has specialists, which graphs of one network do not hold.",
            where=str(folder.stage("specialists")),
            remedy="Train the expert of a preset without specialists, and calibrate it.",
        )
    release = release_of(rated_corpus(settings, corpus), folder)
    heard = release.played(release.validation.segment_ids)
    return export_stack(
        directory, rated, _calibration(folder.calibration), Precision(precision), heard
    )


def _calibration(path: Path) -> Calibration | None:
    if not path.is_file():
        return None
    return calibration_of(json.loads(path.read_text(encoding="utf-8")))
