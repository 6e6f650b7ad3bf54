"""The test command: lint, types, import rules, tests, in this order; stops at the first failure.

python scripts/check.py            everything
python scripts/check.py -k midi    the same, with words for pytest
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PARALLEL = ("-n", "2", "--dist", "loadgroup")


def steps(pytest_words: list[str]) -> list[tuple[str, list[str]]]:
    """What is run: a name for people and the command."""
    python = sys.executable
    return [
        ("format", [str(BIN / "ruff"), "format", "--check", "."]),
        ("lint", [str(BIN / "ruff"), "check", "."]),
        ("types", [str(BIN / "pyright"), "--pythonpath", python]),
        ("import rules", [str(BIN / "lint-imports")]),
        ("tests", [python, "-m", "pytest", *PARALLEL, "--durations=15", *pytest_words]),
    ]


def main() -> int:
    """Run every step; the exit status of the first that fails."""
    # Two test processes on two cores: threads of their own would only get in the way.
    environment = {"OMP_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1", **os.environ}
    for name, command in steps(sys.argv[1:]):
        begun = time.monotonic()
        print(f"== {name}", flush=True)
        status = subprocess.run(command, cwd=ROOT, env=environment).returncode
        if status:
            print(f"== {name} failed", file=sys.stderr)
            return status
        print(f"== {name} done in {time.monotonic() - begun:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
