"""In half precision and in integers the network computes nearly what it computes in single."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from piano_core.bundle import MANIFEST_FILE
from piano_core.files import file_hash
from piano_core.transcription import Transcriber, verify_transcriber

torch = pytest.importorskip("torch", reason="a bundle is exported with torch")

from piano_core.transcription.export.export import export_transcriber  # noqa: E402
from piano_core.transcription.export.graphs import INTEGERS  # noqa: E402
from piano_core.transcription.export.modules import Backbone, IntervalScorer  # noqa: E402
from piano_core.transcription.export.quantized import quantized  # noqa: E402
from piano_core.transcription.export.rotation import rotated  # noqa: E402
from piano_core.transcription.manifest import BACKBONE_FILE, Precision  # noqa: E402
from tests.transcription.tiny import tiny_weights  # noqa: E402


def slopes(bundle: Path) -> npt.NDArray[np.float32]:
    """What intervals score for each frame, in a fixed noise."""
    listener = Transcriber.load(bundle, "cpu", threads=1)
    sound = np.random.default_rng(5).standard_normal((listener.manifest.segment_samples, 1))
    power = listener.spectrum.power(sound.astype(np.float32))
    return listener.network.scores(listener.network.hear(power), power.shape[2]).slopes


@pytest.mark.slow
@pytest.mark.parametrize(("precision", "bound"), [(Precision.FP16, 0.01), (Precision.INT8, 0.1)])
def test_a_bundle_of_another_precision_scores_intervals_nearly_alike(
    tiny_bundle: Path, tmp_path: Path, precision: Precision, bound: float
):
    export_transcriber(tmp_path / "bundle", tiny_weights(), precision=precision)
    assert verify_transcriber(tmp_path / "bundle").precision == precision.value
    expected, rounded = slopes(tiny_bundle), slopes(tmp_path / "bundle")
    assert 0 < np.std(rounded - expected) / np.std(expected) < bound


def test_integers_change_what_intervals_score_by_little(tiny_bundle: Path, tmp_path: Path):
    rounded = Path(shutil.copytree(tiny_bundle, tmp_path / "bundle"))
    graph = rounded / BACKBONE_FILE
    graph.write_bytes(quantized(graph.read_bytes(), INTEGERS))
    manifest = verify_transcriber(tiny_bundle)
    files = manifest.files | {BACKBONE_FILE: file_hash(graph)}
    (rounded / MANIFEST_FILE).write_text(replace(manifest, files=files).to_json())
    expected, found = slopes(tiny_bundle), slopes(rounded)
    assert 0 < np.std(found - expected) / np.std(expected) < 0.1


def test_the_linear_layers_asked_for_are_integers_and_no_others(tiny_bundle: Path):
    onnx = pytest.importorskip("onnx")
    content = quantized((tiny_bundle / BACKBONE_FILE).read_bytes(), INTEGERS)
    stored = {one.name: one.data_type for one in onnx.load_from_string(content).graph.initializer}
    layers, axes = 2, 2
    integers = [name for name in stored if name.endswith("weight.integers")]
    assert len(integers) == layers * axes * len(INTEGERS)
    assert all(stored[name] == onnx.TensorProto.INT8 for name in integers)
    assert stored["layers.0.attend_time.out.weight"] == onnx.TensorProto.FLOAT


def test_half_precision_changes_what_tracks_hold_by_little():
    published = tiny_weights()
    power = torch.rand((1, 3, 48, 129), generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        expected, found = (
            Backbone(published.weights, published.architecture, number)(power)[0]
            for number in (torch.float32, torch.float16)
        )
    assert found.dtype == torch.float32
    assert 0 < float((found - expected).std() / expected.std()) < 0.01


def test_a_rotated_network_computes_the_same():
    plain, turned = tiny_weights(), rotated(tiny_weights())
    power = torch.rand((1, 3, 48, 129), generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        expected, found = (
            IntervalScorer(one.weights)(Backbone(one.weights, one.architecture)(power)[0])
            for one in (plain, turned)
        )
    for one, other in zip(expected, found, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-4)


def test_no_channel_of_a_rotated_network_stands_out():
    published = tiny_weights()
    last = "backbone.posEmbedBuilderAttnTE.mlp.3"
    published.weights[f"{last}.bias"][3] = 100.0  # pyright: ignore[reportIndexIssue]
    turned = rotated(published).weights[f"{last}.bias"]
    assert float(turned.abs().max()) < 75.0
    assert float(turned.norm()) == pytest.approx(float(published.weights[f"{last}.bias"].norm()))
