"""Group `corpus`: recordings -> performances -> segments -> features. No ratings here."""

from dataclasses import asdict

import dagster as dg

from orchestration.assets.declare import WAREHOUSE_POOL, declared, declared_by_recording
from orchestration.metadata import histogram, rows_metadata
from orchestration.partitions import sync_partitions
from orchestration.progress import reporter
from orchestration.provenance import artefact, code_of
from orchestration.resources import Workplace
from piano_core.artefacts import table_hash
from piano_core.tables import Recordings, Segments

_GROUP = "corpus"


def corpus_assets(corpus: str, adapter: str) -> list[dg.AssetsDefinition]:
    """The assets of the group for one corpus; `adapter` is the module that reads it."""

    @declared(corpus, _GROUP, (adapter,), kinds=frozenset({"duckdb"}), pool=WAREHOUSE_POOL)
    def recordings(
        context: dg.AssetExecutionContext, workplace: Workplace
    ) -> dg.MaterializeResult[None]:
        """Every recording of the corpus; each becomes a partition of what follows."""
        from piano_core.preparation.performances import playable

        table = workplace.corpus(corpus).recordings()
        workplace.warehouse().replace(Recordings, table, corpus)
        keys = playable(table)
        added, removed = sync_partitions(context.instance, corpus, keys)
        counts = {
            "partitions added": added,
            "partitions removed": removed,
            "audio that waits for transcription": len(table) - len(keys),
        }
        return artefact(context, table_hash(table), rows_metadata(Recordings, table) | counts)

    @declared_by_recording(
        corpus, _GROUP, (adapter, "piano_core.preparation.performances"), ["recordings"]
    )
    def performances(
        context: dg.AssetExecutionContext, workplace: Workplace
    ) -> dg.MaterializeResult[None]:
        """Notes and pedals of every recording, one Parquet file each; unchanged ones stay."""
        from piano_core.preparation.performances import make_performances

        made = make_performances(
            workplace.corpus(corpus),
            workplace.warehouse().read(Recordings, corpus),
            workplace.artefacts(corpus),
            context.partition_keys,
            code_of(context),
            reporter(context),
        )
        return artefact(context, made.content, asdict(made))

    @declared(
        corpus,
        _GROUP,
        (adapter, "piano_core.segmentation"),
        ["recordings", "performances"],
        kinds=frozenset({"duckdb"}),
        pool=WAREHOUSE_POOL,
    )
    def segments(
        context: dg.AssetExecutionContext, workplace: Workplace
    ) -> dg.MaterializeResult[None]:
        """The stretches that are rated, with the groups that no split may part."""
        table = workplace.corpus(corpus).segments()
        workplace.warehouse().replace(Segments, table, corpus)
        groups = {
            "passages": table["passage"].n_unique(),
            "overlap groups": table["overlap_group"].n_unique(),
            "performers": table["performer"].n_unique(),
            "works": table["work"].n_unique(),
            "lengths": histogram((table["end_s"] - table["start_s"]).to_numpy(), "length in s"),
        }
        return artefact(context, table_hash(table), rows_metadata(Segments, table) | groups)

    @declared_by_recording(
        corpus,
        _GROUP,
        ("piano_core.preparation.features",),
        ["performances", "segments"],
    )
    def features(
        context: dg.AssetExecutionContext, workplace: Workplace
    ) -> dg.MaterializeResult[None]:
        """Named numbers of every segment, one Parquet file a recording; unchanged ones stay."""
        from piano_core.preparation.features import make_features

        made = make_features(
            workplace.corpus(corpus),
            workplace.warehouse().read(Segments, corpus),
            workplace.artefacts(corpus),
            context.partition_keys,
            code_of(context),
            reporter(context),
        )
        return artefact(context, made.content, asdict(made))

    return [recordings, performances, segments, features]
