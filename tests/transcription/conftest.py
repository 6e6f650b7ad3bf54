"""A bundle made from random weights, once for all tests of the room."""

from pathlib import Path

import pytest

from piano_core.transcription import Transcriber


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("torch", reason="a bundle is exported with torch (extra transcribe-export)")
    from piano_core.transcription.export.export import export_transcriber
    from tests.transcription.tiny import tiny_weights

    directory = tmp_path_factory.mktemp("tiny") / "transcriber"
    export_transcriber(directory, tiny_weights())
    return directory


@pytest.fixture
def tiny(tiny_bundle: Path) -> Transcriber:
    return Transcriber.load(tiny_bundle, "cpu", threads=1)
