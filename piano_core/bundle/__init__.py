"""The deployable model: a directory of manifest, ONNX graph, reference and card.

Reading and verifying need numpy at most. Making one needs torch and onnx and lies in
`piano_core.bundle.export` and `piano_core.bundle.parity`, imported only where they are used.
"""

from piano_core.bundle.draft import draft_manifest, draft_part, graded_references
from piano_core.bundle.evidence import EVIDENCE_LIMITS, NEEDS_PEDAL, dimension_sources, outputs_for
from piano_core.bundle.manifest import (
    CARD_FILE,
    ENCODER_FILE,
    FORMAT_VERSION,
    MANIFEST_FILE,
    REFERENCE_FILE,
    SCORER_FILE,
    SCORER_INPUT,
    SCORER_OUTPUTS,
    BundleCalibration,
    DimensionSource,
    EvidenceLimits,
    FeatureInput,
    Manifest,
    Metric,
    NoveltyLimits,
    Output,
    OutputCalibration,
    Overall,
    Part,
    TrainingData,
    Weight,
    Windows,
)
from piano_core.bundle.parse import check_manifest, parse_manifest
from piano_core.bundle.standing import (
    REFERENCE_PERCENTS,
    ReferenceLevels,
    References,
    graded,
    reference_levels,
)
from piano_core.bundle.verify import bundle_hash, read_manifest, verify_bundle

__all__ = [
    "CARD_FILE",
    "ENCODER_FILE",
    "EVIDENCE_LIMITS",
    "FORMAT_VERSION",
    "MANIFEST_FILE",
    "NEEDS_PEDAL",
    "REFERENCE_FILE",
    "REFERENCE_PERCENTS",
    "SCORER_FILE",
    "SCORER_INPUT",
    "SCORER_OUTPUTS",
    "BundleCalibration",
    "DimensionSource",
    "EvidenceLimits",
    "FeatureInput",
    "Manifest",
    "Metric",
    "NoveltyLimits",
    "Output",
    "OutputCalibration",
    "Overall",
    "Part",
    "ReferenceLevels",
    "References",
    "TrainingData",
    "Weight",
    "Windows",
    "bundle_hash",
    "check_manifest",
    "dimension_sources",
    "draft_manifest",
    "draft_part",
    "graded",
    "graded_references",
    "outputs_for",
    "parse_manifest",
    "read_manifest",
    "reference_levels",
    "verify_bundle",
]
