"""What computes is chosen in the open: named, with the reason, and never silently another."""

from pathlib import Path

import onnxruntime
import pytest

from piano_core.errors import MissingPartError
from piano_core.hardware import PROVIDERS
from piano_core.scoring import Scorer
from tests.scoring.playing import even_notes

ONLY_CPU = not set(onnxruntime.get_available_providers()) & (
    set(PROVIDERS.values()) - {PROVIDERS["cpu"]}
)
needs_cpu_build = pytest.mark.skipif(not ONLY_CPU, reason="this onnxruntime has an accelerator")


@needs_cpu_build
def test_without_accelerators_the_cpu_computes_and_says_why(bundle: Path):
    identity = Scorer.load(bundle).score(even_notes(20)).bundle
    assert identity.provider == "CPUExecutionProvider"
    assert "offers no accelerator" in identity.provider_note


def test_a_provider_may_be_named(bundle: Path):
    assert Scorer.load(bundle, "cpu").identity.provider_note == "Asked for by name."


@needs_cpu_build
@pytest.mark.parametrize("provider", ["cuda", "CoreML", "abacus"])
def test_a_named_provider_that_is_not_here_is_an_error_with_the_choices(
    bundle: Path, provider: str
):
    with pytest.raises(MissingPartError, match=rf"provider {provider}: .*Choose one of cpu"):
        Scorer.load(bundle, provider)


@needs_cpu_build
def test_an_accelerator_that_does_not_start_falls_back_to_the_cpu_and_says_so(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    offered = ["TensorrtExecutionProvider", "CUDAExecutionProvider", "CPUExecutionProvider"]
    monkeypatch.setattr(onnxruntime, "get_available_providers", lambda: offered)
    with pytest.warns(UserWarning, match="CUDAExecutionProvider"):
        identity = Scorer.load(bundle).identity
    assert identity.provider == "CPUExecutionProvider"
    assert identity.provider_note == (
        "CUDAExecutionProvider, TensorrtExecutionProvider was offered and did not start."
    )
    assert capsys.readouterr().out == ""
    with (
        pytest.warns(UserWarning, match="CUDAExecutionProvider"),
        pytest.raises(MissingPartError, match="provider cuda: did not start"),
    ):
        Scorer.load(bundle, "cuda")
