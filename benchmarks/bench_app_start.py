"""How soon the window is usable and the demo take scored, beside a bare Qt window and torch.

python benchmarks/bench_app_start.py [--bundle FOLDER] [--runs 5]

Every run is a fresh process, offscreen. "Bare Qt" is the floor: an empty PySide6 window.
"Qt and torch" is what the same window costs when the process also imports torch, as it
would with a scorer that is not exported to ONNX. Medians; times from the start of the
process, in ms. The budget for a usable window is 1,200 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
BUDGET_MS = 1200

WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
"""
APP = "from piano_core.cli.main import main; main({words!r})"


def run(code: str) -> tuple[float, str]:
    """Milliseconds of a fresh interpreter running `code`, and what it printed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(done.stderr)
    return 1000 * (time.perf_counter() - begun), done.stdout


def app_report(bundle: Path | None) -> dict[str, float]:
    """What `piano app --self-test` says about one start."""
    words = ["app", "--self-test", *(["--bundle", str(bundle)] if bundle else [])]
    return json.loads(run(APP.format(words=words))[1])


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bundle", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    words = parser.parse_args()
    bare = median(run(WINDOW)[0] for _ in range(words.runs))
    torch = median(run("import torch\n" + WINDOW)[0] for _ in range(words.runs))
    reports = [app_report(words.bundle) for _ in range(words.runs)]

    def middle(name: str) -> float:
        return median(report[name] for report in reports)

    window = middle("window_ms")
    print(f"{'':34}{'ms':>8}{'against bare Qt':>18}")
    for name, value in (
        ("bare Qt window", bare),
        ("Piano Evaluator, usable window", window),
        ("Piano Evaluator, demo take scored", middle("scores_ms")),
        ("Qt and torch window", torch),
    ):
        print(f"{name:34}{value:8.0f}{value / bare:18.2f}")
    print(f"longest event-loop gap {middle('longest_event_loop_gap_ms'):.0f} ms")
    print(f"resident memory {middle('resident_mb'):.0f} MB")
    print(f"budget {BUDGET_MS} ms: {'kept' if window <= BUDGET_MS else 'MISSED'}")


if __name__ == "__main__":
    main()
