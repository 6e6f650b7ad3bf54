"""Group `model_export`: the bundle, and the promotion that asks every gate again."""

import dagster as dg

from orchestration.assets.declare import WAREHOUSE_POOL, corpus_of, declared
from orchestration.assets.reading import labelled
from orchestration.gating import judge_all, judged
from orchestration.provenance import artefact
from orchestration.resources import Workplace
from piano_core.tables import Promotions, ValidRatings

_GROUP = "model_export"


@declared(
    _GROUP,
    ("piano_core.bundle.export", "piano_core.bundle.draft", "piano_core.bundling"),
    ["champion", "evaluation_report", "valid_ratings"],
    kinds=frozenset({"onnx"}),
)
def onnx_bundle(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """What a pianist's computer loads: graph, manifest with hashes, reference, model card."""
    from piano_core.bundling import Known, build_bundle

    corpus = corpus_of(context)
    data, artefacts = labelled(workplace, corpus), workplace.artefacts(corpus)
    raters = workplace.warehouse().read(ValidRatings, corpus)["rater"].n_unique()
    built = build_bundle(
        workplace.corpus(corpus),
        artefacts,
        workplace.registry(),
        Known(data.dataset, data.segments, data.release),
        judged(workplace, corpus)[0],
        raters,
    )
    content_hash = built.content_hash
    metadata = {
        "bundle": content_hash,
        "folder": dg.MetadataValue.path(str(workplace.registry().path(content_hash))),
        "largest difference to torch": built.parity.largest_difference,
        "pairs turned": built.parity.flips,
        "model card": dg.MetadataValue.md(built.card),
    }
    return artefact(context, content_hash, metadata)


@declared(
    _GROUP,
    ("piano_core.gates", "piano_core.registry"),
    [
        "onnx_bundle",
        "evaluation_report",
        "reliability_report",
        "label_splits",
        "champion",
    ],
    kinds=frozenset({"onnx"}),
    pool=WAREHOUSE_POOL,
)
def promoted_bundle(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """The bundle that scores from now on; every gate is asked again here, whatever ran."""
    from piano_core.bundling import current_bundle, promotion_row
    from piano_core.gates import require

    corpus = corpus_of(context)
    verdicts = judge_all(workplace, corpus)
    require(verdicts, where=f"{corpus}/promoted_bundle")
    bundle = current_bundle(workplace.artefacts(corpus))
    registry = workplace.registry()
    promotion = registry.promoted(corpus)
    if promotion is None or promotion.content_hash != bundle:
        by = f"run {context.run.run_id}"
        promotion = registry.promote(bundle, corpus, "all gates passed", by)
    workplace.warehouse().append(Promotions, promotion_row(promotion, corpus))
    metadata = {"bundle": bundle, "channel": corpus, "synthetic": promotion.synthetic}
    return artefact(context, bundle, metadata | {v.name: v.sentence for v in verdicts})


ASSETS = (
    onnx_bundle,
    promoted_bundle,
)
