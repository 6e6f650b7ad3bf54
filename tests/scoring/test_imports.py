"""Scoring runs where only numpy, onnxruntime and mido are installed."""

import subprocess
import sys
import textwrap
from pathlib import Path

from piano_core.midi import write_midi
from tests.scoring.playing import even_notes

FORBIDDEN = (
    "torch", "onnx", "onnxscript", "scipy", "sklearn", "polars", "pandas", "pyarrow", "dataframely",
    "duckdb", "dagster", "PySide6", "partitura", "matplotlib", "transformers", "librosa",
)  # fmt: skip


def test_a_score_needs_none_of_the_training_libraries(bundle: Path, tmp_path: Path):
    write_midi(even_notes(40), tmp_path / "take.mid")
    program = textwrap.dedent(
        f"""
        import sys
        for name in {FORBIDDEN!r}:
            sys.modules[name] = None  # importing it raises ImportError from here on
        from pathlib import Path
        from piano_core.midi import read_midi
        from piano_core.scoring import Scorer
        card = Scorer.load(Path(sys.argv[1])).score(read_midi(Path(sys.argv[2])))
        print(sum(score.enough_evidence for score in card.dimensions))
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(bundle), str(tmp_path / "take.mid")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "3"), done.stderr
