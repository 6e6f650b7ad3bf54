"""A manifest survives the way to disk and back, and anything it cannot mean is refused by name."""

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from piano_core.bundle import (
    FORMAT_VERSION,
    DimensionSource,
    Metric,
    check_manifest,
    dimension_sources,
    draft_manifest,
    outputs_for,
    parse_manifest,
)
from piano_core.calibration import Calibration
from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES, Provenance
from piano_core.errors import BundleError
from tests.bundle.sample import TARGETS, sample_manifest

finite = st.floats(allow_nan=False, allow_infinity=False)


@given(
    name=st.text(),
    value=finite,
    low=finite,
    high=finite,
    ceiling=st.none() | finite,
    files=st.text(),
)
def test_a_manifest_round_trips_through_json(
    name: str, value: float, low: float, high: float, ceiling: float | None, files: str
):
    manifest = replace(
        sample_manifest(name=name),
        metrics=(Metric("r2", "passage", "all", value, low, high, ceiling),),
        files={files: "0" * 64},
    )
    assert parse_manifest(manifest.to_json(), "manifest.json") == manifest


def test_a_newer_format_is_refused_with_both_versions():
    text = replace(sample_manifest(), format_version=FORMAT_VERSION + 1).to_json()
    both = rf"here: has format version {FORMAT_VERSION + 1}; .* version {FORMAT_VERSION}\. Update"
    with pytest.raises(BundleError, match=both):
        parse_manifest(text, "here")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", '{"format_version": NaN}'])
def test_what_is_no_manifest_is_refused(text: str):
    with pytest.raises(BundleError, match=r"^here"):
        parse_manifest(text, "here")


@pytest.mark.parametrize("key", sorted(json.loads(sample_manifest().to_json())))
def test_every_key_is_needed(key: str):
    value = json.loads(sample_manifest().to_json())
    del value[key]
    with pytest.raises(BundleError, match=key if key != "format_version" else "format version"):
        parse_manifest(json.dumps(value), "here")


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (
            ("parts", 0, "limits", "shortest_s"),
            "long",
            r"parts\[0\].limits.shortest_s: 'long' is not a finite number",
        ),
        (
            ("parts", 0, "limits", "shortest_s"),
            float("nan"),
            r"parts\[0\].limits.shortest_s: nan is not a finite",
        ),
        (
            ("parts", 0, "limits", "fewest_notes"),
            2.5,
            r"parts\[0\].limits.fewest_notes: expected int, found float",
        ),
        (
            ("parts", 0, "limits", "fewest_notes"),
            True,
            r"parts\[0\].limits.fewest_notes: expected int, found bool",
        ),
        (("parts", 0, "limits", "fewer"), 1, r"parts\[0\].limits: the key 'fewer' is unknown"),
        (
            ("parts", 0, "outputs", 0, "name"),
            None,
            r"parts\[0\].outputs\[0\].name: expected str, found NoneType",
        ),
        (
            ("parts", 0, "outputs", 0, "name"),
            "pace",
            "rhythmic_precision rests on 'timing', which is no out",
        ),
        (("parts", 0, "outputs", 1, "name"), "timing", "names the output 'timing' 2 times"),
        (("parts", 0, "outputs"), [], "names no output"),
        (("training",), [], "names no training data"),
        (("dimensions", 0, "reason"), "", "neither an output nor a reason for note_accuracy"),
        (("dimensions", 1, "sign"), 0, "sign of rhythmic_precision is 0"),
        (("dimensions", 1, "provenance"), "hearsay", "'hearsay' is none of"),
        (("dimensions", 1, "provenance"), None, "an output and no provenance"),
        (("dimensions", 1, "dimension"), "speed", "must say for each of"),
        (("parts", 0, "calibration", "coverages"), [0.5, 1.0], "coverages between 0 and 1"),
        (
            ("parts", 0, "calibration", "outputs", 0, "quantiles"),
            [1.0],
            "1 quantiles, not one a coverage",
        ),
        (("parts", 0, "calibration", "outputs", 0, "sigma_scale"), 0, "not above 0"),
        (
            ("parts", 0, "calibration", "outputs", 0, "output"),
            "space",
            "must calibrate every output",
        ),
        (("parts", 0, "novelty", "widest"), 0.5, "widest factor of at least 1"),
        (("parts", 0, "windows", "hop_s"), 26.0, "0 < hop_s <= window_s <= longest_s"),
    ],
)
def test_a_value_that_cannot_be_is_named(path: tuple[Any, ...], value: Any, message: str):
    whole = json.loads(sample_manifest().to_json())
    inner = whole
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(BundleError, match=message):
        parse_manifest(json.dumps(whole), "here")


def test_rated_dimensions_speak_for_themselves():
    sources = dimension_sources(DIMENSION_NAMES, Provenance.SIMULATED_RATINGS)
    assert [source.output for source in sources] == list(DIMENSION_NAMES)
    assert {source.sign for source in sources} == {1}


def test_only_descriptors_that_grade_stand_for_a_dimension():
    sources = dimension_sources(DESCRIPTOR_NAMES, Provenance.EXPERT_RATINGS)
    given_ = {s.dimension: (s.output, s.sign) for s in sources if s.output is not None}
    assert given_ == {
        "rhythmic_precision": ("timing", -1),
        "dynamics_control": ("dynamics_refinement", -1),
        "phrasing": ("space", 1),
        "overall_musicality": ("balance", 1),
        "musical_interpretation": ("conviction", 1),
    }
    assert all(source.reason for source in sources if source.output is None)
    assert [source.dimension for source in sources] == list(DIMENSION_NAMES)


def test_outputs_that_grade_nothing_are_character():
    assert [output.name for output in sample_manifest().character] == ["energy", "pedal_amount"]


def test_a_rated_dimension_is_never_character():
    manifest = sample_manifest()
    dimensions = tuple(
        DimensionSource(s.dimension, None, 1, None, "not yet") for s in manifest.dimensions
    )
    silent = replace(manifest, dimensions=dimensions)
    assert "pedaling" not in [output.name for output in silent.character]


def fitted(targets: tuple[str, ...] = TARGETS, novelty_threshold: float = 3.0) -> Calibration:
    count = len(targets)
    quantiles = np.tile([0.7, 1.7], (count, 1))
    return Calibration(
        targets, np.full(count, 1.2), (0.5, 0.9), quantiles, novelty_threshold, groups=5, rows=50
    )


def test_a_draft_knows_units_and_sources_and_refuses_unknown_names():
    known = sample_manifest()
    parts: dict[str, Any] = {
        "name": "draft",
        "model": "a linear map",
        "targets": TARGETS,
        "provenance": Provenance.EXPERT_RATINGS,
        "calibration": fitted(),
        "training": known.training,
        "metrics": known.metrics,
        "code_revision": "0" * 40,
    }
    draft = draft_manifest(feature_names=["velocity.mean"], **parts)
    (part,) = draft.parts
    assert [(f.name, f.unit) for f in part.features] == [("velocity.mean", "0-127")]
    assert draft.dimensions == known.dimensions
    assert part.calibration == known.parts[0].calibration
    assert part.novelty.threshold == 3.0
    check_manifest(draft, "draft")
    with pytest.raises(ValueError, match=r"not features: velocity\.mode"):
        draft_manifest(feature_names=["velocity.mode"], **parts)
    parts["feature_names"] = ["velocity.mean"]
    with pytest.raises(BundleError, match="fitted for other targets"):
        draft_manifest(**parts | {"calibration": fitted(tuple(reversed(TARGETS)))})
    with pytest.raises(BundleError, match="fitted without novelty"):
        draft_manifest(**parts | {"calibration": fitted(novelty_threshold=float("inf"))})


def test_outputs_carry_what_their_ends_mean():
    outputs = {output.name: output for output in outputs_for(TARGETS)}
    assert (outputs["timing"].low_end, outputs["timing"].high_end) == ("stable", "unstable")
    with pytest.raises(ValueError, match="loudness"):
        outputs_for(["loudness"])
