"""The transcriber of random weights, loaded."""

from pathlib import Path

import pytest

from piano_core.transcription import Transcriber


@pytest.fixture
def tiny(tiny_bundle: Path) -> Transcriber:
    return Transcriber.load(tiny_bundle, "cpu", threads=1)
