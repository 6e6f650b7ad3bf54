"""Whether Qt can start here, asked before it is: Qt itself would end the process with no word.

Nothing is looked up as long as all is well: the loader is asked to load what Qt loads, and
only when it cannot is the list of system libraries consulted for what to install.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from piano_core.errors import MissingPartError
from piano_core.sentences import say


def check_qt() -> None:
    """Raise `MissingPartError` where Qt's libraries or a display are missing."""
    platform = qt_platform(os.environ, sys.platform)
    try:
        importlib.import_module("PySide6.QtWidgets")
        if platform == "xcb":
            ctypes.CDLL(str(_xcb_plugin()))
    except ModuleNotFoundError:
        # PySide6 itself is not installed: the command line names the extra.
        raise
    except (ImportError, OSError) as error:
        raise missing_library(str(error)) from error


def qt_platform(environment: Mapping[str, str], system: str) -> str:
    """The Qt platform plugin that will be used: its name, "" for the system's own.

    Raises `MissingPartError` on Linux without a display.
    """
    named = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if named or not system.startswith("linux"):
        return named
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    if environment.get("DISPLAY"):
        return "xcb"
    raise MissingPartError(
        "there is no screen to show a window on.",
        where="DISPLAY, WAYLAND_DISPLAY",
        remedy="Start it in a desktop session, or without a screen under `xvfb-run piano app`.",
    )


def missing_library(loader_message: str) -> MissingPartError:
    """What the loader said, with the command that installs what is missing."""
    from piano_core.cli.system_libraries import install_command, missing_libraries

    window = tuple(lib for lib in missing_libraries() if "window" in lib.needed_by)
    remedy = (
        f"On Debian or Ubuntu: sudo {install_command(window)}"
        if window
        else "Install the package of your system that holds this library."
    )
    return MissingPartError(
        say(
            "the window needs a library that is not here ({loader_message}).",
            loader_message=loader_message,
        ),
        where="Qt",
        remedy=remedy,
    )


def _xcb_plugin() -> Path:
    """Qt's X11 plugin inside the wheel."""
    import PySide6

    return Path(PySide6.__path__[0]) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
