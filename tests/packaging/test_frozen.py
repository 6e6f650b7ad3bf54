"""The packaged app, where one was built: see docs/packaging.md for the command."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from desktop_app.resources import DEMO_TAKE
from piano_core.midi import read_midi

pytestmark = pytest.mark.slow


@pytest.fixture
def program() -> Path:
    """The program in the folder that `PIANO_PACKAGED` names."""
    if find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller is not installed (extra package)")
    folder = os.environ.get("PIANO_PACKAGED", "")
    if not folder:
        pytest.skip("PIANO_PACKAGED names no packaged app: python packaging/build.py makes one")
    console = "piano-evaluator-console.exe" if sys.platform == "win32" else "piano-evaluator"
    return Path(folder) / console


def started(program: Path, nowhere: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program started where nothing else lies."""
    environment = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(nowhere), "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        [str(program), *words], cwd=nowhere, env=environment, capture_output=True, text=True
    )


def test_the_packaged_app_opens_its_window_and_scores(program: Path, tmp_path: Path):
    done = started(program, tmp_path, "--self-test")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["notes"] == len(read_midi(DEMO_TAKE))
    assert report["dimensions_with_evidence"] > 0


def test_it_says_what_is_wrong_with_a_file(program: Path, tmp_path: Path):
    bad = tmp_path / "bad.mid"
    bad.write_text("not music")
    done = started(program, tmp_path, str(bad), "--self-test")
    assert (done.returncode, done.stdout) == (2, "")
    assert str(bad) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_process_of_its_own_is_the_program_again(program: Path, tmp_path: Path):
    # As where it listens while a take is recorded. `sys.frozen` makes the parent call it so.
    parent = f"""
import multiprocessing, os, sys
sys.frozen = True
spawn = multiprocessing.get_context("spawn")
spawn.set_executable({str(program)!r})
child = spawn.Process(target=os._exit, args=(7,))
child.start()
child.join(60)
print(child.exitcode)
"""
    environment = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    words = [sys.executable, "-c", parent]
    done = subprocess.run(words, env=environment, capture_output=True, text=True)
    assert done.stdout.strip() == "7", done.stderr


def test_it_is_a_player_of_soundfonts_where_it_is_told_so(program: Path, tmp_path: Path):
    player = program.parent / "_internal" / "piano_core" / "synthesis" / "player.py"
    font, midi, wav = (tmp_path / name for name in ("broken.sf2", "a.mid", "a.wav"))
    font.write_bytes(b"RIFF\x04\0\0\0sfbk")
    midi.write_bytes(b"")
    done = started(program, tmp_path, str(player), str(font), str(midi), str(wav))
    assert done.returncode == 1, done.stderr
    assert not wav.exists()
