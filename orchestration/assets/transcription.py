"""Group `transcription`: the bundle that turns sound into notes, one for all corpora."""

from collections.abc import Mapping

import dagster as dg

from orchestration.assets.declare import tried_again
from orchestration.metadata import numbers
from orchestration.progress import reporter
from orchestration.provenance import code_version, content_artefact
from orchestration.resources import Workplace

TRANSCRIPTION_BUNDLE = dg.AssetKey(["transcription_bundle"])
"""Made from nothing in the graph; what transcribes depends on it where there is sound alone."""

_ROOMS = (
    "piano_core.transcription.export.export",
    "piano_core.transcription.export.graphs",
    "piano_core.preparation.transcriber",
)


def transcription_assets() -> list[dg.AssetsDefinition]:
    """The assets that belong to no corpus."""

    def transcription_bundle(
        context: dg.AssetExecutionContext, workplace: Workplace
    ) -> dg.MaterializeResult[None]:
        """Transkun's published weights (MIT) as ONNX graphs that listen without torch.

        Lies where `piano transcribe` and the app look for it. Made from the installed wheel
        (extra transcribe-export); where that is missing, a bundle that was brought along is
        verified and used.
        """
        from piano_core.preparation.transcriber import place_transcriber

        directory = workplace.settings().transcriber
        placed = place_transcriber(directory, reporter(context))
        metadata: Mapping[str, object] = {
            "bundle": placed.content,
            "size in MB": placed.size / 1e6,
            "licence": placed.manifest.licence,
            "weights": placed.manifest.source,
            "attribution": placed.manifest.attribution,
            "precision": placed.manifest.precision,
            "made here": bool(placed.parity),
            "directory": dg.MetadataValue.path(str(directory)),
            **numbers("largest difference from torch,", placed.parity),
        }
        return content_artefact(context, placed.content, metadata)

    return [
        dg.asset(
            key=TRANSCRIPTION_BUNDLE,
            group_name="transcription",
            code_version=code_version(transcription_bundle, _ROOMS),
            kinds={"onnx"},
        )(tried_again(transcription_bundle))
    ]
