"""`piano cost`: hours, dollars and memory of training the research stack, before it is begun."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json, progress_bar
from piano_core.cli.study_options import preset_option

if TYPE_CHECKING:
    from piano_core.training.costs import Cost, StageWork
    from piano_core.training.costs.step import StepWork

EPILOG = """\b
Examples:
  piano cost --preset laptop --rated 650 --measured 650
  piano cost --preset research --gpu "A100 80GB" --gpu "RTX 4090"
  piano cost --preset bootstrapped --rated 200 --anchor "RTX 4090=1.8" --json

\b
How to read it. One step of the stack on notes is computed here; what a published network adds for
sound is counted without computing. Hours are the operations of all steps over what a GPU
does in a second, which is its stated peak times the share of it that training reaches: .15 to
.45, an assumption, until you measure steps of the stage `expert` a second on one GPU and
say so with --anchor: then that GPU's share holds for all. A stack that computes little a
step keeps no GPU busy, and takes longer than this.

\b
Not counted: the fusion over frames of sound, recurrent layers, reading files. Prices are the
cheapest that the roadmap names (2025-10-29), and were not looked up again. Memory is weights,
gradients, the averages of AdamW, and what the two passes keep; held to the measured peak on a CPU.

\b
The JSON object: {"preset", "stages": [{"stage", "models", "clips", "steps"}], "step":
  {"flops", "saved_bytes", "trained", "frozen", "seconds", ...}, "costs": [{"stage", "gpu",
  "count", "hours": [from, to], "dollars", "offer", "memory_gb", "fits"}], "roadmap": [...]}.
"""


@click.command(epilog=EPILOG)
@preset_option("research", "Whose training is reckoned.")
@click.option(
    "--rated",
    type=click.IntRange(1),
    default=2000,
    show_default=True,
    help="Clips with ratings to train on.",
)
@click.option(
    "--measured",
    type=click.IntRange(1),
    default=22500,
    show_default=True,
    help="Clips without ratings, for the stages before.",
)
@click.option(
    "--notes", type=click.IntRange(2), default=300, show_default=True, help="Notes of a clip."
)
@click.option(
    "--seconds", type=click.FloatRange(1), default=25.0, show_default=True, help="Length of a clip."
)
@click.option("--gpu", "gpus", multiple=True, metavar="NAME", help="[default: all that are known]")
@click.option(
    "--anchor",
    "anchors",
    multiple=True,
    metavar="GPU=STEPS",
    help="Steps of the stage expert a second that were measured on a GPU.",
)
@json_option
def cost(
    preset: str,
    rated: int,
    measured: int,
    notes: int,
    seconds: float,
    gpus: tuple[str, ...],
    anchors: tuple[str, ...],
    as_json: bool,
) -> None:
    """Estimate hours, dollars and memory of training on named GPUs, beside the roadmap's."""
    from piano_core.training.costs import GPUS, ROADMAP, Planned, costs, stage_works
    from piano_core.training.costs.step import step_of_one_clip
    from piano_core.training.stages.config import INTERPRETIVE
    from piano_core.training.stages.presets import preset_on

    config = preset_on(preset, None)
    known = [gpu for gpu in GPUS if not gpus or gpu.name in gpus]
    if wrong := [name for name in gpus if name not in {gpu.name for gpu in GPUS}]:
        raise click.UsageError(f"--gpu {wrong[0]} is none of {', '.join(g.name for g in GPUS)}.")
    reached = _measured(anchors)
    works = stage_works(config, Planned(rated, measured, len(INTERPRETIVE)))
    with progress_bar(f"piano cost: a step of {preset}"):
        whole, alone = step_of_one_clip(config, notes, seconds)
    step = {work.stage: alone if work.stage == "masked" else whole for work in works}
    found = costs(config, works, step, reached, known)
    if as_json:
        print_json(
            {
                "preset": preset,
                "stages": [asdict(work) for work in works],
                "step": asdict(whole),
                "costs": [asdict(one) for one in found],
                "roadmap": [asdict(row) for row in ROADMAP],
            }
        )
        return
    _print(preset, works, whole, alone, found, anchored=bool(anchors))


def _measured(anchors: tuple[str, ...]) -> dict[str, float]:
    found: dict[str, float] = {}
    for text in anchors:
        name, _, rate = text.partition("=")
        try:
            found[name.strip()] = float(rate)
        except ValueError:
            raise click.UsageError(f"--anchor {text}: write GPU=STEPS, such as A40=2.5.") from None
    return found


def _print(
    preset: str,
    works: list[StageWork],
    whole: StepWork,
    alone: StepWork,
    found: list[Cost],
    *,
    anchored: bool,
) -> None:
    out = console()
    share = "as measured on the GPU you named" if anchored else "an assumed .15 to .45"
    out.print(
        f"[bold]{preset}[/bold]: {whole.trained / 1e6:.1f} M weights trained, "
        f"{whole.frozen / 1e6:.1f} M frozen; {whole.flops / 1e9:.1f} GFLOP a clip and step.\n"
        f"Measured here, notes alone: {alone.seconds or 0:.3f} CPU seconds a clip, "
        f"{alone.flops / (alone.seconds or 1) / 1e9:.1f} GFLOP a second.\n"
        f"Share of a GPU's peak: {share}. An estimate.\n"
    )
    table = Table("stage", "models", "steps", "GPUs", "hours", "dollars", "GB each", box=None)
    models = {work.stage: work for work in works}
    for one in found:
        work = models[one.stage]
        table.add_row(
            one.stage,
            str(work.models),
            str(work.steps),
            f"{one.count} x {one.gpu}",
            _span(one.hours),
            "-" if one.dollars is None else f"{_span(one.dollars)} ({one.offer})",
            f"{one.memory_gb:.2g}" + ("" if one.fits else " does not fit"),
        )
    out.print(table)
    out.print("\nThe roadmap expects:")
    out.print(_roadmap())


def _roadmap() -> Table:
    from piano_core.training.costs import ROADMAP

    table = Table("scenario", "what", "stage", "GPUs", "hours", "dollars", box=None)
    for row in ROADMAP:
        gpus = f"{row.count} x {row.gpu}"
        table.add_row(row.section, row.what, row.stage, gpus, _span(row.hours), _span(row.dollars))
    return table


def _span(ends: tuple[float, float]) -> str:
    low, high = (_number(end) for end in ends)
    return low if low == high else f"{low}-{high}"


def _number(value: float) -> str:
    if value < 0.01:
        return "<.01"
    return f"{value:.2g}" if value < 100 else f"{value:,.0f}"
