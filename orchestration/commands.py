"""The subcommands `piano run` and `piano ui`: options in, words and JSON out.

What a run does is in `orchestration.refreshing`, what it prints in `orchestration.summary`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import (
    console,
    json_option,
    print_json,
    progress_bar,
    settings_of_this_process,
)
from piano_core.cli.study_options import PRESETS, seed_option

if TYPE_CHECKING:
    import dagster as dg

_RUN_EXAMPLES = """\b
Examples:
  piano run
  piano run --corpus percepiano --data ../shared/data/percepiano
  piano run --corpus asap --data ../shared/data/asap-subset
  piano run --corpus folder --data ~/my-takes --json
  piano run --corpus percepiano --stack laptop --music asap
"""

SOME_FAILED = 1
"""Exit status of a run that finished, but not with every recording."""

_UI_EXAMPLES = """\b
Examples:
  piano ui
  piano ui --port 3001
"""


@click.command(epilog=_RUN_EXAMPLES)
@click.option(
    "--corpus",
    type=click.Choice(["demo", "percepiano", "folder", "asap", "maestro", "maps"]),
    default="demo",
    show_default=True,
    help="Whose recordings and ratings.",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    help="Folder with the corpus; remembered for later runs and the UI.",
)
@seed_option("Of splits and training.")
@click.option(
    "--stack",
    type=click.Choice(PRESETS),
    help="Train the research stack as well, at this size, and judge it: minutes on a CPU to days.",
)
@click.option(
    "--music",
    multiple=True,
    help="Corpora whose notes the stack learns from first [default: those of this corpus].",
)
@click.option(
    "--people",
    is_flag=True,
    help="Put the champion beside human raters as well (asset human_comparison).",
)
@click.option("--force", "--full", "force", is_flag=True, help="Make everything again.")
@json_option
def run(
    corpus: str,
    data: Path | None,
    seed: int,
    stack: str | None,
    music: tuple[str, ...],
    people: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Make what is not up to date: from recordings and ratings to a verified bundle.

    Everything lands in PIANO_HOME (default: assets_data in this folder); `piano ui` shows
    how it came about. A second run makes only what changed.

    Recordings that cannot be used are named at the end, and the exit status is 1 then;
    everything else is made.
    """
    from orchestration.build import corpus_graph
    from orchestration.instance import open_instance
    from orchestration.refreshing import Wanted, refresh
    from orchestration.resources import Workplace, remember_data
    from orchestration.running import Runner
    from orchestration.summary import print_summary, summary

    settings = settings_of_this_process()
    configs, slow = _configured(corpus, seed, stack, music, people=people)
    wanted = Wanted(configs, slow=slow, force=force)
    if data is not None:
        remember_data(settings, corpus, data)
    workplace = Workplace(home=str(settings.home.resolve()))
    with open_instance(settings) as instance, progress_bar(f"piano run {corpus}") as progress:
        done = refresh(corpus_graph(corpus), wanted, Runner(workplace, instance, progress))
    found = summary(corpus, workplace, done)
    if as_json:
        print_json(found)
    else:
        print_summary(found, corpus, workplace, console())
    if done.failed:
        raise SystemExit(SOME_FAILED)


def _configured(
    corpus: str, seed: int, stack: str | None, music: tuple[str, ...], *, people: bool
) -> tuple[dict[dg.AssetKey, dg.Config], tuple[str, ...]]:
    """Configurations of all assets, and which of those that take long are made as well."""
    from orchestration.config import human_comparison_configs, stack_configs, study_configs
    from orchestration.jobs import STACK_ASSETS

    if music and stack is None:
        raise click.UsageError("--music is for --stack.")
    configs, slow = study_configs(corpus, seed), list[str]()
    if people:
        configs |= human_comparison_configs(corpus, seed)
        slow.append("human_comparison")
    if stack is not None:
        configs |= stack_configs(corpus, stack, music, seed)
        slow += STACK_ASSETS
    return configs, tuple(slow)


@click.command(epilog=_UI_EXAMPLES)
@click.option("--port", type=int, default=3000, show_default=True, help="Port on this machine.")
def ui(port: int) -> None:
    """Open the Dagster UI: lineage, metrics, checks, and runs to start. Stop with Ctrl-C.

    Starts Dagster's webserver and daemon on 127.0.0.1; nothing is sent anywhere.
    """
    from orchestration.serving import serving, stop_on_signals

    stop_on_signals()
    try:
        with serving(settings_of_this_process(), port) as (address, processes):
            click.echo(f"The Dagster UI is at {address} - stop it with Ctrl-C.", err=True)
            processes[0].wait()
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
