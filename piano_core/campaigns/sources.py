"""Where the segments of a campaign come from: a corpus that is rendered, or sound files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.audio import Samples, decode, probe, segment_sound
from piano_core.campaigns.campaign import Strata
from piano_core.campaigns.strata import QUOTAS
from piano_core.corpora.corpus import Corpus
from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.csv_file import CsvKind, read_csv
from piano_core.errors import CampaignError
from piano_core.synthesis import SAMPLE_RATE, render
from piano_core.tables import AnnotationQueue, RawRatings

SOUND_FILES = (".wav", ".flac", ".mp3", ".ogg", ".m4a", ".aif", ".aiff")
_BANDS = tuple(QUOTAS["score_band"])
_COLUMNS = ("segment_id", "difficulty", "period", "recording_quality", "expected_score")
_COLUMNS_REMEDY = f"Use the columns {', '.join(_COLUMNS)}, with commas and a header."


@dataclass(frozen=True)
class Candidate:
    """A segment that could be rated.

    sound: makes its samples (frames, channels) and says their rate; called when it is chosen.
    known: the researcher's own answers by dimension; empty where there are none.
    """

    segment_id: str
    strata: Strata
    known: Mapping[str, float]
    sound: Callable[[], tuple[Samples, int]]
    score_image: Path | None = None


def corpus_candidates(corpus: Corpus) -> tuple[Candidate, ...]:
    """Every segment of a corpus of performances, rendered on the small additive piano."""
    columns = ("recording_id", "difficulty", "period")
    described = {row["recording_id"]: row for row in corpus.recordings()[columns].to_dicts()}

    def candidate(segment_id: str, recording_id: str, start: float, end: float) -> Candidate:
        def sound() -> tuple[Samples, int]:
            excerpt = corpus.performance(recording_id).excerpt(start, end)
            return render(excerpt), SAMPLE_RATE

        row = described[recording_id]
        return Candidate(segment_id, Strata(row["difficulty"], row["period"]), {}, sound)

    rows = corpus.segments().select("segment_id", "recording_id", "start_s", "end_s").rows()
    return tuple(candidate(*row) for row in rows)


def sound_candidates(folder: Path, corpus: str) -> tuple[Candidate, ...]:
    """Every segment of the sound files in a folder, cut at pauses into 20-30 s.

    Segments are named `<corpus>/<file without ending>#<n>`. Raises `CampaignError` where
    there is no sound file, `AudioError` for one that cannot be decoded.
    """
    files = sorted(f for f in folder.glob("*") if f.suffix.lower() in SOUND_FILES)
    if not files:
        raise CampaignError(
            "holds no sound files.",
            where=str(folder),
            remedy=f"Put files ending in {', '.join(SOUND_FILES)} there.",
        )
    found: list[Candidate] = []
    for file in files:
        recording = f"{corpus}/{file.stem}"
        for number, span in enumerate(segment_sound(file, recording), 1):
            sound = partial(cut_sound, file, span.start_s, span.end_s)
            found.append(Candidate(f"{recording}#{number}", Strata(), {}, sound))
    return tuple(found)


def queued(
    candidates: Iterable[Candidate], queue: dy.DataFrame[AnnotationQueue], count: int
) -> tuple[Candidate, ...]:
    """The first `count` candidates that the annotation queue asks for, in its order.

    Raises `CampaignError` where it asks for none of them.
    """
    known = {item.segment_id: item for item in candidates}
    wanted = [name for name in queue.sort("rank")["segment_id"] if name in known]
    if not wanted:
        raise CampaignError(
            "the annotation queue asks for no segment of this corpus.",
            where="--queue",
            remedy="Materialize annotation_queue with `piano run`, or leave --queue out.",
        )
    return tuple(known[name] for name in wanted[:count])


def with_known(
    candidates: Iterable[Candidate], raw: dy.DataFrame[RawRatings]
) -> tuple[Candidate, ...]:
    """The candidates with the researcher's own answers: the median where there are several."""
    medians = (
        raw.with_columns(score=pl.col("raw_value").cast(pl.Float64, strict=False))
        .filter(pl.col("score").is_between(0.0, 100.0))
        .group_by("segment_id", "target")
        .agg(pl.col("score").median())
    )
    known: dict[str, dict[str, float]] = {}
    for segment_id, target, score in medians.rows():
        known.setdefault(segment_id, {})[target] = score
    return tuple(replace(item, known=known.get(item.segment_id, {})) for item in candidates)


def with_planted(candidates: Iterable[Candidate], corpus: Corpus) -> tuple[Candidate, ...]:
    """The candidates as they are; of the demo corpus, with the quality that was planted.

    There it stands for the researcher's own answers and gives the score band, so that a
    campaign with examples and honeypots can be tried before anybody has rated anything.
    """
    if not isinstance(corpus, DemoCorpus):
        return tuple(candidates)
    truth = corpus.truth()
    quality = dict(zip(truth.segment_ids, truth.quality.tolist(), strict=True))

    def planted(item: Candidate) -> Candidate:
        known = dict(zip(truth.dimensions, map(round, quality[item.segment_id]), strict=True))
        band = score_band(float(np.mean(quality[item.segment_id])))
        return replace(item, known=known, strata=replace(item.strata, score_band=band))

    return tuple(map(planted, candidates))


def with_strata(candidates: Iterable[Candidate], file: Path) -> tuple[Candidate, ...]:
    """The candidates with what a CSV file says about them, where it says something.

    Columns: `segment_id` (or the recording's part of it, for all its segments), and any of
    `difficulty`, `period`, `recording_quality` and `expected_score` (0-100). Raises
    `CampaignError` naming the line for an unknown column or word.
    """
    said: dict[str, Strata] = {}
    text = read_csv(file, CsvKind(CampaignError, _COLUMNS_REMEDY, ("segment_id",)))
    _check_columns(text.header, file)
    for line, row in text.records():
        said[row["segment_id"].strip()] = _strata(row, f"{file}, line {line}")
    return tuple(
        replace(item, strata=_merged(item.strata, _of(item.segment_id, said)))
        for item in candidates
    )


def with_score_images(candidates: Iterable[Candidate], folder: Path) -> tuple[Candidate, ...]:
    """The candidates with the PNG of their name, or of their recording's, in the folder."""

    def image(segment_id: str) -> Path | None:
        name = segment_id.rsplit("/", 1)[-1]
        files = (folder / f"{name}.png", folder / f"{name.rsplit('#', 1)[0]}.png")
        return next((file for file in files if file.is_file()), None)

    return tuple(replace(item, score_image=image(item.segment_id)) for item in candidates)


def cut_sound(file: Path, start_s: float, end_s: float) -> tuple[Samples, int]:
    """A stretch of a sound file as (frames, channels) samples, and their rate."""
    rate = probe(file).sample_rate
    samples = np.concatenate(list(decode(file)))
    return samples[round(start_s * rate) : round(end_s * rate)], rate


def score_band(score: float) -> str:
    """The fifth of 0-100 that a score lies in."""
    return _BANDS[min(int(score // 20), len(_BANDS) - 1)]


def _check_columns(names: Iterable[str], file: Path) -> None:
    unknown = [name for name in names if name not in _COLUMNS]
    if unknown:
        problem = f"has the unknown column {unknown[0]}."
        raise CampaignError(problem, where=str(file), remedy=_COLUMNS_REMEDY)


def _strata(row: Mapping[str, str], where: str) -> Strata:
    words = {name: text.strip() or None for name, text in row.items()}
    for margin in ("difficulty", "period", "recording_quality"):
        word = words.get(margin)
        if word is not None and word not in QUOTAS[margin]:
            raise CampaignError(
                f"{margin} {word!r} is not known.",
                where=where,
                remedy=f"Use one of {', '.join(QUOTAS[margin])}, or leave it blank.",
            )
    expected = words.get("expected_score")
    return Strata(
        words.get("difficulty"),
        words.get("period"),
        words.get("recording_quality"),
        None if expected is None else score_band(_score(expected, where)),
    )


def _score(text: str, where: str) -> float:
    try:
        score = float(text)
    except ValueError:
        score = float("nan")
    if not 0.0 <= score <= 100.0:
        raise CampaignError(
            f"expected_score {text!r} is not a number from 0 to 100.",
            where=where,
            remedy="Write a number, or leave it blank.",
        )
    return score


def _of(segment_id: str, said: Mapping[str, Strata]) -> Strata:
    return said.get(segment_id) or said.get(segment_id.rsplit("#", 1)[0]) or Strata()


def _merged(before: Strata, told: Strata) -> Strata:
    return Strata(
        told.difficulty or before.difficulty,
        told.period or before.period,
        told.recording_quality or before.recording_quality,
        told.score_band or before.score_band,
    )
