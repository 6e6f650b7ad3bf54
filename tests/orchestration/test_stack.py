"""The research stack in the graph: a stage an asset, resumed after a kill, a row at the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import dagster as dg
import numpy as np
import polars as pl
import pytest
import torch

from orchestration.assets.stack import unused_stack
from orchestration.build import CorpusGraph, build_defs
from orchestration.config import (
    AblationConfig,
    ChampionConfig,
    HumanComparisonConfig,
    StackEvaluationConfig,
    StackTrainingConfig,
    stack_configs,
)
from orchestration.gating import baselines_beaten
from orchestration.jobs import STACK_ASSETS, stack_job_name, studies_job_name
from orchestration.refreshing import in_order
from orchestration.resources import Workplace
from orchestration.stack_study import STACK_DATA
from orchestration.staleness import Planned, stale_assets
from piano_core.artefacts import write_table
from piano_core.champion import fit_champion, keep_answers, load_champion, save_champion
from piano_core.errors import SettingsError
from piano_core.evaluation import Champion, evaluation_table
from piano_core.features import SCORE_FREE
from piano_core.models import Dataset, Prediction
from piano_core.preparation.rated_corpus import RatedCorpus, rated_corpus
from piano_core.stack_export.estimator import StackEstimator
from piano_core.tables import Segments
from piano_core.training.stages.callbacks import Reporting
from piano_core.training.stages.config import PRESETS
from piano_core.training.stages.presets import on_one_device, preset_on
from tests.judged import answers
from tests.orchestration.small_corpus import SmallCorpus, SmallWorkplace
from tests.rated_home import TARGETS, write_rated_home

GRAPH = CorpusGraph("small", "piano_core.corpora.corpus")
STAGES = STACK_ASSETS[:3]
CONFIGS = stack_configs("small", "small", (), 0) | {
    dg.AssetKey(["small", "stack_evaluation"]): StackEvaluationConfig(resamples=20)
}


@dataclass(frozen=True)
class Place:
    """A rated corpus whose labels and notes the instance believes to have made."""

    workplace: Workplace
    instance: dg.DagsterInstance

    def has(self, name: str, version: str = "1") -> None:
        """Say that an asset outside the stack was made."""
        tags = {"dagster/data_version": version}
        made = dg.AssetMaterialization(dg.AssetKey(["small", name]), tags=tags)
        self.instance.report_runless_asset_event(made)

    def make(self, *assets: str, job: str = "", **configs: dg.Config) -> dg.ExecuteInProcessResult:
        """What the job does for some of its assets."""
        defs = build_defs([GRAPH], resources={"workplace": self.workplace})
        given = {key.path[-1]: config for key, config in CONFIGS.items()} | configs
        ops = {f"small__{name}": config for name, config in given.items() if name in assets}
        return defs.resolve_job_def(job or stack_job_name("small")).execute_in_process(
            instance=self.instance,
            asset_selection=[dg.AssetKey(["small", name]) for name in assets],
            run_config=dg.RunConfig(ops=ops),
            raise_on_error=False,
        )

    def told(self, name: str) -> dict[str, Any]:
        """Metadata of what was made last."""
        event = self.instance.get_latest_materialization_event(dg.AssetKey(["small", name]))
        assert event is not None and event.asset_materialization is not None
        return {key: value.value for key, value in event.asset_materialization.metadata.items()}

    def stale(self) -> set[str]:
        """Which assets of the stack's job are not up to date."""
        names = {*STACK_ASSETS, "leaderboard"}
        assets = [a for a in GRAPH.assets() if {key.path[-1] for key in a.keys} <= names]
        configs = {key: config.model_dump(mode="json") for key, config in CONFIGS.items()}
        unused = unused_stack(self.instance, "small")
        found = stale_assets(assets, [], self.instance, Planned(configs, {}, frozenset(), unused))
        return {key.path[-1] for key in found}


def message(result: dg.ExecuteInProcessResult) -> str:
    """Why the first step failed."""
    error = result.get_step_failure_events()[0].step_failure_data.error
    assert error is not None
    return (error.cause or error).message


def watched(told: Callable[[Reporting, Any], None]) -> Callable[..., None]:
    """A report of an epoch that is told to the test as well."""
    report = Reporting.on_validation_end

    def on_validation_end(self: Reporting, trainer: Any, module: Any) -> None:
        report(self, trainer, module)
        told(self, trainer)

    return on_validation_end


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Generator[Place]:
    """Before the stack; on one thread, which is faster for models this small."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    home = tmp_path_factory.mktemp("home")
    write_rated_home(home)
    with dg.DagsterInstance.ephemeral() as instance:
        workplace = SmallWorkplace(home=str(home))
        workplace.use(SmallCorpus(name="small", targets=TARGETS))
        found = Place(workplace, instance)
        for name in STACK_DATA:
            found.has(name)
        yield found
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def epochs(place: Place) -> list[int]:
    """All stages, killed in the fourth epoch of the expert and started again: the epochs of the
    expert that the second run took."""

    def kill(reporting: Reporting, trainer: Any) -> None:
        if reporting.name == "expert ratings" and trainer.current_epoch == 3:
            raise KeyboardInterrupt

    taken: list[int] = []

    def note(reporting: Reporting, trainer: Any) -> None:
        assert reporting.name == "expert ratings", "masked pretraining was done"
        taken.append(trainer.current_epoch)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Reporting, "on_validation_end", watched(kill))
        assert not place.make(*STAGES).success
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Reporting, "on_validation_end", watched(note))
        assert place.make(*STAGES).success
    return taken


def test_a_killed_stage_goes_on_where_it_was_and_those_before_it_are_kept(epochs: list[int]):
    assert epochs == list(range(3, 10))


@pytest.mark.usefixtures("epochs")
def test_each_stage_shows_losses_steps_and_where_its_weights_lie(place: Place):
    before, expert = (place.told(name) for name in STAGES[:2])
    assert before["stages"] == "masked" and before["preset"] == "small"
    assert expert["expert begun with"].endswith("encoder.safetensors")
    assert expert["expert epochs"] == 10 and expert["expert steps"] > 0
    assert "data:image/png" in expert["expert, losses"]
    assert -1 <= expert["validation r timing"] <= 1
    assert Path(expert["folder"]).is_dir() and expert["folder"] == before["folder"]


@pytest.mark.usefixtures("epochs")
def test_where_nothing_interpretive_is_rated_the_expert_speaks_alone_and_is_calibrated(
    place: Place,
):
    ensemble = place.told("specialist_ensemble")
    assert ensemble["specialists"] == 0 and ensemble["stages"] == "calibration"
    assert ensemble["calibration median sigma scale"] > 0


@pytest.fixture(scope="module")
def evaluated(place: Place, epochs: list[int]) -> None:
    """The stack that was trained, judged as well."""
    assert epochs and place.make("stack_evaluation").success


@pytest.mark.usefixtures("evaluated")
def test_judged_on_the_folds_of_all_others_it_is_a_row_of_the_leaderboard(place: Place):
    reports = place.workplace.artefacts("small")
    table = reports.read_report("stack_evaluation")
    write_table(reports.report_file("evaluation"), table.with_columns(model=pl.lit("other")))
    place.has("evaluation_report")
    assert place.make("leaderboard").success
    board = reports.read_report("leaderboard")
    assert set(board["model"]) == {"stack", "other"} and set(board["protocol"]) == {"overlap"}
    assert place.told("leaderboard")["research stack"] == "judged"
    assert place.stale() == set()


@pytest.mark.usefixtures("epochs")
def test_new_labels_make_all_stages_stale_and_send_back_to_the_first(place: Place):
    place.has("label_splits", "2")
    assert place.stale() >= set(STACK_ASSETS)
    assert unused_stack(place.instance, "small")
    told = message(place.make("expert_checkpoint"))
    place.has("label_splits", "1")
    assert "label_splits changed since the first stage was made" in told
    assert "Materialize small/pretrained_checkpoint again" in told


@pytest.mark.usefixtures("epochs")
def test_the_folder_says_what_its_study_was_made_from(place: Place):
    pointer = place.workplace.artefacts("small").folder("stack", "current.json")
    kept = json.loads(pointer.read_text())
    assert kept["config"]["preset"] == "small" and set(kept["data"]) == set(STACK_DATA)


@pytest.mark.parametrize("words", [{"hears": "taste"}, {"device": "abacus"}])
def test_what_is_no_choice_is_refused(words: dict[str, str]):
    with pytest.raises(SettingsError, match=r"taste: nothing|abacus: there is no such device"):
        StackTrainingConfig(**words).stages()


def test_what_reaches_the_stack_can_be_chosen():
    assert StackTrainingConfig(preset="small", hears="both").stages().stack.hears == "both"
    assert StackTrainingConfig(preset="research").stages().stack.hears == "both"


def test_a_preset_that_is_not_there_is_named_with_those_that_are(place: Place):
    wrong = StackTrainingConfig(preset="huge")
    told = message(place.make("pretrained_checkpoint", pretrained_checkpoint=wrong))
    assert "huge: there is no such preset." in told and "laptop" in told


@dataclass(frozen=True)
class Quick:
    """In the place of a stack: says its labels back with noise, less of it with more members."""

    name: str
    labels: dict[str, Any]
    members: int = 1

    def fit(self, train: Dataset, validation: Dataset, seed: int, progress: Any = None) -> Quick:
        return self

    def predict(self, dataset: Dataset) -> Prediction:
        rng = np.random.default_rng(0)
        truth = np.array([self.labels[name] for name in dataset.segment_ids])
        mean = truth + rng.normal(0, 12 / self.members, truth.shape)
        return Prediction(mean, np.full_like(mean, 5.0), np.full_like(mean, 1.0))


def test_an_ablation_is_a_figure_a_page_and_numbers(place: Place, monkeypatch: pytest.MonkeyPatch):
    def quick(config: Any, rated: RatedCorpus, begun: Any, name: str, ear: Any = None) -> Quick:
        data = rated.without_features()
        return Quick(name, dict(zip(data.segment_ids, data.labels, strict=True)))

    monkeypatch.setattr("piano_core.ablation.rated.stack_for_folds", quick)
    config = AblationConfig(questions=["ensemble", "encoder of sound"], resamples=50)
    done = place.make("ablation_report", job=studies_job_name("small"), ablation_report=config)
    assert done.success
    told = place.told("ablation_report")
    assert (told["measured"], told["lacking"]) == (1, 1)
    assert told["R2 more by ensemble"] > 0 and "data:image/png" in told["differences"]
    page = Path(told["page"]).read_text()
    assert "helps" in page and "Needs weights" in page


def test_an_ablation_of_fewer_performances_can_be_asked_for():
    assert AblationConfig(every=3).wanted().every == 3


def judged(place: Place, report: str, errors: dict[str, float]) -> None:
    """Say that these models were judged, and how far they were off."""
    rated = rated_corpus(place.workplace.settings(), "small")
    data, artefacts = rated.dataset(SCORE_FREE), rated.artefacts
    found = {"overlap": answers(data, errors)}
    keep_answers(artefacts, report, found)
    table = evaluation_table(found, data, rated.segments, 20, 0)
    write_table(artefacts.report_file(report), table)


@pytest.mark.usefixtures("evaluated")
def test_judged_beside_all_others_it_is_the_champion_where_it_wins(place: Place):
    judged(place, "evaluation", {"gaussian process": 14.0, "ridge": 16.0, "global mean": 30.0})
    for name in ("evaluation_report", "feature_estimator", "calibrated_model", "features"):
        place.has(name)
    judged(place, "stack_evaluation", {"stack": 5.0})
    config = ChampionConfig(resamples=20)
    place.has("label_splits", "2")
    assert place.make("champion", champion=config).success
    assert place.told("champion")["champion"] == "gaussian process"
    assert place.told("champion")["research stack"] == "not judged"

    place.has("label_splits", "1")
    assert place.make("champion", champion=config).success
    assert place.told("champion")["champion"] == "stack"
    assert place.told("champion")["research stack"] == "judged"
    segments = place.workplace.warehouse().read(Segments, "small")
    estimator = load_champion(place.workplace.artefacts("small"), segments).estimator
    assert isinstance(estimator, StackEstimator)
    assert baselines_beaten(place.workplace, "small").sentence.startswith("stack: R2")


def test_the_champion_stands_beside_single_raters_and_the_panel(place: Place):
    for name in ("champion", "features", "valid_ratings"):
        place.has(name)
    judged(place, "evaluation", {"gaussian process": 8.0, "ridge": 16.0})
    rated = rated_corpus(place.workplace.settings(), "small")
    choice = Champion("gaussian process", "gaussian process", "It won.")
    fitted = fit_champion(choice, rated.dataset(SCORE_FREE), rated.splits(), 0)
    save_champion(rated.artefacts, fitted)
    config = HumanComparisonConfig(resamples=20)
    done = place.make("human_comparison", job=studies_job_name("small"), human_comparison=config)
    assert done.success
    told = place.told("human_comparison")
    panel = told["ICC(A,1) of gaussian process with the panel's mean"]
    assert panel > told["ICC(A,1) of gaussian process with single raters"] > 0
    assert "one human rater" in told["agreement"]
    table = place.workplace.artefacts("small").read_report("human_comparison")
    assert set(table["target"]) == {"mean", "timing", "space"}


def test_what_is_slow_comes_last_with_what_follows_from_it():
    names = ("segments", "leaderboard", "human_comparison", *STACK_ASSETS)
    runs = in_order("small", {dg.AssetKey(["small", name]): "" for name in names})
    assert [(job, {key.path[-1] for key in share}) for job, share in runs] == [
        ("small_refresh", {"segments"}),
        ("small_train_stack", {"leaderboard", *STACK_ASSETS}),
        ("small_studies", {"human_comparison"}),
    ]


def test_one_device_gathers_the_clips_of_four():
    research, alone = PRESETS["research"], on_one_device(PRESETS["research"])
    assert alone.machine.devices == 1 and alone.machine.strategy == "auto"
    assert alone.expert.fitting == replace(research.expert.fitting, accumulate=16)
    assert preset_on("research", "cpu").machine.accelerator == "cpu"
