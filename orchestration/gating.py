"""Which gate is asked of which asset: reads what a gate needs and asks it.

Used by the blocking checks and, all of them again, by `promoted_bundle`.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from orchestration.resources import Workplace
from piano_core.gates import (
    Verdict,
    better_than_baselines,
    bundle_whole,
    calibrated,
    every_target_calibrated,
    every_target_good_enough,
    graph_equals_network,
    labels_reliable,
    no_group_straddles,
)
from piano_core.preparation.failures import DOUBTS, kept_failures
from piano_core.tables import Recordings, Reliability, Segments, SoundQuality, Splits, ValidRatings

_NAMED = 10
"""Recordings that a check names; the rest is in the run's log and on the partitions' pages."""

Gate = Callable[[Workplace, str], Verdict]


def recordings_performed(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `performances`: recordings that could not be read or heard are named."""
    return _all_used(workplace, corpus, "performances", "could not be turned into notes")


def pianos_heard(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `performances`: sounds that were transcribed but are hardly a piano are named."""
    known = workplace.warehouse().read(Recordings, corpus)["recording_id"].to_list()
    doubts = kept_failures(workplace.artefacts(corpus), DOUBTS, known)
    told = [str(doubt) for doubt in doubts]
    return Verdict(
        "every_sound_is_a_piano",
        not told,
        _listed(told, f"of {len(known)} recordings may be no piano") or "Nothing else was heard.",
        {"recordings that may be no piano": len(told)},
        {doubt.recording_id: str(doubt) for doubt in doubts},
    )


def sounds_measured(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `sound_quality`: sounds that could not be decoded are named."""
    return _all_used(workplace, corpus, "sound_quality", "have sound that cannot be read")


def scores_used(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `features`: recordings whose notation could not be used are named."""
    return _all_used(workplace, corpus, "features", "could not be compared with their notation")


def takes_compared(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `pseudo_labels`: recordings that are not of their score or passage are named."""
    return _all_used(workplace, corpus, "pseudo_labels", "could not be compared with others")


def sounds_good(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `sound_quality`: recordings with a warning are named, with what to do."""
    table = workplace.warehouse().read(SoundQuality, corpus)
    warned = table.filter(pl.col("codes").is_not_null())
    told = [f"{row['recording_id']}: {row['warnings']}" for row in warned.to_dicts()]
    return Verdict(
        "recordings_sound_well",
        not told,
        _listed(told, f"of {len(table)} recordings have a warning") or "No sound has a warning.",
        {"recordings with a warning": len(told)},
    )


def _all_used(workplace: Workplace, corpus: str, step: str, what: str) -> Verdict:
    known = workplace.warehouse().read(Recordings, corpus)["recording_id"].to_list()
    failed = kept_failures(workplace.artefacts(corpus), step, known)
    told = _listed([str(failure) for failure in failed], f"of {len(known)} recordings {what}")
    return Verdict(
        f"{step}_complete",
        not failed,
        told or "Every recording could be used.",
        {"recordings that failed": len(failed)},
        {failure.recording_id: str(failure) for failure in failed},
    )


def _listed(items: list[str], what: str) -> str:
    """How many there are, and the first few; blank where there are none."""
    more = f" ... and {len(items) - _NAMED} more" if len(items) > _NAMED else ""
    return f"{len(items)} {what}. {' '.join(items[:_NAMED])}{more}" if items else ""


def label_reliability(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `reliability_report`, for the targets that have labels."""
    warehouse = workplace.warehouse()
    reliability = warehouse.read(Reliability, corpus)
    return labels_reliable(reliability, reliability["target"].to_list(), workplace.demands())


def targets_reliable(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `reliability_report`: a warning, not a gate, with what to do for each target."""
    return every_target_good_enough(workplace.warehouse().read(Reliability, corpus))


def quotas_met(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `valid_ratings`: what the corpus lacks beside its quotas, and what is unknown."""
    from piano_core.datasheet import datasheet

    warehouse = workplace.warehouse()
    sheet = datasheet(
        corpus,
        warehouse.read(Recordings, corpus),
        warehouse.read(Segments, corpus),
        warehouse.read(ValidRatings, corpus),
    )
    gaps = sheet.gaps
    return Verdict(
        "quotas_met", not gaps, " ".join(gaps) or "No gap is known.", {"gaps": len(gaps)}
    )


def splits_apart(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `label_splits`."""
    warehouse = workplace.warehouse()
    return no_group_straddles(warehouse.read(Splits, corpus), warehouse.read(Segments, corpus))


def baselines_beaten(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `champion`."""
    return better_than_baselines(*judged(workplace, corpus))


def intervals_hold(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `champion`: the way of calibrating holds on music never seen."""
    evaluation, champion = judged(workplace, corpus)
    return calibrated(evaluation, workplace.demands(), champion)


def targets_calibrated(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `champion`: a warning, not a gate, for each target on its own."""
    evaluation, champion = judged(workplace, corpus)
    return every_target_calibrated(evaluation, workplace.demands(), champion)


def judged(workplace: Workplace, corpus: str) -> tuple[pl.DataFrame, str]:
    """The evaluation, with the stack's where that won, and the model that did."""
    from piano_core.champion import load_choice
    from piano_core.training.contenders import STACK

    artefacts = workplace.artefacts(corpus)
    table, winner = artefacts.read_report("evaluation"), load_choice(artefacts).name
    if winner == STACK:
        table = pl.concat([table, artefacts.read_report("stack_evaluation")])
    return table, winner


def bundle_hashes(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `onnx_bundle`, byte by byte."""
    from piano_core.bundling import current_bundle

    stored = workplace.registry().root / "bundles" / current_bundle(workplace.artefacts(corpus))
    return bundle_whole(stored)


def parity_holds(workplace: Workplace, corpus: str) -> Verdict:
    """Asked of `onnx_bundle`: graph and network side by side on every labelled segment."""
    from orchestration.assets.reading import labelled
    from piano_core.bundle import verify_bundle
    from piano_core.bundling import current_bundle
    from piano_core.champion import load_champion

    artefacts, data = workplace.artefacts(corpus), labelled(workplace, corpus)
    directory = workplace.registry().path(current_bundle(artefacts))
    (part,) = verify_bundle(directory).parts
    model = load_champion(artefacts, data.segments).exporting(data.dataset)
    return graph_equals_network(model.parity(directory, part))


GATES: dict[str, tuple[tuple[str, Gate], ...]] = {
    "reliability_report": (("label_reliability", label_reliability),),
    "label_splits": (("no_group_straddles", splits_apart),),
    "champion": (
        ("better_than_baselines", baselines_beaten),
        ("calibrated", intervals_hold),
    ),
    "onnx_bundle": (("bundle_hashes", bundle_hashes), ("parity", parity_holds)),
}
"""Gates by the asset that is asked, with the name of the check."""

FAULTS: dict[str, tuple[tuple[str, Gate], ...]] = {
    "performances": (("every_recording_has_notes", recordings_performed),),
    "sound_quality": (("every_sound_can_be_read", sounds_measured),),
}
"""Recordings that are left out: an error to be seen, for which the others do not wait."""

WARNINGS: dict[str, tuple[tuple[str, Gate], ...]] = {
    "performances": (("every_sound_is_a_piano", pianos_heard),),
    "sound_quality": (("recordings_sound_well", sounds_good),),
    "features": (("every_score_can_be_used", scores_used),),
    "pseudo_labels": (("every_take_can_be_compared", takes_compared),),
    "reliability_report": (("every_target_good_enough", targets_reliable),),
    "valid_ratings": (("quotas_met", quotas_met),),
    "champion": (("every_target_calibrated", targets_calibrated),),
}
"""What people should see and nothing waits for, in the same form."""


def judge_all(workplace: Workplace, corpus: str) -> list[Verdict]:
    """Every gate, asked now."""
    return [gate(workplace, corpus) for gates in GATES.values() for _, gate in gates]
