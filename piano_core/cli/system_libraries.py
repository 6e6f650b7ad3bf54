"""System libraries that Python wheels expect but cannot ship, and how to get them.

Uses the standard library alone, so that `make` can run it before anything is installed:

    python3 piano_core/cli/system_libraries.py check
    python3 piano_core/cli/system_libraries.py install
"""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SystemLibrary:
    """A shared library: its name for the loader, what needs it, and its Debian package."""

    name: str
    needed_by: str
    debian: str


LINUX_LIBRARIES: tuple[SystemLibrary, ...] = (
    SystemLibrary("EGL", "the window (Qt)", "libegl1"),
    SystemLibrary("GL", "the window (Qt)", "libgl1"),
    SystemLibrary("xkbcommon", "the window (Qt)", "libxkbcommon0"),
    SystemLibrary("xkbcommon-x11", "the window (Qt on X11)", "libxkbcommon-x11-0"),
    SystemLibrary("xcb-cursor", "the window (Qt on X11)", "libxcb-cursor0"),
    SystemLibrary("xcb-icccm", "the window (Qt on X11)", "libxcb-icccm4"),
    SystemLibrary("xcb-keysyms", "the window (Qt on X11)", "libxcb-keysyms1"),
    SystemLibrary("xcb-image", "the window (Qt on X11)", "libxcb-image0"),
    SystemLibrary("xcb-render-util", "the window (Qt on X11)", "libxcb-render-util0"),
    SystemLibrary("xcb-xinerama", "the window (Qt on X11)", "libxcb-xinerama0"),
    SystemLibrary("dbus-1", "the window (Qt)", "libdbus-1-3"),
    SystemLibrary("fontconfig", "text in the window (Qt)", "libfontconfig1"),
    SystemLibrary("portaudio", "recording and playback", "libportaudio2"),
)


def missing_libraries() -> tuple[SystemLibrary, ...]:
    """Those that the loader does not find. Empty on macOS and Windows, whose wheels ship all."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(lib for lib in LINUX_LIBRARIES if ctypes.util.find_library(lib.name) is None)


def install_command(libraries: tuple[SystemLibrary, ...]) -> str:
    """The command that installs them on Debian and Ubuntu."""
    packages = " ".join(sorted({lib.debian for lib in libraries}))
    return f"apt-get install -y --no-install-recommends {packages}"


def _is_debian() -> bool:
    release = Path("/etc/os-release")
    return shutil.which("apt-get") is not None and (
        release.exists() and "debian" in release.read_text().lower()
    )


def _install(libraries: tuple[SystemLibrary, ...]) -> int:
    root = os.geteuid() == 0
    prefix = [] if root else ["sudo"]
    if not root and shutil.which("sudo") is None:
        print(f"Run as root: {install_command(libraries)}", file=sys.stderr)
        return 2
    print(f"Installing system libraries: {install_command(libraries)}", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["apt-get", "update", "-qq"], [*install_command(libraries).split(), "-qq"]):
        done = subprocess.run([*prefix, *words], env=environment, stdout=subprocess.DEVNULL)
        if done.returncode:
            print(f"{' '.join(words)} failed ({done.returncode})", file=sys.stderr)
            return 2
    return 0


def main(words: list[str]) -> int:
    """`check` names what is missing (exit 2); `install` installs it where apt-get can."""
    missing = missing_libraries()
    if not missing:
        return 0
    for library in missing:
        print(f"missing: lib{library.name} for {library.needed_by}", file=sys.stderr)
    if words == ["install"] and _is_debian():
        return _install(missing)
    print(
        f"On Debian or Ubuntu: sudo {install_command(missing)}\n"
        "Elsewhere install the packages that hold these libraries with your package manager.",
        file=sys.stderr,
    )
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
