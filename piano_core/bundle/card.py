"""`model_card.md`: what the manifest says, in words and tables for a reader."""

from __future__ import annotations

from collections.abc import Iterable

from piano_core.bundle.manifest import DimensionSource, Manifest
from piano_core.dimensions import dimension

SYNTHETIC = (
    "> **Synthetic.** Some or all of what this model learned from was made by a program: "
    "nobody played it or nobody listened. Its numbers show that the machinery works and "
    "say nothing about a pianist."
)


def model_card(manifest: Manifest) -> str:
    """The card as markdown: same manifest, same text."""
    sections = [
        f"# {manifest.name}",
        *([SYNTHETIC] if manifest.synthetic else []),
        f"{manifest.model}\n\nIt goes from {len(manifest.features)} named features of a piano "
        f"performance to {len(manifest.outputs)} outputs on 0-100, each with an interval.",
        f"Code revision: `{manifest.code_revision}`",
        "## Training data and licences",
        "\n".join(_training(manifest)),
        "## What each dimension rests on",
        "\n".join(_dimensions(manifest)),
        *_character(manifest),
        "## Measured quality",
        "\n".join(_metrics(manifest)),
        "## Intervals",
        _intervals(manifest),
        "## Limits",
        "\n".join(_limits(manifest)),
    ]
    return "\n\n".join(sections) + "\n"


def _training(manifest: Manifest) -> Iterable[str]:
    for data in manifest.training:
        made = " Synthetic." if data.synthetic else ""
        yield (
            f"- **{data.title}** (`{data.corpus}`): {data.segments} segments, "
            f"{data.raters} raters.{made} Licence: {data.licence}"
        )


def _dimensions(manifest: Manifest) -> Iterable[str]:
    yield "| dimension | rests on | provenance |"
    yield "|---|---|---|"
    for source in manifest.dimensions:
        label = dimension(source.dimension).label
        yield f"| {label} | {_rests_on(source)} | {source.provenance or 'not scored'} |"


def _rests_on(source: DimensionSource) -> str:
    if source.output is None:
        return source.reason
    if source.output == source.dimension:
        return "ratings of this dimension"
    return f"ratings of `{source.output}`{', turned' if source.sign < 0 else ''}"


def _character(manifest: Manifest) -> Iterable[str]:
    if manifest.character:
        yield "## Character, neither good nor bad"
        yield "\n".join(f"- {o.name}: {o.low_end} - {o.high_end}" for o in manifest.character)


def _metrics(manifest: Manifest) -> Iterable[str]:
    if not manifest.metrics:
        yield "Not measured."
        return
    yield (
        "Each number was measured on segments that training did not see, grouped as the "
        "protocol says; the interval resamples groups; the ceiling is what labels as noisy "
        "as these allow."
    )
    yield ""
    yield "| metric | protocol | output | value | interval | ceiling |"
    yield "|---|---|---|---|---|---|"
    for metric in manifest.metrics:
        ceiling = "unknown" if metric.ceiling is None else f"{metric.ceiling:.3f}"
        yield (
            f"| {metric.name} | {metric.protocol} | {metric.output} | {metric.value:.3f} | "
            f"{metric.low:.3f} to {metric.high:.3f} | {ceiling} |"
        )


def _intervals(manifest: Manifest) -> str:
    coverages = ", ".join(f"{100 * c:g} %" for c in manifest.calibration.coverages)
    return (
        "Sigma is scaled and intervals are split-conformal, fitted on groups that training "
        f"did not see, at {coverages}. Input whose novelty exceeds "
        f"{manifest.novelty.threshold:.3g} widens them up to {manifest.novelty.widest:g} times."
    )


def _limits(manifest: Manifest) -> Iterable[str]:
    limits, windows = manifest.limits, manifest.windows
    yield (
        f"- No numbers below {limits.shortest_s:g} s or {limits.fewest_notes} notes; above "
        f"{windows.longest_s:g} s, the mean over windows of {windows.window_s:g} s."
    )
    yield "- It hears notes, velocities and pedals; not the room, the instrument or the sound."
    if limits.needs_pedal:
        names = ", ".join(limits.needs_pedal)
        yield f"- Needs a measured pedal, so silent for transcriptions: {names}."
    yield "- Raters differ: a score is an estimate of a panel's mean opinion, not of the truth."
    yield "- Not for examinations, admissions or any decision about a person."
