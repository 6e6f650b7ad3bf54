"""MERT computes what was published, hears long sound in windows, and freezes as asked."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import torch
from safetensors.torch import save_file

from piano_core.errors import MissingPartError, WeightsError
from piano_core.files import write_json
from piano_core.stack import Sound
from piano_core.stack.audio_encoders import MertEncoder, Windows, load_mert

pytest.importorskip("transformers", reason="MERT needs transformers (extra train)")

LAYERS, WIDTH = 3, 16
Folder = Callable[..., Path]


def _by_hand() -> ModuleType:
    path = Path(__file__).with_name("mert_by_hand.py")
    spec = importlib.util.spec_from_file_location("mert_by_hand", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def noise(*lengths: int, padding: float = 0.0) -> Sound:
    """Clips of noise of these many samples; the padding is full of `padding`."""
    longest = max(lengths)
    mask = torch.arange(longest).expand(len(lengths), -1) < torch.tensor(lengths).unsqueeze(1)
    generator = torch.Generator().manual_seed(1)
    samples = torch.stack(
        [0.1 * torch.randn(longest, generator=generator) for _ in lengths]
    ).masked_fill(~mask, padding)
    return Sound(samples, mask)


@pytest.mark.parametrize("normalize", [False, True])
@pytest.mark.parametrize("norm_first", [False, True], ids=["95M", "330M"])
def test_every_layer_is_what_the_architecture_says(
    mert_folder: Folder, norm_first: bool, normalize: bool
) -> None:
    relax = 32.0 if norm_first else -1.0
    folder = mert_folder(normalize, do_stable_layer_norm=norm_first, attention_relax=relax)
    sound = noise(6_000).samples
    with torch.no_grad():
        states = load_mert(folder).states(sound)[0]
    heard = sound[0].double()
    if normalize:
        heard = (heard - heard.mean()) / (heard.var(correction=0) + 1e-7).sqrt()
    weights = torch.load(folder / "pytorch_model.bin", weights_only=True)
    weights = {name: tensor.double() for name, tensor in weights.items()}
    expected = _by_hand().states(weights, heard, LAYERS, 2, norm_first)
    assert states.shape == (18, LAYERS + 1, WIDTH)
    for layer, state in enumerate(expected):
        torch.testing.assert_close(states[:, layer].double(), state, atol=2e-5, rtol=2e-5)


def test_safetensors_and_tensors_of_torch_give_the_same(mert_folder: Folder) -> None:
    folder = mert_folder()
    first = load_mert(folder)(noise(4_000)).vectors
    old = folder / "pytorch_model.bin"
    save_file(torch.load(old, weights_only=True), folder / "model.safetensors")
    old.unlink()
    assert torch.equal(load_mert(folder)(noise(4_000)).vectors, first)


def test_frames_are_at_75_hz_at_the_middle_of_what_they_hear(mert_folder: Folder) -> None:
    encoded = load_mert(mert_folder())(noise(24_000 * 7))
    assert encoded.times[0, 0] == pytest.approx(200 / 24_000)
    assert encoded.times[0].diff().mean() == pytest.approx(1 / 75)
    assert encoded.mask.all() and encoded.mask.shape == (1, 7 * 75 - 1)


def test_padding_and_company_change_nothing(mert_folder: Folder) -> None:
    encoder = MertEncoder(load_mert(mert_folder(normalize=True), Windows(0.2, 0.1)), 8).eval()
    together = encoder(noise(12_000, 3_000, 100, padding=9.0))
    assert together.mask.sum(1).tolist() == [36, 9, 0]
    for clip, length in enumerate((12_000, 3_000)):
        alone = encoder(Sound(noise(12_000, 3_000).samples[clip : clip + 1, :length],
                              torch.ones(1, length, dtype=torch.bool)))  # fmt: skip
        torch.testing.assert_close(
            together.vectors[clip][together.mask[clip]], alone.vectors[0], atol=1e-5, rtol=1e-5
        )
    silent = Sound(torch.zeros(2, 500), torch.zeros(2, 500, dtype=torch.bool))
    assert not encoder(silent).mask.any()


def test_mixing_in_windows_is_mixing_what_all_layers_gave(mert_folder: Folder) -> None:
    encoder = MertEncoder(load_mert(mert_folder(), Windows(0.2, 0.1)), 8).eval()
    torch.nn.init.normal_(encoder.reader.mixture.logits)
    sound = noise(9_000, 7_000)
    torch.testing.assert_close(
        encoder.reader(encoder.mert(sound)).vectors, encoder(sound).vectors, atol=1e-5, rtol=1e-5
    )
    assert float(encoder.reader.mixture.weights.detach().sum()) == pytest.approx(1)


def test_only_what_lies_above_the_frozen_layers_is_trained(mert_folder: Folder) -> None:
    mert = load_mert(mert_folder(hidden_dropout=0.5))
    assert not any(weight.requires_grad for weight in mert.parameters())
    sound = noise(4_000)
    mert.train()
    assert torch.equal(mert(sound).vectors, mert(sound).vectors)
    mert.freeze(2)
    trained = {name for name, weight in mert.named_parameters() if weight.requires_grad}
    assert trained and all(name.startswith("hubert.encoder.layers.2.") for name in trained)
    states = mert.states(sound.samples).detach(), mert.states(sound.samples).detach()
    assert torch.equal(states[0][:, :, :3], states[1][:, :, :3])
    assert not torch.equal(states[0][:, :, 3], states[1][:, :, 3])


@pytest.mark.parametrize("norm_first", [False, True], ids=["95M", "330M"])
def test_checkpointing_changes_neither_states_nor_gradients(
    mert_folder: Folder, norm_first: bool
) -> None:
    still = dict.fromkeys(("hidden_dropout", "attention_dropout", "feat_proj_dropout"), 0.0)
    mert = load_mert(mert_folder(do_stable_layer_norm=norm_first, **still))
    mert.freeze(1)
    mert.train()
    query = mert.hubert.encoder.layers[1].attention.q_proj.weight
    plain = mert(noise(4_000)).vectors
    (wanted,) = torch.autograd.grad(plain.square().sum(), query)
    mert.checkpoint_gradients()
    again = mert(noise(4_000)).vectors
    (given,) = torch.autograd.grad(again.square().sum(), query)
    torch.testing.assert_close(again, plain)
    torch.testing.assert_close(given, wanted)


def test_the_last_layer_and_the_mixture_learn(mert_folder: Folder) -> None:
    torch.manual_seed(0)
    still = dict.fromkeys(("hidden_dropout", "attention_dropout", "feat_proj_dropout"), 0.0)
    encoder = MertEncoder(load_mert(mert_folder(**still)), 4)
    encoder.mert.freeze(2)
    tonal = torch.tensor([1.0, 0.0, 1.0, 0.0])
    sound = noise(2_000, 2_000, 2_000, 2_000)
    tone = 0.1 * torch.sin(torch.arange(2_000) / 20)
    sound = Sound(
        sound.samples * (1 - 0.9 * tonal).unsqueeze(1) + torch.outer(tonal, tone), sound.mask
    )
    optimizer = torch.optim.Adam([p for p in encoder.parameters() if p.requires_grad], 0.02)
    before, losses = encoder.mert.hubert.state_dict(), list[float]()
    before = {name: value.clone() for name, value in before.items()}
    for _ in range(40):
        loss = (encoder(sound).vectors[..., 0].mean(1) - tonal).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < 0.25 / 5, "no better than a constant, which reaches .25"
    after = encoder.mert.hubert.state_dict()
    changed = {name for name, value in after.items() if not torch.equal(value, before[name])}
    assert changed and all(name.startswith("encoder.layers.2.") for name in changed)


def test_missing_weights_say_what_to_download_where_and_under_which_licence(
    mert_folder: Folder,
) -> None:
    folder = mert_folder()
    for name in ("pytorch_model.bin", "preprocessor_config.json", "config.json"):
        (folder / name).unlink()
        with pytest.raises(MissingPartError, match="CC BY-NC") as refusal:
            load_mert(folder)
        assert "m-a-p/MERT-v1-95M" in str(refusal.value) and str(folder) in str(refusal.value)


class _Harmful:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return eval, ("open('harm', 'w')",)


def test_a_pickle_is_refused_and_not_run(
    mert_folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = mert_folder()
    monkeypatch.chdir(folder)
    torch.save({"encoder": _Harmful()}, folder / "pytorch_model.bin")
    with pytest.raises(WeightsError, match="pickled objects"):
        load_mert(folder)
    (folder / "pytorch_model.bin").rename(folder / "model.safetensors")
    with pytest.raises(WeightsError, match="damaged or of another kind"):
        load_mert(folder)
    assert not (folder / "harm").exists()


def test_a_file_cut_short_is_refused(mert_folder: Folder) -> None:
    path = mert_folder() / "pytorch_model.bin"
    path.write_bytes(path.read_bytes()[:3_000])
    with pytest.raises(WeightsError, match="damaged"):
        load_mert(path.parent)


@pytest.mark.parametrize(
    "change",
    [{"deepnorm": True}, {"feature_extractor_cqt": True}, {"sample_rate": 16_000}],
)
def test_what_hubert_does_not_compute_is_refused(
    mert_folder: Folder, change: dict[str, object]
) -> None:
    with pytest.raises(WeightsError, match=next(iter(change))):
        load_mert(mert_folder(**change))


def test_weights_of_another_network_are_refused_by_name(mert_folder: Folder) -> None:
    with pytest.raises(WeightsError, match=r"layers\.3\..* is missing.*more"):
        load_mert(mert_folder(num_hidden_layers=4))
    with pytest.raises(WeightsError, match=r"\(24, 16\) instead of \(32, 16\)"):
        load_mert(mert_folder(intermediate_size=32))


def test_a_configuration_without_a_size_or_a_rate_is_refused(mert_folder: Folder) -> None:
    folder = mert_folder()
    write_json(folder / "preprocessor_config.json", {"do_normalize": True, "sampling_rate": 16000})
    with pytest.raises(WeightsError, match="preprocessing"):
        load_mert(folder)
    write_json(folder / "config.json", {"sample_rate": 24_000})
    with pytest.raises(WeightsError, match="does not say hidden_size"):
        load_mert(folder)
