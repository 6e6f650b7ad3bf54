"""`Manifest`: everything a scorer must know and a reader should, as one value and one file.

Written as `manifest.json`. It names every other file of the bundle with its SHA-256, so
the hash of the manifest is the hash of the bundle. It holds no time of day: the same
model exported twice is the same bundle.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from piano_core.bundle.standing import References
from piano_core.dimensions import DIMENSION_NAMES, Provenance

FORMAT_VERSION = 5
"""Raised by every change that an older scorer would misread; 1 had one graph and no parts, 2 no
references, 3 no encoders, 4 no part that hears a take beside other performances. 2 to 4 are still
read."""

MANIFEST_FILE = "manifest.json"
SCORER_FILE = "scorer.onnx"
"""The graph of a bundle with one part."""

ENCODER_FILE = "encoder.onnx"
"""The graph that reads the notes for it, where the part's model does."""

REFERENCE_FILE = "reference.parquet"
CARD_FILE = "model_card.md"
SCORER_INPUT = "features"
"""(n, f) float32, NaN where a feature does not apply; the graph imputes and standardizes. A graph
that stands on an encoder also takes what `piano_core.stack_inputs` makes of the notes."""

SCORER_OUTPUTS = ("mean_score", "aleatoric_sigma", "epistemic_sigma", "novelty")
"""(n, t) on the targets' 0-100 scale for the first three; (n,), a distance, for novelty.
No operation is called so: the exporter would give its result and ours the same name."""


@dataclass(frozen=True)
class Output:
    """One rated target that the model predicts: 0 is `low_end`, 100 is `high_end`."""

    name: str
    low_end: str
    high_end: str


@dataclass(frozen=True)
class DimensionSource:
    """Where the score of one dimension comes from, or why there is none.

    output: the output that stands for it; None where nothing the model learned grades it.
    sign: +1 keeps the output's scale, -1 turns it (score = 100 - output).
    provenance: what the number rests on; None without output.
    reason: one sentence, set where there is no output.
    """

    dimension: str
    output: str | None
    sign: int
    provenance: Provenance | None
    reason: str = ""


@dataclass(frozen=True)
class FeatureInput:
    """One column of the model's input, in order, and the unit it was trained in."""

    name: str
    unit: str


@dataclass(frozen=True)
class OutputCalibration:
    """What turns the model's sigma of one output into an honest interval.

    sigma_scale: factor on sigma, sqrt(mean(((y - mu) / sigma)^2)) on calibration groups.
    quantiles: split-conformal quantile of |y - mu| / (sigma_scale * sigma), one for each
        coverage of `Calibration.coverages`: the half width of the interval in scaled sigmas.
    """

    output: str
    sigma_scale: float
    quantiles: tuple[float, ...]


@dataclass(frozen=True)
class BundleCalibration:
    """The calibration of every output, at the same coverages (such as 0.5, 0.8, 0.9, 0.95)."""

    coverages: tuple[float, ...]
    outputs: tuple[OutputCalibration, ...]


@dataclass(frozen=True)
class NoveltyLimits:
    """When input counts as unlike the training data, and how far intervals widen then.

    Up to `threshold` nothing happens; beyond it sigma grows with novelty / threshold, to
    `widest` times at most.
    """

    threshold: float
    widest: float


@dataclass(frozen=True)
class EvidenceLimits:
    """Below these a performance gets no numbers.

    needs_pedal: dimensions and outputs that mean nothing unless the pedal was measured.
    """

    shortest_s: float
    fewest_notes: int
    needs_pedal: tuple[str, ...] = ()


@dataclass(frozen=True)
class Windows:
    """How a performance is cut to the length that the model was trained on.

    Up to `longest_s` it is taken whole; beyond, windows of `window_s` begin at most
    `hop_s` apart and cover it from start to end.
    """

    longest_s: float = 30.0
    window_s: float = 25.0
    hop_s: float = 12.5


@dataclass(frozen=True)
class Part:
    """One model: what it takes, what it says, of which stretches, and when it may speak.

    graph: file name. outputs, features: its columns, in order. encoder: file name of the graph
        that reads the notes for it; None where features are all it knows of them.
    windows: how a performance is cut for it; None where it hears the take as a whole.
    needs_score: whether it speaks only where the notation is known.
    most_novel: novelty over the threshold beyond which it says nothing; None for no such limit.
    least_overall: overall score below which it says nothing; None for no such limit.
    unshown: outputs that count in the overall score and are too weak to be shown alone.
    overall: calibration of the overall score where this part speaks for it, on the weighted mean
        of its outputs' scaled sigmas; None where it was not fitted.
    references: whose scores a take's may be held beside; None where nobody looked.
    beside: outputs that rest on other performances of the music. Where there are any the part
        speaks only of takes that come with such.
    """

    name: str
    graph: str
    outputs: tuple[Output, ...]
    features: tuple[FeatureInput, ...]
    calibration: BundleCalibration
    novelty: NoveltyLimits
    limits: EvidenceLimits
    windows: Windows | None
    needs_score: bool = False
    most_novel: float | None = None
    least_overall: float | None = None
    unshown: tuple[str, ...] = ()
    overall: OutputCalibration | None = None
    references: References | None = None
    encoder: str | None = None
    beside: tuple[str, ...] = ()

    @property
    def graphs(self) -> tuple[str, ...]:
        """The files of all its graphs."""
        return (self.graph,) if self.encoder is None else (self.graph, self.encoder)


@dataclass(frozen=True)
class Weight:
    """How much one output counts in the overall score."""

    output: str
    weight: float


@dataclass(frozen=True)
class Overall:
    """A dimension that is the weighted mean of outputs; those without evidence are left out."""

    dimension: str
    weights: tuple[Weight, ...]


@dataclass(frozen=True)
class TrainingData:
    """One corpus the model learned from, whose it is, and how much of it there was."""

    corpus: str
    title: str
    licence: str
    synthetic: bool
    segments: int
    raters: int


@dataclass(frozen=True)
class Metric:
    """One measured number with its interval (group bootstrap) and the protocol behind it.

    output: name of an output, or `all` for the mean over outputs.
    ceiling: what a perfect model could reach on labels this noisy; None where unknown.
    """

    name: str
    protocol: str
    output: str
    value: float
    low: float
    high: float
    ceiling: float | None = None


@dataclass(frozen=True)
class Manifest:
    """One bundle. `files` is filled by the export: name to SHA-256, without the manifest.

    parts: in order of preference. Where several give an output of the same name, the first
        that may speak of the take does.
    overall: the dimension that is made of others; None where none is.
    """

    name: str
    model: str
    parts: tuple[Part, ...]
    dimensions: tuple[DimensionSource, ...]
    overall: Overall | None
    training: tuple[TrainingData, ...]
    metrics: tuple[Metric, ...]
    code_revision: str
    files: dict[str, str] = field(default_factory=dict[str, str])
    format_version: int = FORMAT_VERSION

    @property
    def synthetic(self) -> bool:
        """True where any of the training data was made by a program."""
        return any(data.synthetic for data in self.training)

    @property
    def trained_on(self) -> str:
        """The titles of the training corpora, for people."""
        return "; ".join(data.title for data in self.training)

    @property
    def required_files(self) -> tuple[str, ...]:
        """What the bundle holds beside its manifest."""
        return (*(name for part in self.parts for name in part.graphs), REFERENCE_FILE, CARD_FILE)

    @property
    def coverages(self) -> tuple[float, ...]:
        """Coverages of the intervals, the same for all parts."""
        return self.parts[0].calibration.coverages

    @property
    def outputs(self) -> tuple[Output, ...]:
        """Every output once, in the order of the parts."""
        return tuple({o.name: o for part in self.parts for o in part.outputs}.values())

    @property
    def character(self) -> tuple[Output, ...]:
        """Outputs that grade no dimension: they describe, and neither end is better."""
        graded = {source.output for source in self.dimensions}
        return tuple(
            output
            for output in self.outputs
            if output.name not in graded and output.name not in DIMENSION_NAMES
        )

    def to_json(self) -> str:
        """Indented JSON with sorted keys: the same manifest gives the same text."""
        return json.dumps(
            asdict(self), indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False
        )
