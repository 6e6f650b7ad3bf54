"""Features of made takes as one table: what the networks learn from and are judged on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.amateurs import (
    JUDGED,
    AmateurTake,
    Clean,
    asap_excerpts,
    light_take,
    percepiano_passages,
    sample_take,
    simple_takes,
)
from piano_core.amateurs.material import MOST_OTHERS
from piano_core.amateurs.sampling import LONG_WAITS
from piano_core.artefacts import read_table, write_table
from piano_core.corpora.asap import Asap
from piano_core.corpora.percepiano import PercePiano
from piano_core.degradations import DEGRADATIONS
from piano_core.errors import ScoreMismatchError, TrainingError
from piano_core.features import FEATURE_NAMES, OF_TAKES, extract_features
from piano_core.models import Matrix, Progress, no_progress
from piano_core.performance import Performance
from piano_core.reference import (
    BESIDE,
    ReferenceBands,
    beside_features,
    compare,
    reference_bands,
)
from piano_core.score import against_score, compare_with_score

MIXED, CLEAN = "mixed", "clean"
"""Kinds of rows to learn from; every other kind is one degradation alone, to judge by."""

SINGLE_SEVERITIES = (0.25, 0.6)

RIGHT_SHARE = "right_share"

COLUMNS: tuple[str, ...] = (*OF_TAKES, *(feature.name for feature in BESIDE))
"""All features of a take: heard, followed in its notation, and beside other players'."""

Vector = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

_RENDITIONS, _PASSAGES, _TAKES_A_PASSAGE, _TAKES = 8, 150, 3, 4
_ASAP_PERFORMANCES, _ASAP_EXCERPTS = 3, 3
_FEWEST_NOTES = 8
_OF_TAKES = [FEATURE_NAMES.index(name) for name in OF_TAKES]


@dataclass(frozen=True, eq=False)
class TakeTable:
    """n takes: what was played, the corpus, the kind of damage, (n, 5) severities of `JUDGED`
    (NaN where a take says nothing), and (n, f) features.

    excerpts: which clean playing each was made from, as a number. right_share: (n,) share of right
    notes of clean takes, as the scorecard measures it; NaN for others.
    """

    excerpts: tuple[int, ...]
    pieces: tuple[str, ...]
    sources: tuple[str, ...]
    kinds: tuple[str, ...]
    severity: Matrix
    features: Matrix
    right_share: Vector

    def rows(self, *kinds: str) -> Mask:
        """Which takes are of these kinds."""
        return np.isin(np.array(self.kinds), kinds)

    def take(self, rows: Mask) -> TakeTable:
        """The takes where `rows` is true."""
        chosen = np.flatnonzero(rows)
        return TakeTable(
            tuple(self.excerpts[i] for i in chosen),
            tuple(self.pieces[i] for i in chosen),
            tuple(self.sources[i] for i in chosen),
            tuple(self.kinds[i] for i in chosen),
            self.severity[chosen],
            self.features[chosen],
            self.right_share[chosen],
        )

    def write(self, path: Path) -> None:
        """One Parquet file, complete or absent."""
        columns: dict[str, object] = {
            "excerpt": self.excerpts,
            "piece": self.pieces,
            "source": self.sources,
            "kind": self.kinds,
            RIGHT_SHARE: self.right_share,
        }
        columns |= {f"severity:{name}": self.severity[:, i] for i, name in enumerate(JUDGED)}
        columns |= {name: self.features[:, i] for i, name in enumerate(COLUMNS)}
        write_table(path, pl.DataFrame(columns))

    @classmethod
    def read(cls, path: Path) -> TakeTable:
        """What `write` wrote; `TrainingError` where its features are not those of this program."""
        table = read_table(path)
        missing = [n for n in (*COLUMNS, RIGHT_SHARE) if n not in table.columns]
        if missing:
            raise TrainingError(
                f"does not hold the column {missing[0]}.",
                where=str(path),
                remedy="Remove the file, so that it is made again with this release.",
            )
        severity = table.select([f"severity:{name}" for name in JUDGED]).to_numpy()
        return cls(
            tuple(table["excerpt"]),
            tuple(table["piece"]),
            tuple(table["source"]),
            tuple(table["kind"]),
            severity,
            table.select(COLUMNS).to_numpy(),
            table[RIGHT_SHARE].to_numpy(),
        )


def make_takes(data: Path, progress: Progress = no_progress) -> TakeTable:
    """Every take, always the same ones: mixed and clean ones of all material, and single kinds
    of damage of one excerpt of every second expert piece.

    data: the folder with `percepiano/` and `asap-subset/`.
    """
    material = [
        *simple_takes(_RENDITIONS, np.random.default_rng(1)),
        *asap_excerpts(Asap(data / "asap-subset"), _ASAP_PERFORMANCES, _ASAP_EXCERPTS, 2),
        *percepiano_passages(PercePiano(data / "percepiano"), _PASSAGES, 3),
    ]
    made = [(*one, *_measured(*one[1:])) for one in _made(material, progress)]
    severity = [[take.severity.get(name, np.nan) for name in JUDGED] for _, _, take, *_ in made]
    return TakeTable(
        tuple(number for number, *_ in made),
        tuple(take.piece for _, _, take, *_ in made),
        tuple(material[number].source for number, *_ in made),
        tuple(kind for _, kind, *_ in made),
        np.array(severity),
        np.array([features for *_, features, _ in made]),
        np.array([right for *_, right in made]),
    )


Made = tuple[int, str, AmateurTake, ReferenceBands | None]
"""A take with the number of the clean playing that it is made from, its kind, and where other
players of the same lie; None where there are none."""


def _made(material: Sequence[Clean], progress: Progress) -> Iterator[Made]:
    for number, clean in enumerate(material):
        progress(number / len(material), f"takes of {clean.piece}")
        some = np.random.default_rng([8, number]).permutation(len(clean.others))
        bands = _bands(clean, [clean.others[i] for i in some[: 1 + number % MOST_OTHERS]])
        for kind, take in _takes(clean, number):
            if len(take.performance) >= _FEWEST_NOTES:
                yield number, kind, take, bands
    for number, singles in groupby(_single(material), key=lambda one: one[0]):
        bands = _bands(material[number], material[number].others)
        for _, kind, take in singles:
            progress(1.0, f"{kind} of {take.piece}")
            yield number, kind, take, bands


def _bands(clean: Clean, others: Sequence[Performance]) -> ReferenceBands | None:
    """Where these players lie, who may be one or more; None where they play something else."""
    try:
        return reference_bands(others, clean.score) if others else None
    except ScoreMismatchError:
        return None


def _measured(kind: str, take: AmateurTake, bands: ReferenceBands | None) -> tuple[Matrix, float]:
    """Features of a whole take against its score and other players, as the scorer computes them,
    and the share of right notes of a clean one."""
    comparison = compare_with_score(take.performance, take.score)
    beside = _beside(take.performance, bands)
    if comparison.reading is None:
        heard = extract_features(take.performance, wanted=OF_TAKES)
        return np.concatenate([heard[_OF_TAKES], beside]), np.nan
    words = take.performance, comparison.score, comparison.alignment
    features = extract_features(*words, OF_TAKES)[_OF_TAKES]
    measures = against_score(take.performance, comparison).measures if kind == CLEAN else None
    right = np.nan if measures is None else measures.right_share
    return np.concatenate([features, beside]), right


def _beside(performance: Performance, bands: ReferenceBands | None) -> Matrix:
    """Features beside other players; NaN without any, and where too little is the same music."""
    try:
        if bands is not None:
            return beside_features(compare(performance, bands), bands)
    except ScoreMismatchError:
        pass
    return np.full(len(BESIDE), np.nan)


def _takes(clean: Clean, number: int) -> Iterator[tuple[str, AmateurTake]]:
    rng = np.random.default_rng([7, number])
    count = _TAKES_A_PASSAGE if clean.source == "percepiano" else _TAKES
    for own in rng.spawn(count):
        yield MIXED, sample_take(clean.piece, clean.performance, clean.score, own)
    yield CLEAN, light_take(clean.piece, clean.performance, clean.score, LONG_WAITS, 0.0, rng)


def _single(material: Sequence[Clean]) -> Iterator[tuple[int, str, AmateurTake]]:
    kinds = [*(d.name for d in DEGRADATIONS if d.dimension in JUDGED), LONG_WAITS]
    seen: set[str] = set()
    for number, clean in enumerate(material):
        if clean.source != "asap" or clean.piece in seen:
            continue
        seen.add(clean.piece)
        if len(seen) % 2:
            continue
        for kind in kinds:
            for severity in SINGLE_SEVERITIES:
                rng = np.random.default_rng([9, number])
                one = light_take(clean.piece, clean.performance, clean.score, kind, severity, rng)
                yield number, kind, one
