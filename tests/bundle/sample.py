"""Bundles for tests: a small manifest, and one on disk whose files need not be a model."""

from dataclasses import replace
from pathlib import Path

from piano_core.bundle import (
    MANIFEST_FILE,
    NEEDS_PEDAL,
    SCORER_FILE,
    BundleCalibration,
    EvidenceLimits,
    FeatureInput,
    Manifest,
    Metric,
    NoveltyLimits,
    OutputCalibration,
    Part,
    TrainingData,
    Windows,
    dimension_sources,
    outputs_for,
)
from piano_core.dimensions import Provenance
from piano_core.files import file_hash, write_text

TARGETS = ("timing", "space", "energy", "pedaling", "pedal_amount")
"""One turned descriptor, one kept, one that is character, a dimension, and a pedal character."""


def sample_manifest(
    features: tuple[FeatureInput, ...] = (FeatureInput("a", "s"), FeatureInput("b", "ratio")),
    targets: tuple[str, ...] = TARGETS,
    synthetic: bool = False,
    name: str = "sample",
) -> Manifest:
    provenance = Provenance.SIMULATED_RATINGS if synthetic else Provenance.EXPERT_RATINGS
    part = Part(
        name="model",
        graph=SCORER_FILE,
        outputs=outputs_for(targets),
        features=features,
        calibration=BundleCalibration(
            (0.5, 0.9), tuple(OutputCalibration(target, 1.2, (0.7, 1.7)) for target in targets)
        ),
        novelty=NoveltyLimits(threshold=3.0, widest=2.0),
        limits=EvidenceLimits(shortest_s=5.0, fewest_notes=20, needs_pedal=NEEDS_PEDAL),
        windows=Windows(),
    )
    return Manifest(
        name=name,
        model="a linear map",
        parts=(part,),
        dimensions=dimension_sources(targets, provenance),
        overall=None,
        training=(TrainingData("sample", "Sample ratings", "CC0-1.0", synthetic, 100, 9),),
        metrics=(Metric("r2", "passage", "all", 0.45, 0.40, 0.50, 0.74),),
        code_revision="0" * 40,
    )


def write_sample(directory: Path, manifest: Manifest | None = None) -> Path:
    """A bundle that verifies: every file there and hashed, though the graph is only text."""
    manifest = manifest or sample_manifest()
    for name in manifest.required_files:
        write_text(directory / name, f"content of {name}")
    files = {name: file_hash(directory / name) for name in manifest.required_files}
    write_text(directory / MANIFEST_FILE, replace(manifest, files=files).to_json())
    return directory
