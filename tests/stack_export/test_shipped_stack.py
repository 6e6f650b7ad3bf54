"""A stack that wins is exported, promoted and scores, as any other model that does."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from piano_core.bundle import ENCODER_FILE, verify_bundle
from piano_core.bundling import Built, Known, build_bundle
from piano_core.champion import (
    champion_answers,
    crown,
    keep_answers,
    kept_answers,
    load_champion,
    save_champion,
    stack_champion,
)
from piano_core.cli.score import score
from piano_core.errors import BundleError, PianoError, TrainingError
from piano_core.evaluation import evaluation_table
from piano_core.features import SCORE_FREE
from piano_core.midi import write_midi
from piano_core.models.dataset import Dataset
from piano_core.performance import Performance
from piano_core.preparation.datasets import release_fold
from piano_core.preparation.performances import segment_performances
from piano_core.preparation.rated_corpus import RatedCorpus, rated_corpus
from piano_core.registry import Registry
from piano_core.scoring import Scorer
from piano_core.scoring.graphs import READ_AT_ONCE, open_graphs
from piano_core.settings import Settings
from piano_core.stack.config import Hears
from piano_core.stack_export import Voices
from piano_core.stack_export.estimator import StackEstimator
from piano_core.training.contenders import STACK
from piano_core.training.stages.config import SMALL
from piano_core.training.stages.model import StackPredictor
from piano_core.training.stages.pipeline import new_evaluator
from tests.judged import answers
from tests.orchestration.small_corpus import SmallCorpus
from tests.rated_home import TARGETS, write_rated_home
from tests.training.stages.toys import tune

OTHERS = {"gaussian process": 14.0, "ridge": 16.0, "global mean": 30.0}
TAKE = tune(70, 0.3, notes=60)


@dataclass(frozen=True)
class Place:
    """A rated corpus, a stack with weights that nobody trained, and both in a bundle."""

    settings: Settings
    rated: RatedCorpus
    data: Dataset
    built: Built

    @property
    def bundle(self) -> Path:
        return Registry(self.settings.registry).path(self.built.content_hash)


def untrained(rated: RatedCorpus, data: Dataset, hears: Hears = "notes") -> StackPredictor:
    """Whose scorer is told what was measured of notes beside what its encoder read of them."""
    config = replace(
        SMALL,
        stack=SMALL.stack.hearing(hears),
        symbolic=replace(SMALL.symbolic, measured=True),
    )
    network = new_evaluator(config, data.target_names, 0).eval()
    network.see_labels(data.labels)
    network.see_measured(data.features)
    played = segment_performances(rated.artefacts, rated.segments)
    return StackPredictor((network,), (), played, data.target_names)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    home = tmp_path_factory.mktemp("home")
    write_rated_home(home)
    settings = Settings(home=home)
    rated = rated_corpus(settings, "small")
    data, splits, artefacts = rated.dataset(SCORE_FREE), rated.splits(), rated.artefacts
    keep_answers(artefacts, "evaluation", {"overlap": answers(data, OTHERS)})
    keep_answers(artefacts, "stack_evaluation", {"overlap": answers(data, {STACK: 5.0})})
    found = kept_answers(artefacts, ["evaluation", "stack_evaluation"])
    choice, _ = crown(found, data, rated.segments, 20, 0)
    champion = stack_champion(choice, untrained(rated, data), data, splits)
    save_champion(artefacts, champion)
    registry = Registry(settings.registry)
    built = build_bundle(
        SmallCorpus(name="small", synthetic=False, targets=TARGETS),
        artefacts,
        registry,
        Known(data, rated.segments, release_fold(splits)),
        evaluation_table(found, data, rated.segments, 20, 0),
        raters=5,
    )
    registry.promote(built.content_hash, "small", "it won", "a test")
    return Place(settings, rated, data, built)


def test_what_won_is_what_is_kept_and_says_the_same_when_it_is_read_again(place: Place) -> None:
    champion = load_champion(place.rated.artefacts, place.rated.segments)
    assert champion.choice.name == STACK and "ahead of gaussian process" in champion.choice.sentence
    again = champion.estimator.predict(place.data)
    first = untrained(place.rated, place.data).predict(place.data)
    np.testing.assert_allclose(again.mean, first.mean, atol=1e-4)
    assert again.novelty is not None and again.novelty.shape == (len(place.data),)
    assert set(champion_answers(place.rated.artefacts).predictions["model"]) == {STACK}


def test_the_bundle_holds_two_graphs_that_say_what_torch_says(place: Place) -> None:
    manifest = verify_bundle(place.bundle)
    (part,) = manifest.parts
    assert part.graphs == ("scorer.onnx", ENCODER_FILE) and set(part.graphs) < set(manifest.files)
    assert place.built.parity.passed and place.built.parity.rows == len(place.data)
    assert manifest.model.startswith("attention over notes")
    assert "and the notes themselves" in place.built.card
    held = {(metric.name, metric.protocol) for metric in manifest.metrics}
    assert ("r2", "overlap") in held


def test_piano_score_uses_it_once_it_is_promoted(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIANO_HOME", str(place.settings.home))
    monkeypatch.delenv("PIANO_BUNDLE", raising=False)
    write_midi(TAKE, tmp_path / "take.mid")
    done = CliRunner(catch_exceptions=False).invoke(score, [str(tmp_path / "take.mid"), "--json"])
    card = json.loads(done.stdout)
    assert card["bundle"]["content_hash"] == place.built.content_hash
    shown = {one["name"]: one for one in card["character"]}
    assert set(shown) <= set(TARGETS)
    scored = [one for one in card["dimensions"] if one["score"] is not None]
    assert scored and all(one["low"] <= one["score"] <= one["high"] for one in scored)


def test_a_long_take_is_read_a_few_stretches_at_a_time(place: Place) -> None:
    (part,) = verify_bundle(place.bundle).parts
    graphs = open_graphs(place.bundle, part)
    takes = [tune(60 + i, 0.3, notes=20 + i, seed=i) for i in range(READ_AT_ONCE + 3)]
    features = np.zeros((len(takes), len(SCORE_FREE)), np.float32)
    together = graphs.run(features, takes).mean
    alone = np.concatenate([graphs.run(features[:1], [one]).mean for one in takes])
    assert together.shape == (len(takes), len(TARGETS))
    np.testing.assert_allclose(together, alone, atol=1e-3)


def test_other_notes_with_the_same_measures_are_scored_otherwise(place: Place) -> None:
    (part,) = verify_bundle(place.bundle).parts
    graphs = open_graphs(place.bundle, part)
    features = np.zeros((1, len(SCORE_FREE)), np.float32)

    def said(take: Performance) -> float:
        return float(graphs.run(features, [take]).mean[0, 0])

    assert said(tune(20, 0.1)) != said(tune(120, 0.6))
    assert Scorer.load(place.bundle).score(TAKE).dimensions


def test_a_stack_that_hears_sound_is_not_shipped(place: Place) -> None:
    heard = untrained(place.rated, place.data, "sound")
    with pytest.raises(BundleError, match="hears sound, and a bundle is given notes alone"):
        StackEstimator.fit(Voices(heard.general[0]), heard.played, place.data)


def test_other_features_than_a_stack_is_told_are_refused(place: Place) -> None:
    estimator = load_champion(place.rated.artefacts, place.rated.segments).estimator
    with pytest.raises(TrainingError, match="not those that a stack is told"):
        estimator.predict(place.rated.without_features())


def test_models_of_other_protocols_are_not_put_side_by_side(place: Place) -> None:
    artefacts = place.rated.artefacts
    keep_answers(artefacts, "elsewhere", {"passage": answers(place.data, {STACK: 5.0})})
    with pytest.raises(PianoError, match="judged on passage, the others on overlap"):
        kept_answers(artefacts, ["evaluation", "elsewhere"])
