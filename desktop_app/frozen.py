"""The app as a program of its own, started by a click on an icon: see docs/packaging.md.

Such a program has no current folder worth the name, no console, and no interpreter beside it.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
from collections.abc import Sequence
from pathlib import Path

_PLAYER = ("piano_core", "synthesis", "player.py")


def main(arguments: Sequence[str] | None = None) -> None:
    """Open the window with the words of `piano app`, and exit: 0 fine, 2 bad input."""
    # A process that listens while one plays is this program again; it ends in here.
    multiprocessing.freeze_support()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and Path(words[0]).parts[-3:] == _PLAYER:
        # A SoundFont is played in a process of its own, and this program is the only one here.
        sys.argv = words
        runpy.run_path(words[0], run_name="__main__")
        return
    from piano_core.cli.main import run_command

    os.environ.setdefault("PIANO_HOME", str(_home()))
    from desktop_app.commands import app

    run_command(app, words, "piano-evaluator")


def _home() -> Path:
    """Where a model of the user's own is looked for: beside the library of takes."""
    from desktop_app.services.preferences import user_data

    return user_data()
