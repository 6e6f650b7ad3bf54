"""In half precision and in integers the network computes nearly what it computes in single."""

from collections.abc import Collection
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
import pytest

from piano_core.transcription import Transcriber, verify_transcriber

torch = pytest.importorskip("torch", reason="a bundle is exported with torch")

from piano_core.transcription.export.export import export_transcriber  # noqa: E402
from piano_core.transcription.export.graphs import INTEGERS, OPSET  # noqa: E402
from piano_core.transcription.export.modules import Backbone, IntervalScorer  # noqa: E402
from piano_core.transcription.export.quantized import quantized  # noqa: E402
from piano_core.transcription.export.rotation import rotated  # noqa: E402
from piano_core.transcription.export.steps import rows_bytes  # noqa: E402
from piano_core.transcription.manifest import Precision  # noqa: E402
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


@pytest.fixture(scope="module")
def rows() -> bytes:
    """What computes a row of each block."""
    published = tiny_weights()
    return rows_bytes(Backbone(published.weights, published.architecture), OPSET)


def moments_of(rows: bytes, kinds: Collection[str]) -> dict[str, npt.NDArray[np.float64]]:
    """Of what might come into the layers of these kinds: some directions more than others."""
    onnx = pytest.importorskip("onnx")
    random, found = np.random.default_rng(6), {}
    for one in onnx.load_from_string(rows).graph.initializer:
        if one.name.removesuffix(".weight").split(".")[-1] in kinds and len(one.dims) == 2:
            size = one.dims[1]
            inputs = random.standard_normal((200, size // 4)) @ random.standard_normal(
                (size // 4, size)
            )
            found[one.name] = inputs.T @ inputs
    return found


def test_integers_change_a_row_by_little(rows: bytes):
    random = np.random.default_rng(5)
    fixed, exact = (
        onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
        for graph in (quantized(rows, moments_of(rows, INTEGERS)), rows)
    )
    sizes = {one.name: one.shape[0] if one.name == "time" else 9 for one in exact.get_inputs()}
    feeds = {name: random.standard_normal((n, 32)).astype("f") for name, n in sizes.items()}
    found, expected = (
        np.concatenate([np.asarray(row) for row in one.run(None, feeds)]) for one in (fixed, exact)
    )
    assert 0 < np.std(found - expected) / np.std(expected) < 0.05


def test_the_linear_layers_asked_for_are_integers_and_no_others(rows: bytes):
    onnx = pytest.importorskip("onnx")
    asked_for = ("query", "inner")
    content = quantized(rows, moments_of(rows, asked_for))
    stored = {one.name: one.data_type for one in onnx.load_from_string(content).graph.initializer}
    layers, axes = 2, 2
    integers = [name for name in stored if name.endswith("weight.integers")]
    assert len(integers) == layers * axes * len(asked_for)
    assert all(stored[name] == onnx.TensorProto.INT8 for name in integers)
    assert stored["layers.0.time.attend.out.weight"] == onnx.TensorProto.FLOAT


def test_what_older_processors_add_in_16_bits_fits_whatever_comes_in(rows: bytes):
    onnx = pytest.importorskip("onnx")
    largest_in, sums = 255, list[int]()
    for one in onnx.load_from_string(quantized(rows, moments_of(rows, INTEGERS))).graph.initializer:
        if one.name.endswith("weight.integers"):
            weight = onnx.numpy_helper.to_array(one).astype(int)
            for sign in (1, -1):
                neighbours = np.maximum(sign * weight, 0).reshape(len(weight) // 2, 2, -1)
                sums.append(int(neighbours.sum(axis=1).max()) * largest_in)
    assert 2**14 < max(sums) < 2**15


@pytest.mark.parametrize("frames", [24, 48, 251])
def test_row_by_row_the_layers_compute_what_they_compute_at_once(tiny_bundle: Path, frames: int):
    published = tiny_weights()
    power = torch.rand((1, 3, frames, 129), generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        expected = Backbone(published.weights, published.architecture)(power)[0]
    walking = Transcriber.load(tiny_bundle, "cpu", threads=1).network.hear(power.numpy())
    torch.testing.assert_close(torch.from_numpy(walking), expected, rtol=1e-4, atol=1e-5)


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
