"""At 300 %, in English and in a language of longer words, no text is cut off or covered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de"])
def test_no_text_is_cut_at_300_percent(language: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": "3", "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "tests/desktop/cut_texts.py", language]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
