"""Text to manifest, and whether what a manifest says fits together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from piano_core.bundle.manifest import FORMAT_VERSION, DimensionSource, Manifest, Part
from piano_core.bundle.standing import standing_problems
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.errors import BundleError, DecodeError, told
from piano_core.json_values import decode
from piano_core.sentences import say

M = TypeVar("M")

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
"""Turns what an older version wrote into what the current one would have."""


def parse_manifest(text: str, where: str) -> Manifest:
    """The manifest that `text` holds; `where` names the file in messages.

    Raises `BundleError` for invalid JSON, an unknown format version, a key missing, unknown
    or of another type, and names that do not fit together.
    """
    older = {since - 1: _upgraded_from(since - 1) for since in _SINCE}
    manifest = decode_manifest(Manifest, text, FORMAT_VERSION, where, older)
    check_manifest(manifest, where)
    return manifest


_SINCE: dict[int, dict[str, Any]] = {
    3: {"references": None},
    4: {"encoder": None},
    5: {"beside": []},
}
"""What each format version added to a part, and what it is where nobody said so."""


def _upgraded_from(version: int) -> Upgrade:
    added = {
        key: none for since in _SINCE if since > version for key, none in _SINCE[since].items()
    }

    def upgraded(value: dict[str, Any]) -> dict[str, Any]:
        parts = value.get("parts")
        if isinstance(parts, list):
            known = [{**p, **added} if isinstance(p, dict) else p for p in parts]
            value = {**value, "parts": known}
        return {**value, "format_version": FORMAT_VERSION}

    return upgraded


def decode_manifest(
    kind: type[M],
    text: str,
    format_version: int,
    where: str,
    older: Mapping[int, Upgrade] | None = None,
) -> M:
    """JSON `text` as a manifest of the dataclass `kind`, if it has that format version.

    older: what turns versions that are still read into it.
    Raises `BundleError` for all that cannot be read as one.
    """
    try:
        value: Any = json.loads(text)
    except ValueError as error:
        raise BundleError(
            say("is not valid JSON ({reason}).", reason=told(error)),
            where=where,
            remedy="Export the bundle again.",
        ) from error
    version: Any = value.get("format_version") if isinstance(value, dict) else None
    if older is not None and isinstance(version, int) and version in older:
        value, version = older[version](value), format_version
    if version != format_version:
        raise BundleError(
            say(
                "has format version {version!r}; this program reads version {format_version}.",
                version=version,
                format_version=format_version,
            ),
            where=where,
            remedy="Update the program, or export the bundle again with this one.",
        )
    try:
        return decode(kind, value, where)
    except DecodeError as error:
        raise BundleError(error.problem, where=error.where, remedy=error.remedy) from error


def check_manifest(manifest: Manifest, where: str) -> None:
    """Raise `BundleError` where names do not fit together or numbers cannot be."""
    for problem in _problems(manifest):
        raise BundleError(problem, where=where, remedy="Export the bundle again.")


def _problems(manifest: Manifest) -> Iterable[str]:
    if not manifest.parts:
        yield say("names no part.")
        return
    for part in manifest.parts:
        yield from _name_problems(say("output"), [output.name for output in part.outputs])
        yield from _name_problems(say("feature"), [feature.name for feature in part.features])
    outputs = [output.name for output in manifest.outputs]
    dimensions = [source.dimension for source in manifest.dimensions]
    if dimensions != list(DIMENSION_NAMES):
        yield say(
            "must say for each of {names}, in order, where it comes from.",
            names=tuple(DIMENSION_NAMES),
        )
    for source in manifest.dimensions:
        yield from _source_problems(source, outputs)
    for part in manifest.parts:
        yield from _part_problems(part)
    graphs = [name for part in manifest.parts for name in part.graphs]
    yield from _name_problems(say("graph"), graphs)
    yield from _overall_problems(manifest, outputs)
    if len({part.calibration.coverages for part in manifest.parts}) > 1:
        yield say("must offer the same coverages in every part.")
    if not manifest.training:
        yield say("names no training data.")


def _source_problems(source: DimensionSource, outputs: list[str]) -> Iterable[str]:
    if source.output is None and not source.reason:
        yield say(
            "gives neither an output nor a reason for {dimension}.", dimension=source.dimension
        )
    if source.output is not None and source.output not in outputs:
        yield say(
            "{dimension} rests on {output!r}, which is no output.",
            dimension=source.dimension,
            output=source.output,
        )
    if source.output is not None and source.provenance is None:
        yield say("{dimension} has an output and no provenance.", dimension=source.dimension)
    if source.sign not in (-1, 1):
        yield say(
            "the sign of {dimension} is {sign}, not 1 or -1.",
            dimension=source.dimension,
            sign=source.sign,
        )


def _overall_problems(manifest: Manifest, outputs: list[str]) -> Iterable[str]:
    overall = manifest.overall
    if overall is None:
        return
    if overall.dimension not in DIMENSION_NAMES:
        yield say(
            "calls {dimension!r} overall, which is no dimension.", dimension=overall.dimension
        )
    for weight in overall.weights:
        if weight.output not in outputs:
            yield say(
                "{dimension} weighs {output!r}, which is no output.",
                dimension=overall.dimension,
                output=weight.output,
            )
        if weight.weight <= 0:
            yield say("the weight of {output} is not above 0.", output=weight.output)


def _part_problems(part: Part) -> Iterable[str]:
    yield from _calibration_problems(part, [output.name for output in part.outputs])
    if part.novelty.threshold <= 0 or part.novelty.widest < 1:
        yield say("needs a novelty threshold above 0 and a widest factor of at least 1.")
    for name in set(part.unshown) - {output.name for output in part.outputs}:
        yield say(
            "does not show {name!r}, which is no output of {part}.", name=name, part=part.name
        )
    if part.references is not None:
        yield from standing_problems(part.name, part.references)
    windows = part.windows
    if windows is not None and not 0 < windows.hop_s <= windows.window_s <= windows.longest_s:
        yield say("needs 0 < hop_s <= window_s <= longest_s.")


def _calibration_problems(part: Part, outputs: list[str]) -> Iterable[str]:
    calibration = part.calibration
    if [entry.output for entry in calibration.outputs] != outputs:
        yield say("must calibrate every output, in the order of the outputs.")
    if not calibration.coverages or not all(0 < c < 1 for c in calibration.coverages):
        yield say("needs coverages between 0 and 1.")
    overall = () if part.overall is None else (part.overall,)
    for entry in (*calibration.outputs, *overall):
        if len(entry.quantiles) != len(calibration.coverages):
            yield say(
                "{output} has {count} quantiles, not one a coverage.",
                output=entry.output,
                count=len(entry.quantiles),
            )
        if entry.sigma_scale <= 0 or min(entry.quantiles, default=1.0) <= 0:
            yield say(
                "{output} has a sigma scale or quantile that is not above 0.", output=entry.output
            )


def _name_problems(what: str, names: list[str]) -> Iterable[str]:
    if not names:
        yield say("names no {what}.", what=what)
    for name, count in Counter(names).items():
        if count > 1 or not name:
            yield say("names the {what} {name!r} {count} times.", what=what, name=name, count=count)
