"""Where a model is most wrong: single segments with their files, and kinds of music."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from piano_core.diagnosis.judged import Judged
from piano_core.preparation.rated_corpus import RatedCorpus
from piano_core.resampling import draw_groups, interval
from piano_core.tables import Recordings, SoundQuality

FINE, UNKNOWN, NOBODY = "fine", "", "nobody (the score, rendered)"


@dataclass(frozen=True)
class Background:
    """What is known of one held-out segment; empty where it is not.

    path: its sound, else its MIDI, else the notes that the graph keeps. sound: codes of
    warnings about the recording, `fine` for none, empty where no sound was measured. performer:
    `NOBODY` for a render of the notation.
    """

    recording: str
    path: str
    start_s: float
    end_s: float
    performer: str
    composer: str
    difficulty: str
    sound: str


@dataclass(frozen=True)
class WorstSegment:
    """error: mean distance from the labels in points; signed: mean of prediction - label;
    noise: distance that the labels' standard errors alone would make (sqrt(2 / pi) of them).
    target: where it is worst, with label and prediction.
    """

    segment: str
    error: float
    signed: float
    noise: float
    target: str
    label: float
    predicted: float
    background: Background


@dataclass(frozen=True)
class Kind:
    """Segments of one level of a factor: mean distance from the labels, with its interval."""

    factor: str
    level: str
    segments: int
    pieces_of_music: int
    error: float
    low: float
    high: float


def backgrounds(corpus: RatedCorpus, judged: Judged) -> list[Background]:
    """What is known of every held-out segment, in the order of its rows."""
    recordings = corpus.warehouse.read(Recordings, corpus.name)
    known = {row["recording_id"]: row for row in recordings.iter_rows(named=True)}
    quality = corpus.warehouse.read(SoundQuality, corpus.name).select("recording_id", "codes")
    heard = {name: codes or FINE for name, codes in quality.iter_rows()}
    wanted = corpus.segments.filter(pl.col("segment_id").is_in(list(judged.data.segment_ids)))
    rows = {row["segment_id"]: row for row in wanted.iter_rows(named=True)}
    return [
        _background(corpus, rows[name], known.get(rows[name]["recording_id"], {}), heard)
        for name in judged.data.segment_ids
    ]


def worst_segments(judged: Judged, known: Sequence[Background], count: int) -> list[WorstSegment]:
    """The `count` segments with the largest mean distance from their labels, worst first."""
    error = judged.mean - judged.data.labels
    distance = np.nanmean(np.abs(error), axis=1)
    noise = np.sqrt(2 / np.pi) * np.nanmean(judged.data.label_errors, axis=1)
    found: list[WorstSegment] = []
    for row in np.argsort(-distance, kind="stable")[:count]:
        column = int(np.nanargmax(np.abs(error[row])))
        found.append(
            WorstSegment(
                judged.data.segment_ids[row],
                float(distance[row]),
                float(np.nanmean(error[row])),
                float(noise[row]),
                judged.data.target_names[column],
                float(judged.data.labels[row, column]),
                float(judged.mean[row, column]),
                known[row],
            )
        )
    return found


def by_kind(
    judged: Judged, known: Sequence[Background], resamples: int, rng: np.random.Generator
) -> list[Kind]:
    """Mean distance by difficulty, composer and sound, where a factor has two levels."""
    distance = np.nanmean(np.abs(judged.mean - judged.data.labels), axis=1)
    found: list[Kind] = []
    for factor in ("difficulty", "composer", "sound"):
        levels = np.array([getattr(one, factor) for one in known])
        names = sorted(set(levels.tolist()) - {UNKNOWN})
        for name in names if len(names) > 1 else []:
            rows = np.flatnonzero(levels == name)
            music = [judged.music[row] for row in rows]
            draws = draw_groups(music, resamples, rng)
            means = draws.total(distance[rows]) / draws.total(np.ones(len(rows)))
            value = float(distance[rows].mean())
            found.append(Kind(factor, name, len(rows), len(set(music)), value, *interval(means)))
    return found


def _background(
    corpus: RatedCorpus,
    segment: Mapping[str, object],
    recording: Mapping[str, object],
    heard: Mapping[str, str],
) -> Background:
    name = str(segment["recording_id"])
    kept = corpus.artefacts.performance_file(name)
    path = recording.get("audio_path") or recording.get("path") or kept
    return Background(
        name,
        str(path),
        float(str(segment["start_s"])),
        float(str(segment["end_s"])),
        NOBODY if segment["deadpan"] else str(segment["performer"]),
        str(recording.get("composer") or UNKNOWN),
        str(recording.get("difficulty") or UNKNOWN),
        heard.get(name, UNKNOWN),
    )
