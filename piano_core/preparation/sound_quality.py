"""What was measured on the sound of recordings: levels, noise, and what to do about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.artefacts import Artefacts, is_made_from, read_table, write_table
from piano_core.audio import RecordingQuality, assess
from piano_core.errors import PianoError
from piano_core.files import value_hash
from piano_core.preparation.failures import Failure, forget_failure, note_failure
from piano_core.preparation.made import Made, Outcome, Selection
from piano_core.progress import Progress
from piano_core.tables import Recordings, SoundQuality

STEP = "sound_quality"


def measure_sounds(selection: Selection) -> Made:
    """Measure the sound of each recording taken that has some, unless that is up to date.

    A sound that cannot be decoded at all is a failure of its own; the others are measured.
    """
    rows = selection.rows
    audible = [name for name in selection.taken if name in rows and _has_sound(rows[name])]
    outcomes = replace(selection, taken=audible).each(
        lambda name, progress: _measured(selection, rows[name], progress)
    )
    return selection.made(STEP, selection.artefacts.quality_file, outcomes)


def _has_sound(recording: Mapping[str, Any]) -> bool:
    return recording["audio_path"] is not None or recording["kind"] == "audio"


def measured_sounds(
    recordings: dy.DataFrame[Recordings], artefacts: Artefacts
) -> dy.DataFrame[SoundQuality]:
    """Everything measured so far on recordings that are there, sorted by identifier."""
    files = [artefacts.quality_file(name) for name in sorted(recordings["recording_id"])]
    tables = [SoundQuality.cast(read_table(file)) for file in files if file.is_file()]
    return SoundQuality.validate(pl.concat([SoundQuality.create_empty(), *tables]))


def _measured(selection: Selection, recording: Mapping[str, Any], progress: Progress) -> Outcome:
    artefacts, recording_id = selection.artefacts, str(recording["recording_id"])
    path = artefacts.quality_file(recording_id)
    beside = recording["audio_path"] is not None
    sound = Path(recording["audio_path" if beside else "path"])
    fingerprint = value_hash(recording["audio_hash" if beside else "content_hash"], selection.code)
    if is_made_from(path, fingerprint):
        return Outcome(False, 1, fingerprint)
    progress(0.0, f"measuring the sound of {recording_id}")
    try:
        quality = assess(sound)
    except PianoError as error:
        failure = Failure.of(recording_id, error)
        path.unlink(missing_ok=True)
        note_failure(artefacts, STEP, failure)
        return Outcome(False, 0, fingerprint, failure)
    row = {"recording_id": recording_id, "corpus": recording["corpus"], **_columns(quality)}
    write_table(path, SoundQuality.validate(pl.DataFrame([row]), cast=True), fingerprint)
    forget_failure(artefacts, STEP, recording_id)
    return Outcome(True, 1, fingerprint)


def _columns(quality: RecordingQuality) -> dict[str, object]:
    hum_hz, hum_db = quality.hum or (None, None)
    return {
        "duration_s": quality.duration_s,
        "peak_db": quality.peak_db,
        "loud_db": quality.loud_db,
        "noise_db": quality.noise_db,
        "hum_hz": hum_hz,
        "hum_db": hum_db,
        "flat_tops": quality.flat_tops,
        "silent_share": quality.silent_share,
        "dead_channel": quality.dead_channel,
        "correlation": quality.correlation,
        "codes": " ".join(warning.code for warning in quality.warnings) or None,
        "warnings": " ".join(warning.sentence for warning in quality.warnings) or None,
    }
