"""Group-aware splits: what a model may train on, and what it is asked about.

The same music by another pianist, or the same window under another name, is not new to
a model that trained on it. Each protocol says what must be new in the test set:

- `random`: nothing, only the recording (the number others tend to publish);
- `passage`: the passage;
- `overlap`: the music, also where passages of other names share it;
- `performer`: the music and whoever plays it;
- `work`: the whole work.

`release` is the split of the model that is shipped: one fold, by overlap group. The
others are cross-validations. In every fold the rows that are not tested are split again
by group into train, calibration and validation, so that early stopping and intervals
are not fitted on music that was trained on either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.calibration import FEWEST_GROUPS
from piano_core.errors import SplitError
from piano_core.tables import Segments, Splits

PROTOCOLS = ("release", "random", "passage", "overlap", "performer", "work")

RELEASE_SHARES = {"train": 0.68, "calibration": 0.12, "validation": 0.10, "test": 0.10}
"""Parts of the release split; of a fold's untested rows the first three, in proportion."""

_UNTESTED_SHARES = {part: RELEASE_SHARES[part] for part in ("train", "calibration", "validation")}

_HELD_OUT = {
    "release": "overlap_group",
    "random": "segment_id",
    "passage": "passage",
    "overlap": "overlap_group",
    "performer": "overlap_group",
    "work": "work",
}
# What parts the untested rows: as held out, but works are too few to be parted again.
_PARTED_BY = {**_HELD_OUT, "work": "overlap_group"}

_Strings = npt.NDArray[np.str_]
_Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class LeftOut:
    """A protocol that this corpus cannot be split by, and why."""

    protocol: str
    reason: str


@dataclass(frozen=True)
class SplitPlan:
    """The splits that a corpus allows, and the protocols it does not."""

    splits: dy.DataFrame[Splits]
    left_out: tuple[LeftOut, ...]


def assign_splits(
    segments: dy.DataFrame[Segments],
    protocols: Sequence[str] = PROTOCOLS,
    folds: int = 5,
    seed: int = 0,
) -> dy.DataFrame[Splits]:
    """The part of every segment in every fold of every protocol asked for.

    A protocol with fewer groups than `folds` has one fold a group. Folds are balanced by
    number of segments. In `performer` each fold crosses one share of the music with one
    share of the performers: what lies in both is tested, what lies in one is excluded, so
    a segment is tested in one fold or in none. Deadpan renders are the performer `Score`.
    In `work`, music that the tested work shares with another is excluded.

    The same segments and seed give the same splits, in whatever order the rows come.
    Raises `SplitError` where a protocol has too few groups; `plan_splits` leaves it out.
    """
    if folds < 2:
        raise SplitError("needs at least 2.", where=f"folds={folds}", remedy="Use 5.")
    if segments.is_empty():
        raise SplitError("there are no segments to split.", remedy="Import a corpus first.")
    table = segments.sort("segment_id").with_columns(
        performer=pl.when("deadpan").then(pl.lit("Score")).otherwise("performer")
    )
    frames = [
        _frame(table, protocol, fold, parts)
        for protocol in protocols
        for fold, parts in enumerate(_protocol_parts(table, protocol, folds, seed))
    ]
    return Splits.validate(pl.concat(frames).sort("protocol", "fold", "segment_id"))


def plan_splits(
    segments: dy.DataFrame[Segments],
    protocols: Sequence[str] = PROTOCOLS,
    folds: int = 5,
    seed: int = 0,
) -> SplitPlan:
    """`assign_splits` for the protocols that the corpus allows, and why not for the others.

    Raises `SplitError` where it allows none.
    """
    frames: list[dy.DataFrame[Splits]] = []
    left_out: list[LeftOut] = []
    for protocol in protocols:
        try:
            frames.append(assign_splits(segments, [protocol], folds, seed))
        except SplitError as error:
            left_out.append(LeftOut(protocol, error.problem))
    if not frames:
        reasons = "; ".join(f"{item.protocol}: {item.reason}" for item in left_out)
        raise SplitError(
            f"no protocol is possible ({reasons}).", remedy="Add recordings of other music."
        )
    merged = pl.concat(frames).sort("protocol", "fold", "segment_id")
    return SplitPlan(Splits.validate(merged), tuple(left_out))


def _frame(table: pl.DataFrame, protocol: str, fold: int, parts: _Strings) -> pl.DataFrame:
    return table.select(
        "segment_id",
        pl.lit(protocol).alias("protocol"),
        pl.lit(fold, pl.Int64).alias("fold"),
        "corpus",
        pl.col(_HELD_OUT[protocol]).alias("group"),
        pl.Series("part", parts.tolist(), pl.String),
    )


def _protocol_parts(table: pl.DataFrame, protocol: str, folds: int, seed: int) -> list[_Strings]:
    """For each fold the part of every row."""
    if protocol not in PROTOCOLS:
        raise SplitError(
            "there is no such protocol.",
            where=f"protocol={protocol}",
            remedy=f"Use one of {', '.join(PROTOCOLS)}.",
        )
    rng = np.random.default_rng([seed, PROTOCOLS.index(protocol)])
    units = _column(table, _PARTED_BY[protocol])
    everything = np.ones(len(table), np.bool_)
    if protocol == "release":
        return [_by_shares(units, everything, RELEASE_SHARES, protocol, rng)]
    result: list[_Strings] = []
    for test, related in _tested(table, protocol, folds, rng):
        free = ~(test | related)
        parts = _by_shares(units, free, _UNTESTED_SHARES, protocol, rng)
        parts[related] = "excluded"
        parts[test] = "test"
        result.append(parts)
    return result


def _tested(
    table: pl.DataFrame, protocol: str, folds: int, rng: np.random.Generator
) -> list[tuple[_Mask, _Mask]]:
    """For each fold the rows tested, and the rows that are too close to them to train on."""
    held_out = _column(table, _HELD_OUT[protocol])
    if protocol == "performer":
        return _performer_blocks(held_out, _column(table, "performer"), folds, rng)
    fold_of = _into_folds(held_out, folds, protocol, rng)
    music = _column(table, "overlap_group")
    masks: list[tuple[_Mask, _Mask]] = []
    for fold in range(fold_of.max() + 1):
        test = fold_of == fold
        shared = np.isin(music, music[test]) & ~test
        masks.append((test, shared if protocol == "work" else np.zeros_like(test)))
    return masks


def _performer_blocks(
    music: _Strings, performers: _Strings, folds: int, rng: np.random.Generator
) -> list[tuple[_Mask, _Mask]]:
    """Shares of the music crossed with shares of the performers, one of each a fold."""
    count = min(folds, len(np.unique(music)), len(np.unique(performers)))
    music_fold = _into_folds(music, count, "performer", rng)
    performer_fold = _into_folds(performers, count, "performer", rng)
    sizes = np.zeros((count, count), np.int64)
    np.add.at(sizes, (music_fold, performer_fold), 1)
    # Not everybody plays everything: of all ways to shift one against the other, the one
    # whose smallest test set is largest (the first such, so that the result is determined).
    shifts = [np.roll(np.arange(count), shift) for shift in range(count)]
    pairing = max(shifts, key=lambda partners: sizes[np.arange(count), partners].min())
    if sizes[np.arange(count), pairing].min() == 0:
        raise SplitError(
            "no pairing of music and performers leaves every fold something to test.",
            where="protocol=performer",
            remedy="Use fewer folds, or leave this protocol out.",
        )
    masks: list[tuple[_Mask, _Mask]] = []
    for fold, partner in enumerate(pairing):
        same_music, same_performer = music_fold == fold, performer_fold == partner
        masks.append((same_music & same_performer, same_music ^ same_performer))
    return masks


def _into_folds(
    groups: _Strings, folds: int, protocol: str, rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """The fold of every row: whole groups, each to the fold that has fewest rows so far."""
    names, inverse, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    if len(names) < 2:
        raise SplitError(
            f"all segments belong to one group ({names[0]}), so none can be held out.",
            where=f"protocol={protocol}",
            remedy="Add recordings of another one, or leave this protocol out.",
        )
    filled = np.zeros(min(folds, len(names)), np.int64)
    fold_of = np.zeros(len(names), np.int64)
    for group in _largest_first(sizes, rng):
        fold_of[group] = np.argmin(filled)
        filled[fold_of[group]] += sizes[group]
    return fold_of[inverse]


def _by_shares(
    groups: _Strings,
    rows: _Mask,
    shares: dict[str, float],
    protocol: str,
    rng: np.random.Generator,
) -> _Strings:
    """The part of each of `rows`: whole groups, each to the part that lacks most.

    Every part gets at least one group, and calibration as many as it takes to be fitted
    where there are twice as many groups as that leaves for all. Rows outside `rows` come
    back as ''.
    """
    names, inverse, sizes = np.unique(groups[rows], return_inverse=True, return_counts=True)
    if len(names) < len(shares):
        raise SplitError(
            f"{len(names)} groups cannot be parted into {', '.join(shares)}.",
            where=f"protocol={protocol}",
            remedy=f"It takes {len(shares)} groups; leave this protocol out or add music.",
        )
    wanted = np.array(list(shares.values())) / sum(shares.values()) * sizes.sum()
    filled, given = np.zeros(len(shares)), np.zeros(len(shares), np.int64)
    fewest = np.array([FEWEST_GROUPS if part == "calibration" else 1 for part in shares])
    if len(names) < 2 * fewest.sum():
        fewest[:] = 1
    part_of = np.zeros(len(names), np.int64)
    for place, group in enumerate(_largest_first(sizes, rng)):
        lack = wanted - filled
        if len(names) - place <= np.maximum(fewest - given, 0).sum():
            lack[given >= fewest] = -np.inf
        part_of[group] = np.argmax(lack)
        filled[part_of[group]] += sizes[group]
        given[part_of[group]] += 1
    parts = np.full(len(groups), "", dtype="<U11")
    parts[rows] = np.array(list(shares))[part_of][inverse]
    return parts


def _largest_first(sizes: npt.NDArray[np.int64], rng: np.random.Generator) -> npt.NDArray[np.int64]:
    """Indices by falling size, equal sizes in random order."""
    order = rng.permutation(len(sizes))
    return order[np.argsort(-sizes[order], kind="stable")]


def _column(table: pl.DataFrame, name: str) -> _Strings:
    return np.array(table[name].to_list(), dtype=np.str_)
