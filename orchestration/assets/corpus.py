"""Group `corpus`: recordings -> performances -> segments -> features. No ratings here.

Recordings that are sound alone are transcribed; what their sound is worth is measured beside
that. A recording that cannot be used is named and left out, and the others go on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import dagster as dg
import polars as pl

from orchestration.assets.declare import (
    ADAPTER,
    WAREHOUSE_POOL,
    corpus_of,
    declared,
    declared_by_recording,
)
from orchestration.assets.transcription import TRANSCRIPTION_BUNDLE
from orchestration.metadata import histogram, markdown_table, pseudo_label_metadata, rows_metadata
from orchestration.partitions import partitions_name, sync_partitions
from orchestration.progress import reporter
from orchestration.provenance import artefact, code_of, current_version
from orchestration.resources import Workplace
from piano_core.artefacts import table_hash
from piano_core.tables import Recordings, Segments, SoundQuality

if TYPE_CHECKING:
    from piano_core.preparation.made import Made, Selection

_GROUP = "corpus"
_DUCKDB = frozenset({"duckdb"})


@declared(_GROUP, (ADAPTER,), kinds=_DUCKDB, pool=WAREHOUSE_POOL)
def recordings(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Every recording of the corpus; each becomes a partition of what follows."""
    from piano_core.preparation.performances import to_be_heard

    corpus = corpus_of(context)
    table = workplace.corpus(corpus).recordings()
    workplace.warehouse().replace(Recordings, table, corpus)
    added, removed = sync_partitions(context.instance, corpus, table["recording_id"].to_list())
    counts = {
        "partitions added": added,
        "partitions removed": removed,
        "MIDI with sound beside it": len(table) - table["audio_path"].null_count(),
        "sound alone, to be transcribed": len(to_be_heard(table)),
    }
    return artefact(context, table_hash(table), rows_metadata(Recordings, table) | counts)


@declared_by_recording(
    _GROUP,
    ("piano_core.preparation.sound_quality",),
    ["recordings"],
    kinds=frozenset({"parquet", "duckdb"}),
    pool=WAREHOUSE_POOL,
)
def sound_quality(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Level, noise, hum, clipping and silence of every recording with sound, and warnings."""
    from piano_core.preparation.sound_quality import measure_sounds, measured_sounds

    corpus = corpus_of(context)
    selection = _selection(context, workplace)
    made = measure_sounds(selection)
    table = measured_sounds(selection.recordings, selection.artefacts)
    workplace.warehouse().replace(SoundQuality, table, corpus)
    warned = table.filter(pl.col("codes").is_not_null())
    metadata = rows_metadata(SoundQuality, table) | {
        "minutes of sound": round(float(table["duration_s"].sum()) / 60, 1),
        "recordings with a warning": len(warned),
    }
    if not warned.is_empty():
        columns = ("recording_id", "codes", "warnings")
        metadata["warnings"] = markdown_table(warned.select(columns))
    if not table.is_empty():
        above = (table["loud_db"] - table["noise_db"]).to_numpy()
        metadata["music above noise"] = histogram(above, "music above noise in dB")
    return artefact(context, made.content, metadata | _counts(context, made, "sounds"))


@declared_by_recording(_GROUP, (ADAPTER, "piano_core.preparation.performances"), ["recordings"])
def performances(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Notes and pedals of every recording, one Parquet file each; unchanged ones stay.

    Sound without MIDI is transcribed with the bundle, which is part of the data version
    then, and only then.
    """
    from piano_core.preparation.failures import DOUBTS, kept_failures
    from piano_core.preparation.performances import make_performances, to_be_heard

    selection, listener = _selection(context, workplace), workplace.listener()
    made = make_performances(selection, listener)
    metadata = _counts(context, made, "notes")
    for doubt in kept_failures(selection.artefacts, DOUBTS, selection.taken):
        context.add_asset_metadata(
            {"may be no piano": str(doubt)}, partition_key=doubt.recording_id
        )
    unused = unused_bundle(context.instance, to_be_heard(selection.recordings))
    if not unused:
        metadata["transcribed with"] = listener.version
    return artefact(context, made.content, metadata, unused=unused)


@declared_by_recording(
    _GROUP,
    (ADAPTER, "piano_core.preparation.segments"),
    ["recordings", "performances"],
    kinds=_DUCKDB,
    pool=WAREHOUSE_POOL,
)
def segments(context: dg.AssetExecutionContext, workplace: Workplace) -> dg.MaterializeResult[None]:
    """The stretches that are rated, with the groups that no split may part."""
    from piano_core.preparation.segments import cut_recordings, with_others

    corpus = corpus_of(context)
    warehouse, selection = workplace.warehouse(), _selection(context, workplace)
    table = with_others(
        cut_recordings(selection),
        warehouse.read(Segments, corpus),
        selection.taken,
        selection.recordings,
    )
    warehouse.replace(Segments, table, corpus)
    groups = {
        "recordings cut": len(selection.taken),
        "passages": table["passage"].n_unique(),
        "overlap groups": table["overlap_group"].n_unique(),
        "performers": table["performer"].n_unique(),
        "works": table["work"].n_unique(),
        "lengths": histogram((table["end_s"] - table["start_s"]).to_numpy(), "length in s"),
    }
    return artefact(context, table_hash(table), rows_metadata(Segments, table) | groups)


@declared_by_recording(
    _GROUP,
    ("piano_core.preparation.features",),
    ["recordings", "performances", "segments"],
)
def features(context: dg.AssetExecutionContext, workplace: Workplace) -> dg.MaterializeResult[None]:
    """Named numbers of every segment, one Parquet file a recording; unchanged ones stay."""
    from piano_core.preparation.features import make_features

    corpus = corpus_of(context)
    table = workplace.warehouse().read(Segments, corpus)
    made = make_features(_selection(context, workplace), table)
    return artefact(context, made.content, _counts(context, made, "segments"))


@declared_by_recording(
    _GROUP,
    ("piano_core.preparation.pseudo_labels",),
    ["recordings", "performances", "segments"],
)
def pseudo_labels(
    context: dg.AssetExecutionContext, workplace: Workplace
) -> dg.MaterializeResult[None]:
    """Technical dimensions measured against score and other takes; nobody rated them.

    One Parquet file a recording. A take is never its own reference, and every number
    carries how far it is to be believed.
    """
    from piano_core.preparation.pseudo_labels import make_pseudo_labels, read_pseudo_labels

    corpus = corpus_of(context)
    selection = _selection(context, workplace)
    made = make_pseudo_labels(selection, workplace.warehouse().read(Segments, corpus))
    table = read_pseudo_labels(selection.artefacts, selection.recordings["recording_id"].to_list())
    metadata = _counts(context, made, "segments") | pseudo_label_metadata(table)
    return artefact(context, made.content, metadata)


ASSETS = (
    recordings,
    performances,
    segments,
    features,
    pseudo_labels,
)

# Sound is measured and, without MIDI beside it, heard.
ASSETS_WITH_SOUND = (
    recordings,
    sound_quality,
    replace(
        performances,
        rooms=(*performances.rooms, "piano_core.preparation.listening"),
        shared=(TRANSCRIPTION_BUNDLE,),
    ),
    segments,
    features,
    pseudo_labels,
)


def _selection(context: dg.AssetExecutionContext, workplace: Workplace) -> "Selection":
    """The recordings of this run's partitions, and with what their step is made."""
    from piano_core.preparation.made import Selection

    corpus = corpus_of(context)
    return Selection(
        workplace.corpus(corpus),
        workplace.warehouse().read(Recordings, corpus),
        context.partition_keys,
        workplace.artefacts(corpus),
        code_of(context),
        reporter(context),
    )


def unused_bundle(
    instance: dg.DagsterInstance, to_be_heard: Sequence[str]
) -> frozenset[dg.AssetKey]:
    """The bundle, where performances are not made from it: no sound alone, or no bundle."""
    there = current_version(instance, TRANSCRIPTION_BUNDLE) is not None
    return frozenset() if to_be_heard and there else frozenset({TRANSCRIPTION_BUNDLE})


def _counts(context: dg.AssetExecutionContext, made: "Made", rows: str) -> dict[str, Any]:
    """What a step did as metadata; of each recording, on the page of its partition, too.

    All partitions of a run carry one data version, that of everything that lies there now
    (Dagster 1.13 knows no other for a run of many); what one was made from stands beside it.
    """
    for recording_id, fingerprint in made.fingerprints.items():
        context.add_asset_metadata({"made from": fingerprint}, partition_key=recording_id)
    _refuse_where_nothing_could_be_used(context, made)
    for failure in made.failed:
        context.log.warning(f"{failure.recording_id} could not be used. {failure}")
        context.add_asset_metadata(
            {"could not be used": str(failure)}, partition_key=failure.recording_id
        )
    metadata: Mapping[str, Any] = {
        "recordings made": made.made,
        "recordings kept": made.kept,
        "recordings that failed": len(made.failed),
        rows: made.rows,
    }
    return dict(metadata)


def _refuse_where_nothing_could_be_used(context: dg.AssetExecutionContext, made: "Made") -> None:
    """Fail a run of chosen recordings of which none could be used: their partitions turn red.

    A run of the whole corpus goes on instead; a check of the asset names what is left out.
    """
    everything = len(
        context.instance.get_dynamic_partitions(partitions_name(context.asset_key.path[0]))
    )
    if made.failed and made.made + made.kept == 0 and len(context.partition_keys) < everything:
        raise dg.Failure(
            description=str(made.failed[0]),
            metadata={failure.recording_id: str(failure) for failure in made.failed},
            allow_retries=False,
        )
