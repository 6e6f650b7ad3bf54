"""From recordings to a promoted bundle, and everything that may stop it on the way."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import dagster as dg
import polars as pl
import pytest

from orchestration.build import build_defs
from orchestration.jobs import refresh_job_name
from orchestration.refreshing import Wanted
from orchestration.running import RunError
from orchestration.summary import summary
from piano_core.artefacts import write_table
from piano_core.bundle import verify_bundle
from piano_core.bundling import current_bundle
from piano_core.champion import current_champion, load_champion, load_choice
from piano_core.tables import AnnotationQueue, Promotions, Segments
from piano_core.training.contenders import EXPORTABLE
from tests.orchestration.small_corpus import SmallCorpus, SmallWorkplace, quick_configs
from tests.orchestration.small_runs import GRAPH, refreshed

pytestmark = pytest.mark.slow

RATED = SmallCorpus(works=30, performers=4, unrated=8, noise=25.0)


def run(workplace: SmallWorkplace, instance: dg.DagsterInstance, seed: int = 0) -> set[str]:
    done = refreshed(workplace, instance, Wanted(quick_configs(seed)))
    return {key.path[-1] for key in done.made}


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory,
) -> Generator[tuple[SmallWorkplace, dg.DagsterInstance]]:
    """Everything made once; tests that change it make it whole again."""
    place = SmallWorkplace(home=str(tmp_path_factory.mktemp("home")))
    place.use(RATED)
    with dg.DagsterInstance.ephemeral() as instance:
        run(place, instance)
        yield place, instance


def test_the_bundle_is_promoted_and_scores(made: tuple[SmallWorkplace, dg.DagsterInstance]):
    workplace, _ = made
    promotion = workplace.registry().promoted("demo")
    assert promotion is not None and promotion.synthetic
    kept = workplace.warehouse().read(Promotions, "demo")
    assert kept["bundle"].to_list() == [promotion.content_hash]


def test_what_won_is_what_is_exported(made: tuple[SmallWorkplace, dg.DagsterInstance]):
    workplace, _ = made
    artefacts = workplace.artefacts("demo")
    segments = workplace.warehouse().read(Segments, "demo")
    choice, champion = load_choice(artefacts), load_champion(artefacts, segments)
    assert champion.choice == choice
    manifest = verify_bundle(workplace.registry().path(current_bundle(artefacts)))
    assert manifest.model == f"{EXPORTABLE[choice.name]}. {choice.sentence}"
    held = {metric.name: metric.value for metric in manifest.metrics}
    told = artefacts.read_report("evaluation").filter(
        pl.col("model") == choice.name, pl.col("metric") == "r2", pl.col("target") == "mean"
    )
    assert held["r2"] == told.filter(pl.col("subset") == "all")["value"].item()


def test_the_reliability_report_tells_of_order_factors_and_ceilings(
    made: tuple[SmallWorkplace, dg.DagsterInstance],
):
    _, instance = made
    event = instance.get_latest_materialization_event(dg.AssetKey(["demo", "reliability_report"]))
    assert event is not None and event.asset_materialization is not None
    told = event.asset_materialization.metadata
    assert "not recorded" in str(told["effects of time and order"].value)  # answers without times
    assert told["raters who drifted beyond chance"].value == 0
    assert "dynamics_control | rhythmic_precision" in str(told["scales that go together"].value)
    for target in RATED.targets:
        value = told[f"ceiling of R2 {target}"].value
        low = told[f"ceiling of R2, lower end, {target}"].value
        assert isinstance(value, float) and isinstance(low, float) and 0.0 <= low <= value <= 1.0


def test_nothing_is_left_to_do(made: tuple[SmallWorkplace, dg.DagsterInstance]):
    assert run(*made) == set()


def test_the_summary_holds_tables_gates_and_a_scorecard(
    made: tuple[SmallWorkplace, dg.DagsterInstance],
):
    workplace, instance = made
    done = refreshed(workplace, instance)
    found = summary("demo", workplace, done)
    assert found["made"] == {}
    assert {row["target"] for row in found["reliability"]} == set(RATED.targets)
    assert {row["model"] for row in found["evaluation"]} >= {"estimator", "ridge"}
    assert found["scorecard"]["bundle"]["synthetic"]
    assert Path(found["bundle"]).is_dir()


def test_unrated_segments_are_queued_and_written_as_a_batch_for_raters(
    made: tuple[SmallWorkplace, dg.DagsterInstance],
):
    workplace, _ = made
    queue = workplace.warehouse().read(AnnotationQueue, "demo")
    assert sorted(queue["rank"]) == list(range(1, 9))
    assert set(queue["model"]) == {current_champion(workplace.artefacts("demo"))}
    (batch,) = (Path(workplace.home) / "corpora" / "demo" / "annotation").iterdir()
    header, *lines = (batch / "ratings.csv").read_text().splitlines()
    assert header == "rater,segment_id,dynamics_control,rhythmic_precision"
    assert len(lines) == len(list((batch / "midi").iterdir())) == 8


def promote_alone(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
) -> dg.ExecuteInProcessResult:
    """What a click on `promoted_bundle` does: no upstream asset, no upstream check."""
    defs = build_defs([GRAPH], resources={"workplace": workplace})
    return defs.resolve_job_def(refresh_job_name("demo")).execute_in_process(
        instance=instance,
        asset_selection=[dg.AssetKey(["demo", "promoted_bundle"])],
        raise_on_error=False,
    )


def test_promotion_asks_every_gate_itself(made: tuple[SmallWorkplace, dg.DagsterInstance]):
    workplace, instance = made
    artefacts = workplace.artefacts("demo")
    honest = artefacts.read_report("evaluation")
    worse = pl.when(pl.col("model") == "ridge").then(0.99).otherwise("value")
    write_table(artefacts.report_file("evaluation"), honest.with_columns(value=worse))
    before = workplace.registry().history()
    result = promote_alone(workplace, instance)
    write_table(artefacts.report_file("evaluation"), honest)
    assert not result.success
    assert workplace.registry().history() == before


def test_promotion_refuses_a_bundle_with_one_changed_byte(
    made: tuple[SmallWorkplace, dg.DagsterInstance],
):
    workplace, instance = made
    stored = workplace.registry().path(current_bundle(workplace.artefacts("demo")))
    graph = stored / "scorer.onnx"
    honest = graph.read_bytes()
    graph.write_bytes(honest[:-1] + bytes([honest[-1] ^ 1]))
    before = workplace.registry().history()
    result = promote_alone(workplace, instance)
    graph.write_bytes(honest)
    assert not result.success
    assert workplace.registry().history() == before


def test_promoting_what_is_promoted_adds_no_line(
    made: tuple[SmallWorkplace, dg.DagsterInstance],
):
    workplace, instance = made
    before = workplace.registry().history()
    assert promote_alone(workplace, instance).success
    assert workplace.registry().history() == before


def test_labels_that_nobody_agrees_on_stop_everything_behind_them(
    workplace: SmallWorkplace, instance: dg.DagsterInstance
):
    workplace.use(SmallCorpus(works=8, noise=300.0))
    with pytest.raises(RunError, match="label_reliability") as error:
        run(workplace, instance)
    assert "a gate stayed shut" in str(error.value)
    assert workplace.registry().promoted("demo") is None
    assert instance.get_latest_materialization_event(dg.AssetKey(["demo", "onnx_bundle"])) is None
    with pytest.raises(RunError, match="label_reliability"):
        run(workplace, instance)
