"""What was measured on the sound of recordings: levels, noise, and what to do about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.artefacts import Artefacts, is_made_from, read_table, write_table
from piano_core.audio import RecordingQuality, assess
from piano_core.errors import PianoError
from piano_core.files import value_hash
from piano_core.preparation.failures import Failure, forget_failure, note_failure
from piano_core.preparation.made import Made, Outcome, Progress, Step, part_of, summed
from piano_core.tables import Recordings, SoundQuality

STEP = "sound_quality"


def measure_sounds(
    recordings: dy.DataFrame[Recordings],
    artefacts: Artefacts,
    recording_ids: Sequence[str],
    code: str,
    progress: Progress,
) -> Made:
    """Measure the sound of each recording named that has some, unless that is up to date.

    A sound that cannot be decoded at all is a failure of its own; the others are measured.
    """
    audible = pl.col("audio_path").is_not_null() | (pl.col("kind") == "audio")
    wanted = recordings.filter(pl.col("recording_id").is_in(list(recording_ids)) & audible)
    outcomes = {
        str(row["recording_id"]): _measured(
            row, artefacts, code, part_of(progress, index, len(wanted))
        )
        for index, row in enumerate(wanted.iter_rows(named=True))
    }
    known = recordings["recording_id"].to_list()
    return summed(Step(STEP, artefacts, artefacts.quality_file, known), outcomes)


def measured_sounds(
    recordings: dy.DataFrame[Recordings], artefacts: Artefacts
) -> dy.DataFrame[SoundQuality]:
    """Everything measured so far on recordings that are there, sorted by identifier."""
    files = [artefacts.quality_file(name) for name in sorted(recordings["recording_id"])]
    tables = [SoundQuality.cast(read_table(file)) for file in files if file.is_file()]
    return SoundQuality.validate(pl.concat([SoundQuality.create_empty(), *tables]))


def _measured(
    recording: Mapping[str, Any], artefacts: Artefacts, code: str, progress: Progress
) -> Outcome:
    recording_id = str(recording["recording_id"])
    path = artefacts.quality_file(recording_id)
    beside = recording["audio_path"] is not None
    sound = Path(recording["audio_path" if beside else "path"])
    fingerprint = value_hash(recording["audio_hash" if beside else "content_hash"], code)
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
