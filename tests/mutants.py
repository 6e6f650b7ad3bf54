"""Running a script that reads damaged files, in a process whose memory it measures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="memory is limited and read as Linux does"
)


class Met(NamedTuple):
    """How often each kind of file met each outcome, and the most memory the process had."""

    outcomes: dict[str, dict[str, int]]
    peak_mib: float

    @property
    def files(self) -> int:
        """How many were read."""
        return sum(sum(each.values()) for each in self.outcomes.values())


def met(script: Path, folder: Path, seed: int = 0) -> Met:
    """What `script` prints after it read the files that it damages in `folder`."""
    root = Path(__file__).parents[1]
    run = subprocess.run(
        [sys.executable, script, folder, str(seed)],
        cwd=root,
        env={"PYTHONPATH": str(root), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr[-1000:]
    said = json.loads(run.stdout)
    return Met(said["outcomes"], said["peak_mib"])
