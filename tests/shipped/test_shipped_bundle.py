"""The bundle that comes with the project is whole, small, and hears what it says it hears."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.amateurs import load_simple_piece
from piano_core.amateurs.habits import hand_moved, long_waits, without_pedal
from piano_core.bundle import verify_bundle
from piano_core.corpora.demo.library import load_piece
from piano_core.corpora.demo.performer import PERSONALITIES, perform
from piano_core.corpora.demo.piece import Piece
from piano_core.degradations import degrade, one_key_once
from piano_core.dimensions import Provenance
from piano_core.performance import Performance, Source
from piano_core.registry import Registry
from piano_core.score import compare_with_score
from piano_core.scoring import Scorecard, Scorer
from piano_core.scoring.choice import SHIPPED, chosen_bundle
from piano_core.settings import Settings
from piano_core.takes import Reference, Take, held_against
from tests.bundle.sample import sample_manifest, write_sample

OVERALL = "overall_technical_quality"


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer.load(SHIPPED)


@pytest.fixture(scope="module")
def piece() -> Piece:
    return load_simple_piece("ode_to_joy")


@pytest.fixture(scope="module")
def clean(piece: Piece) -> Performance:
    return perform(piece, PERSONALITIES[0], np.random.default_rng(4)).performance


def card_of(scorer: Scorer, piece: Piece, performance: Performance) -> Scorecard:
    comparison = compare_with_score(performance, piece.score)
    return scorer.score_take(Take(Path("take.mid"), performance, comparison=comparison))


def points(card: Scorecard, name: str) -> float:
    score = next(one for one in card.dimensions if one.dimension == name).score
    assert score is not None
    return score


def test_it_is_whole_small_and_names_its_licences() -> None:
    manifest = verify_bundle(SHIPPED)
    assert sum(file.stat().st_size for file in SHIPPED.iterdir()) < 8e6
    assert not manifest.synthetic
    licences = " ".join(data.licence for data in manifest.training)
    assert "MIT" in licences and "CC BY-NC-SA 4.0" in licences and "CC BY-NC-ND" in licences
    assert [part.name for part in manifest.parts] == [
        "with score and references",
        "with score",
        "without score",
        "listeners",
    ]
    assert "Gaussian process" in manifest.model and "ahead of estimator by" in manifest.model


@pytest.mark.parametrize(
    ("kind", "severity", "dimension", "fall"),
    [
        ("wrong_notes", 0.5, "note_accuracy", 8),
        ("jittered_timing", 0.6, "rhythmic_precision", 15),
        ("restarts", 0.6, "rhythmic_precision", 15),
        ("erratic_dynamics", 0.6, "dynamics_control", 15),
        ("choppy_articulation", 0.6, "articulation", 15),
    ],
)
def test_damage_lowers_its_dimension_and_the_whole(
    scorer: Scorer,
    piece: Piece,
    clean: Performance,
    kind: str,
    severity: float,
    dimension: str,
    fall: float,
) -> None:
    damaged = degrade(clean, kind, severity, np.random.default_rng(1)).performance
    before, after = card_of(scorer, piece, clean), card_of(scorer, piece, damaged)
    assert points(before, dimension) - points(after, dimension) > fall
    assert points(before, OVERALL) > points(after, OVERALL)


@pytest.fixture(scope="module")
def others(piece: Piece) -> tuple[Reference, ...]:
    return tuple(
        Reference(Path(f"{seed}.mid"), perform(piece, PERSONALITIES[seed], rng).performance)
        for seed, rng in enumerate(np.random.default_rng(3).spawn(3))
    )


def test_beside_references_dimensions_say_so_and_damage_is_heard(
    scorer: Scorer, piece: Piece, clean: Performance, others: tuple[Reference, ...]
) -> None:
    def card(performance: Performance, references: tuple[Reference, ...]) -> Scorecard:
        take = Take(Path("take.mid"), performance)
        return scorer.score_take(held_against(take, piece.score, references))

    before = card(clean, others)
    grounds = {one.dimension: one.provenance for one in before.dimensions}
    beside = ("rhythmic_precision", "dynamics_control", "articulation")
    assert {grounds[name] for name in beside} == {Provenance.REFERENCE_COMPARISON}
    assert grounds["note_accuracy"] is Provenance.MEASURED_AGAINST_SCORE
    kinds = ("jittered_timing", "erratic_dynamics", "choppy_articulation")
    for name, kind in zip(beside, kinds, strict=True):
        damaged = degrade(clean, kind, 0.6, np.random.default_rng(1)).performance
        assert points(before, name) - points(card(damaged, others), name) > 15
    heard = tuple(
        replace(one, performance=replace(one.performance, source=Source.TRANSCRIPTION))
        for one in others
    )
    assert Provenance.REFERENCE_COMPARISON not in {
        one.provenance for one in card(clean, heard).dimensions
    }


def test_scores_stand_among_experts_and_only_where_pieces_compare(
    scorer: Scorer, piece: Piece, clean: Performance
) -> None:
    poor = degrade(clean, "wrong_notes", 0.6, np.random.default_rng(1)).performance
    shares = {}
    for name, played in (("clean", clean), ("poor", poor)):
        for one in card_of(scorer, piece, played).dimensions:
            if one.dimension in ("note_accuracy", OVERALL):
                assert one.standing is not None and one.standing.share is not None
                assert "competition pianists" in one.standing.references
                shares[name, one.dimension] = one.standing.share
    assert shares["poor", "note_accuracy"] < 0.05 < shares["clean", "note_accuracy"]
    assert shares["poor", OVERALL] < shares["clean", OVERALL]
    alone = next(one for one in scorer.score(clean).dimensions if one.dimension == OVERALL)
    assert alone.standing is not None and alone.standing.share is None
    assert "other pieces" in alone.standing.reason


def test_long_waits_are_heard_with_and_without_the_score(
    scorer: Scorer, piece: Piece, clean: Performance
) -> None:
    waiting = long_waits(clean, 0.7, np.random.default_rng(1))
    for heard in (lambda p: card_of(scorer, piece, p), scorer.score):
        assert points(heard(clean), "rhythmic_precision") > points(
            heard(waiting), "rhythmic_precision"
        )


def test_a_hand_in_another_octave_costs_little(
    scorer: Scorer, piece: Piece, clean: Performance
) -> None:
    moved = card_of(scorer, piece, hand_moved(clean, piece.score, 1, 12))
    assert points(moved, OVERALL) > points(card_of(scorer, piece, clean), OVERALL) - 3


def test_where_numbers_come_from_is_said(scorer: Scorer, piece: Piece, clean: Performance) -> None:
    card = card_of(scorer, piece, clean)
    sources = {one.dimension: one.provenance for one in card.dimensions}
    assert sources["note_accuracy"] is Provenance.MEASURED_AGAINST_SCORE
    assert sources["rhythmic_precision"] is Provenance.CONTROLLED_DEGRADATIONS
    assert sources["stylistic_appropriateness"] is None
    assert sources[OVERALL] is Provenance.CONTROLLED_DEGRADATIONS


def test_without_score_notes_are_not_judged_and_pieces_not_compared(
    scorer: Scorer, clean: Performance
) -> None:
    card = scorer.score(clean)
    silent = next(one for one in card.dimensions if one.dimension == "note_accuracy")
    assert silent.score is None and "notation" in silent.reason
    assert "not_comparable" in [warning.code for warning in card.warnings]
    assert points(card, OVERALL) > 0


def test_a_take_that_its_score_is_not_found_in_gains_nothing_by_it(
    scorer: Scorer, piece: Piece, clean: Performance
) -> None:
    notes = clean.notes.copy()
    rng = np.random.default_rng(0)
    strange = rng.random(len(notes)) < 0.8
    notes["pitch"][strange] = rng.integers(48, 84, size=int(strange.sum()))
    lost = Performance(one_key_once(notes), clean.pedals, clean.duration_s, clean.source)
    card, alone = card_of(scorer, piece, lost), scorer.score(lost)
    assert card.score is not None and not card.score.same_music
    warning = next(one for one in card.warnings if one.code == "other_music")
    assert "counts no note as right" in warning.sentence
    assert points(card, OVERALL) < points(alone, OVERALL) - 5
    poor = degrade(clean, "wrong_notes", 1.0, np.random.default_rng(1)).performance
    assert points(card, OVERALL) < points(card_of(scorer, piece, poor), OVERALL)


def test_the_overall_interval_is_its_own_and_narrower_than_its_parts(
    scorer: Scorer, piece: Piece, clean: Performance
) -> None:
    taught = [part for part in scorer.manifest.parts if part.name != "listeners"]
    assert all(part.overall is not None and part.overall.sigma_scale < 0.9 for part in taught)
    one = next(d for d in card_of(scorer, piece, clean).dimensions if d.dimension == OVERALL)
    assert one.low is not None and one.high is not None and one.score is not None
    assert one.low < one.score < one.high


def test_the_card_says_how_the_listeners_part_follows_listeners(scorer: Scorer) -> None:
    listeners = next(part for part in scorer.manifest.parts if part.name == "listeners")
    measured = {m.output for m in scorer.manifest.metrics if "listeners" in m.protocol}
    assert measured == {output.name for output in listeners.outputs}


def test_without_a_pedal_pedaling_is_not_judged(
    scorer: Scorer, piece: Piece, clean: Performance
) -> None:
    card = card_of(scorer, piece, without_pedal(clean))
    silent = next(one for one in card.dimensions if one.dimension == "pedaling")
    assert silent.score is None and silent.reason.startswith("No pedal was taken")
    assert points(card, OVERALL) > 80  # made of what is left


@pytest.fixture
def promoted(tmp_path: Path) -> Callable[[bool], Settings]:
    def promote(synthetic: bool) -> Settings:
        settings = Settings(tmp_path / "home")
        manifest = replace(sample_manifest(synthetic=synthetic), name=f"synthetic {synthetic}")
        directory = write_sample(tmp_path / f"bundle-{synthetic}", manifest)
        registry = Registry(settings.registry)
        registry.promote(registry.put(directory), "any", "a test", "test")
        return settings

    return promote


def test_it_scores_unless_something_real_was_promoted(
    tmp_path: Path, promoted: Callable[[bool], Settings]
) -> None:
    assert chosen_bundle(Settings(tmp_path / "empty")) == SHIPPED
    assert chosen_bundle(promoted(True)) == SHIPPED
    assert chosen_bundle(promoted(True), shipped=tmp_path / "none") != SHIPPED
    assert chosen_bundle(promoted(False)) != SHIPPED


def test_listeners_say_nothing_of_playing_more_careless_than_any_they_rated(
    scorer: Scorer,
) -> None:
    listeners = next(part for part in scorer.manifest.parts if part.name == "listeners")
    assert listeners.least_overall is not None
    passage = perform(load_piece("mozart_sonata_545"), PERSONALITIES[0], np.random.default_rng(4))
    spoiled = passage.performance
    for kind in ("jittered_timing", "hesitations", "erratic_dynamics", "choppy_articulation"):
        spoiled = degrade(spoiled, kind, 1.0, np.random.default_rng(1)).performance
    assert points(scorer.score(spoiled), OVERALL) < listeners.least_overall
    assert not scorer.score(spoiled).character
