"""Makes the folder with the packaged app, starts it, and says how large it is and how it did.

    python packaging/build.py OUT --transcriber FOLDER
    python packaging/build.py OUT --without-listening

OUT must not exist. FOLDER is a transcription bundle as `piano transcriber export` makes it; without
one the app opens MIDI only. Prints one JSON object: the folder, its bytes, the bytes of an
archive of it, and what `--self-test` of the packaged app said.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "piano-evaluator"


def main() -> None:
    """Build, start, report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    listening = parser.add_mutually_exclusive_group(required=True)
    listening.add_argument("--transcriber", type=Path)
    listening.add_argument("--without-listening", action="store_true")
    words = parser.parse_args()
    if find_spec("PyInstaller") is None:
        sys.exit("PyInstaller is not installed: pip install -c constraints.txt -e '.[package]'")
    if words.out.exists():
        sys.exit(f"{words.out} exists already; name a folder that does not.")
    if words.transcriber is not None and not (words.transcriber / "manifest.json").is_file():
        sys.exit(f"{words.transcriber} is no transcription bundle: piano transcriber export")
    folder = build(words.out.resolve(), words.transcriber)
    report = {
        "folder": str(folder),
        "bytes": sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file()),
        "archive_bytes": packed_bytes(folder),
        "self_test": self_test(folder),
    }
    print(json.dumps(report, indent=2))


def build(out: Path, transcriber: Path | None) -> Path:
    """The folder that PyInstaller made in `out`."""
    environment = {**os.environ, "PIANO_PACKAGED_VERSION": version(NAME)}
    if transcriber is not None:
        environment["PIANO_PACKAGED_TRANSCRIBER"] = str(transcriber.resolve())
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        command += ["--distpath", str(out), "--workpath", work, str(HERE / f"{NAME}.spec")]
        subprocess.run(command, cwd=HERE.parent, env=environment, check=True)
    return out / NAME


def packed_bytes(folder: Path) -> int:
    """Bytes of an archive of the folder: what one downloads. Links stay links in a tar."""
    with tempfile.TemporaryDirectory() as place:
        if sys.platform == "win32":
            return Path(shutil.make_archive(f"{place}/app", "zip", folder)).stat().st_size
        packed = Path(place) / "app.tar.gz"
        with tarfile.open(packed, "w:gz", compresslevel=6) as archive:
            archive.add(folder, NAME)
        return packed.stat().st_size


def self_test(folder: Path) -> dict[str, object]:
    """What the packaged app says of itself, started from a folder that holds nothing.

    Where there is no screen, such as on a build server, it draws into memory.
    """
    screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    platform = {} if screen or sys.platform != "linux" else {"QT_QPA_PLATFORM": "offscreen"}
    name = f"{NAME}-console.exe" if sys.platform == "win32" else NAME
    with tempfile.TemporaryDirectory() as nowhere:
        done = subprocess.run(
            [str(folder / name), "--self-test"],
            cwd=nowhere,
            env={**platform, **os.environ},
            capture_output=True,
            text=True,
        )
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
