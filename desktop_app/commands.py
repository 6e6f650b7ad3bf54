"""`piano app`: the pianist's window. Qt is imported when the command runs, not before."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.takes import score_option, transcriber_option

if TYPE_CHECKING:
    from desktop_app.application import Bundles
    from piano_core.settings import Settings

EPILOG = """\b
Examples:
  piano app
  piano app my-take.m4a --score piece.musicxml
  piano app --self-test

\b
The JSON object of --self-test: {"window_ms", "scores_ms", "measured_from",
  "longest_event_loop_gap_ms", "event_loop_busy_ms", "event_loop_process_ms",
  "resident_mb", "worker_mb", "notes", "duration_s", "dimensions_with_evidence",
  "marks", "bundle", "bundle_hash", "provider", "inputs", "inputs_missing",
  "inputs_details", "qt", "platform", "system", "python"}.
  The gap is the longest time the window stood still; busy is the CPU time that
  its own thread used in one, process that all threads of the window's process
  did; another program's work lengthens neither. Takes are scored in a process
  of its own, the worker.
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@score_option
@click.option("--bundle", type=click.Path(path_type=Path), help="Score with this bundle.")
@transcriber_option
@click.option(
    "--self-test", "testing", is_flag=True, help="Open a take, score it, print JSON, exit."
)
def app(
    file: Path | None,
    score_file: Path | None,
    bundle: Path | None,
    listener: Path | None,
    testing: bool,
) -> None:
    """Open the window; with FILE (sound or MIDI), open it there and score it.

    Scores come from --bundle, else from PIANO_BUNDLE, else from the promoted bundle. Sound
    needs the transcriber that `piano transcriber export` makes once.
    Nothing leaves this computer.
    """
    began = time.perf_counter()
    from desktop_app.system_check import check_qt

    check_qt()
    from piano_core.cli.output import print_json, settings_of_this_process

    bundles = _bundles(settings_of_this_process(), bundle, listener)
    if testing:
        from desktop_app.self_test import self_test

        print_json(self_test(bundles, file, score_file, began))
        return
    from desktop_app.application import run_app

    raise SystemExit(run_app(bundles, file, score_file))


def _bundles(settings: Settings, bundle: Path | None, listener: Path | None) -> Bundles:
    """Where to find what scores and what listens, those that were named before the others."""
    from desktop_app.application import Bundles

    def find_bundle() -> Path:
        # Called in a worker: importing the room of scoring loads onnxruntime.
        from piano_core.scoring.choice import chosen_bundle

        return chosen_bundle(settings, bundle)

    def find_transcriber() -> Path:
        from piano_core.scoring.choice import chosen_transcriber

        return chosen_transcriber(settings, listener)

    return Bundles(find_bundle, find_transcriber, bundle)
