"""`model_card.md`: what the manifest says, in words and tables for a reader."""

from __future__ import annotations

from collections.abc import Iterable

from piano_core.bundle.manifest import DimensionSource, Manifest, Part
from piano_core.bundle.standing import REFERENCE_PERCENTS
from piano_core.dimensions import Provenance, dimension
from piano_core.sentences import say

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
        f"{manifest.model}\n\nIt gives {len(manifest.outputs)} outputs on 0-100, each with an "
        "interval.",
        "\n".join(_parts(manifest)),
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
        "## Whom scores are held beside",
        "\n".join(_references(manifest)),
        "## Limits",
        "\n".join(f"- {limit}" for limit in limits(manifest)),
    ]
    return "\n\n".join(sections) + "\n"


def _parts(manifest: Manifest) -> Iterable[str]:
    for part in manifest.parts:
        cut = "the whole take" if part.windows is None else f"{part.windows.window_s:g} s windows"
        notes = "" if part.encoder is None else " and the notes themselves"
        when = ", only where the notation is known" if part.needs_score else ""
        if part.beside:
            when += (
                f" and other performances of it, beside which it judges {', '.join(part.beside)}"
            )
        yield (
            f"- `{part.name}`: from {len(part.features)} named features{notes} of {cut} to "
            f"{len(part.outputs)} outputs{when}."
            + (f" Not shown alone: {', '.join(part.unshown)}." if part.unshown else "")
        )


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
    if manifest.overall is not None:
        weights = ", ".join(f"{w.output} {w.weight:g}" for w in manifest.overall.weights)
        yield ""
        yield (
            f"`{manifest.overall.dimension}` is a weighted mean, the weights preset and not "
            f"learned: {weights}. What has no evidence is left out of it."
        )


def _rests_on(source: DimensionSource) -> str:
    if source.output is None:
        return source.reason
    rated = source.provenance is not Provenance.CONTROLLED_DEGRADATIONS
    what = "ratings" if rated else "controlled damage"
    if source.output == source.dimension:
        return f"{what} of this dimension"
    return f"{what} of `{source.output}`{', turned' if source.sign < 0 else ''}"


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
    coverages = ", ".join(f"{100 * c:g} %" for c in manifest.coverages)
    return (
        "Sigma is scaled and intervals are split-conformal, fitted on groups that training "
        f"did not see, at {coverages}. Input unlike the training data widens them (novelty above "
        + ", ".join(f"{part.novelty.threshold:.3g} in `{part.name}`" for part in manifest.parts)
        + ")."
    )


def _references(manifest: Manifest) -> Iterable[str]:
    for part in manifest.parts:
        found = part.references
        if found is None or found.reason:
            reason = "no references." if found is None else found.reason
            yield f"- `{part.name}`: {reason}"
            continue
        middle = REFERENCE_PERCENTS.index(50)
        medians = (
            f"{one.dimension} {one.levels[middle]:.0f} ({one.provenance})" for one in found.levels
        )
        most = max((one.count for one in found.levels), default=0)
        yield f"- `{part.name}`: {most} {found.who}; their medians: {', '.join(medians)}."


def limits(manifest: Manifest) -> Iterable[str]:
    """When the model says nothing, and what it must not be used for: a sentence each."""
    for part in manifest.parts:
        yield _least(part)
        if part.most_novel is not None:
            yield _most_unlike(part, part.most_novel)
        if part.least_overall is not None:
            yield say(
                "`{part}`: silent where the overall score is below {score:.0f}, since those who "
                "rated heard no such playing.",
                part=say(part.name),
                score=part.least_overall,
            )
    yield say("It hears notes, velocities and pedals; not the room, the instrument or the sound.")
    pedal = sorted({name for part in manifest.parts for name in part.limits.needs_pedal})
    if pedal:
        yield say(
            "Needs a measured pedal, so silent for transcriptions: {targets}.",
            targets=tuple(say(name.replace("_", " ").capitalize()) for name in pedal),
        )
    yield say("Raters differ: a score is an estimate of a panel's mean opinion, not of the truth.")
    yield say("Not for examinations, admissions or any decision about a person.")


def _most_unlike(part: Part, times: float) -> str:
    if times == 1.0:
        return say(
            "`{part}`: silent where the playing is unlike what it learned from.",
            part=say(part.name),
        )
    return say(
        "`{part}`: silent where the playing is {times:g} times as far from what it learned from as "
        "where a warning begins.",
        part=say(part.name),
        times=times,
    )


def _least(part: Part) -> str:
    known = {
        "part": say(part.name),
        "seconds": part.limits.shortest_s,
        "notes": part.limits.fewest_notes,
    }
    if part.windows is None:
        return say("`{part}`: no numbers below {seconds:g} s or {notes} notes.", **known)
    return say(
        "`{part}`: no numbers below {seconds:g} s or {notes} notes; above {longest:g} s, the mean "
        "over windows of {window:g} s.",
        longest=part.windows.longest_s,
        window=part.windows.window_s,
        **known,
    )
