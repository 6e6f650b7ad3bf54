"""A transcription bundle is whole or refused, and is exported whole or not at all."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from piano_core.bundle import MANIFEST_FILE
from piano_core.errors import BundleError, MissingPartError
from piano_core.scoring.choice import chosen_transcriber
from piano_core.settings import Settings
from piano_core.transcription import Transcriber, verify_transcriber
from piano_core.transcription.manifest import TRANSCRIBER_FILES


@pytest.fixture
def bundle(tiny_bundle: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_bundle, tmp_path / "bundle"))


def edit(bundle: Path, **changes: Any) -> None:
    path = bundle / MANIFEST_FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def test_it_says_whose_weights_it_holds(tiny_bundle: Path):
    manifest = verify_transcriber(tiny_bundle)
    assert (manifest.source, manifest.licence) == ("random weights", "none")
    assert set(manifest.files) == set(TRANSCRIBER_FILES)


@pytest.mark.parametrize("name", TRANSCRIBER_FILES)
def test_one_changed_byte_is_found_before_anything_is_opened(bundle: Path, name: str):
    content = bytearray((bundle / name).read_bytes())
    content[-5] ^= 1
    (bundle / name).write_bytes(content)
    with pytest.raises(BundleError, match=rf"{name}: has changed since"):
        Transcriber.load(bundle)


@pytest.mark.parametrize("name", [*TRANSCRIBER_FILES, MANIFEST_FILE])
def test_a_missing_file_is_named(bundle: Path, name: str):
    (bundle / name).unlink()
    with pytest.raises(BundleError, match=rf"{name}: is missing"):
        verify_transcriber(bundle)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"format_version": 1}, "has format version 1"),
        ({"sample_rate": "fast"}, "expected int, found str"),
        ({"frame_hop": 0}, "at least one sample"),
        ({"segment_hop_s": 16.0}, "segment_hop_s < segment_s"),
        ({"tracks": [60, 60]}, "each once"),
        ({"tracks": [600]}, "neither a MIDI pitch nor a pedal"),
        ({"files": {}}, "does not name backbone.onnx"),
    ],
)
def test_a_manifest_that_cannot_be_is_refused(bundle: Path, changes: dict[str, Any], problem: str):
    edit(bundle, **changes)
    with pytest.raises(BundleError, match=problem):
        verify_transcriber(bundle)


def test_a_scorer_bundle_is_no_transcriber(bundle: Path):
    edit(bundle, outputs=[])
    with pytest.raises(BundleError, match="'outputs' is unknown"):
        verify_transcriber(bundle)


def test_listening_needs_none_of_the_training_libraries(tiny_bundle: Path):
    program = f"""
import sys
for name in ("torch", "onnx", "scipy", "polars", "transkun", "numba", "dagster"):
    sys.modules[name] = None
from pathlib import Path
import numpy as np
from piano_core.transcription import Transcriber
sound = np.random.default_rng(0).standard_normal(20000)
print(len(Transcriber.load(Path({str(tiny_bundle)!r})).transcribe(sound)) > 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "True"), done.stderr


def test_the_transcriber_lies_in_home_unless_named(tiny_bundle: Path, tmp_path: Path):
    settings = Settings(tmp_path)
    with pytest.raises(MissingPartError, match=r"piano transcriber export"):
        chosen_transcriber(settings)
    shutil.copytree(tiny_bundle, settings.transcriber)
    assert chosen_transcriber(settings) == settings.transcriber
    assert chosen_transcriber(settings, tiny_bundle) == tiny_bundle


def test_the_packaged_app_brings_one_that_ones_own_goes_before(tiny_bundle: Path, tmp_path: Path):
    settings, shipped = Settings(tmp_path), tmp_path / "shipped"
    with pytest.raises(MissingPartError):
        chosen_transcriber(settings, shipped=shipped)
    shutil.copytree(tiny_bundle, shipped)
    assert chosen_transcriber(settings, shipped=shipped) == shipped
    shutil.copytree(tiny_bundle, settings.transcriber)
    assert chosen_transcriber(settings, shipped=shipped) == settings.transcriber


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 1), (8, 2), (None, 1)])
def test_for_files_the_segments_heard_together_share_the_cores(
    tiny_bundle: Path, monkeypatch: pytest.MonkeyPatch, cores: int | None, threads: int
):
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    network = Transcriber.for_files(tiny_bundle, "cpu").network
    assert network.backbone.get_session_options().intra_op_num_threads == threads


def test_export_refuses_a_folder_that_exists(tmp_path: Path):
    export = pytest.importorskip("piano_core.transcription.export.export")
    with pytest.raises(BundleError, match="exists already"):
        export.export_transcriber(tmp_path)


def test_export_of_other_weights_leaves_nothing_behind(tmp_path: Path):
    export = pytest.importorskip("piano_core.transcription.export.export")
    from tests.transcription.tiny import tiny_weights

    published = tiny_weights()
    fewer = {name: value for name, value in published.weights.items() if "scorer" not in name}
    with pytest.raises(BundleError, match=r"the weights lack 'scorer.map.0"):
        export.export_transcriber(tmp_path / "bundle", replace(published, weights=fewer))
    assert list(tmp_path.iterdir()) == []


def test_a_checkpoint_that_runs_code_is_refused(tmp_path: Path):
    torch = pytest.importorskip("torch")
    from piano_core.transcription.export.weights import read_weights

    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return (os.mkdir, (str(tmp_path / "ran"),))

    torch.save({"state_dict": Trap()}, tmp_path / "2.0.pt")
    with pytest.raises(BundleError, match="holds no weights that can be read"):
        read_weights(tmp_path / "2.0.pt")
    assert not (tmp_path / "ran").exists()
