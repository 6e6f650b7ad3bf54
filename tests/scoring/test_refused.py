"""A bundle that changed and a text that is no scorecard are refused with the reason."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from piano_core.bundle import (
    MANIFEST_FILE,
    SCORER_FILE,
    FeatureInput,
    verify_bundle,
)
from piano_core.errors import BundleError, DecodeError
from piano_core.files import file_hash
from piano_core.scoring import Scorecard, Scorer
from tests.scoring.playing import even_notes


def test_a_changed_byte_in_the_graph_is_refused(bundle: Path, tmp_path: Path):
    copy = Path(shutil.copytree(bundle, tmp_path / "copy"))
    content = bytearray((copy / SCORER_FILE).read_bytes())
    content[len(content) // 2] ^= 1
    (copy / SCORER_FILE).write_bytes(content)
    with pytest.raises(BundleError, match=rf"{SCORER_FILE}: has changed"):
        Scorer.load(copy)


@pytest.mark.parametrize(
    "feature", [FeatureInput("velocity.mean", "dB"), FeatureInput("velocity.mode", "0-127")]
)
def test_features_this_program_does_not_compute_are_refused(
    bundle: Path, tmp_path: Path, feature: FeatureInput
):
    copy = Path(shutil.copytree(bundle, tmp_path / "copy"))
    whole = verify_bundle(copy)
    manifest = replace(whole, parts=(replace(whole.parts[0], features=(feature,)),))
    (copy / MANIFEST_FILE).write_text(manifest.to_json())
    with pytest.raises(BundleError, match=f"needs the feature {feature.name} in {feature.unit}"):
        Scorer.load(copy)


def test_a_hashed_file_that_is_no_graph_is_refused(bundle: Path, tmp_path: Path):
    copy = Path(shutil.copytree(bundle, tmp_path / "copy"))
    manifest = verify_bundle(copy)
    (copy / SCORER_FILE).write_text("no graph")
    files = manifest.files | {SCORER_FILE: file_hash(copy / SCORER_FILE)}
    (copy / MANIFEST_FILE).write_text(replace(manifest, files=files).to_json())
    with pytest.raises(BundleError, match="onnxruntime cannot load the graph"):
        Scorer.load(copy)


def test_what_is_no_scorecard_is_refused(scorer: Scorer):
    value = json.loads(json.dumps(scorer.score(even_notes(20)).to_dict()))
    value["dimensions"][0]["score"] = "high"
    with pytest.raises(DecodeError, match=r"scorecard\.dimensions\[0\]\.score: 'high' is not"):
        Scorecard.from_dict(value)
