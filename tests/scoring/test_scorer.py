"""A scorecard says what the model says, how sure it is, and what cannot be said."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.bundle import (
    MANIFEST_FILE,
    FeatureInput,
)
from piano_core.dimensions import DIMENSION_NAMES, Provenance
from piano_core.errors import SettingsError
from piano_core.features import FEATURES
from piano_core.files import file_hash
from piano_core.performance import NOTE_DTYPE, Performance, Source, pedal_array
from piano_core.scoring import Scorecard, Scorer
from tests.scoring.designed import dimension
from tests.scoring.playing import even_notes, nothing


def codes(card: Scorecard) -> list[str]:
    return [warning.code for warning in card.warnings]


def test_a_kept_descriptor_and_its_calibrated_interval(scorer: Scorer):
    score = dimension(scorer.score(even_notes(20, velocity=60)), "phrasing")
    assert score.score == pytest.approx(60, abs=0.01)
    assert score.sigma == pytest.approx(5 * 1.2)  # sqrt(4^2 + 3^2), scaled
    assert score.low == pytest.approx(60 - 1.7 * 6, abs=0.01)
    assert score.high == pytest.approx(60 + 1.7 * 6, abs=0.01)
    assert (score.coverage, score.provenance) == (0.9, Provenance.EXPERT_RATINGS)


def test_a_turned_descriptor_grades_the_other_way(scorer: Scorer):
    score = dimension(scorer.score(even_notes(20, interval=0.25)), "rhythmic_precision")
    assert score.score == pytest.approx(75, abs=0.1)  # unstable 25, so stable 75


def test_all_twelve_dimensions_are_listed_and_those_without_grades_say_why(scorer: Scorer):
    card = scorer.score(even_notes(20))
    assert tuple(score.dimension for score in card.dimensions) == DIMENSION_NAMES
    silent = dimension(card, "note_accuracy")
    assert (silent.score, silent.low, silent.high, silent.sigma) == (None, None, None, None)
    assert silent.reason.startswith("Nobody graded this")
    assert not silent.enough_evidence and silent.provenance is None
    assert "not_enough_evidence" in codes(card)


def test_what_grades_nothing_is_character(scorer: Scorer):
    card = scorer.score(even_notes(20, velocity=60))
    energy, pedal = card.character
    assert (energy.descriptor, energy.low_end, energy.high_end) == (
        "energy",
        "low energy",
        "high energy",
    )
    assert energy.value == pytest.approx(60, abs=0.01)
    assert (pedal.descriptor, pedal.value) == ("pedal_amount", pytest.approx(30))


def test_the_coverage_asked_for_is_the_one_given(scorer: Scorer):
    score = dimension(scorer.score(even_notes(20), coverage=0.5), "phrasing")
    assert score.high == pytest.approx(60 + 0.7 * 6, abs=0.01)
    assert score.coverage == 0.5
    with pytest.raises(SettingsError, match=r"coverage 0\.7: .* Choose one of 0\.5, 0\.9"):
        scorer.score(even_notes(20), coverage=0.7)


def test_unfamiliar_playing_widens_and_warns(scorer: Scorer):
    card = scorer.score(even_notes(20, velocity=120))  # novelty 4 against a threshold of 3
    assert dimension(card, "phrasing").sigma == pytest.approx(6 * 4 / 3, abs=0.01)
    assert card.novelty == pytest.approx(4 / 3, abs=0.001)
    assert "unlike_training_data" in codes(card)
    assert "unlike_training_data" not in codes(scorer.score(even_notes(20, velocity=60)))


def test_long_playing_is_the_mean_of_its_stretches(scorer: Scorer):
    velocity = np.repeat([40, 80], 240)  # two minutes, softer then louder
    card = scorer.score(even_notes(120, velocity=velocity))
    assert card.windows == 9  # 25 s each, at most 12.5 s apart
    assert dimension(card, "phrasing").score == pytest.approx(60, abs=1)
    assert dimension(card, "phrasing").sigma == pytest.approx(6, abs=0.01)
    assert card.pooling.startswith("Mean of 9 overlapping stretches of 25 s")


def test_a_clear_fall_is_marked_where_it_happens(scorer: Scorer):
    velocity = np.full(480, 70)
    velocity[200:300] = 40  # from 0:50 to 1:15
    card = scorer.score(even_notes(120, velocity=velocity))
    (mark,) = [mark for mark in card.marks if mark.dimension == "phrasing"]
    assert mark.start_s <= 50 < 75 <= mark.end_s
    assert mark.end_s - mark.start_s <= 50
    assert 0 < mark.severity <= 1
    assert mark.sentence.startswith("Phrasing from 0:")
    assert "points below the usual level of this take" in mark.sentence


def test_even_playing_has_no_marks(scorer: Scorer):
    assert scorer.score(even_notes(180)).marks == ()


@pytest.mark.parametrize(
    ("performance", "code", "sentence"),
    [
        (nothing(), "nothing_played", "Nothing was played."),
        (even_notes(3), "too_short", "3.0 s were played; this model needs 5 s."),
        (even_notes(12, interval=1.0), "too_few_notes", "12 notes were played"),
    ],
)
def test_too_little_gives_no_number_and_says_why(
    scorer: Scorer, performance: Performance, code: str, sentence: str
):
    card = scorer.score(performance)
    assert codes(card)[0] == code
    assert not any(score.enough_evidence for score in card.dimensions)
    assert dimension(card, "phrasing").reason.startswith(sentence)
    assert (card.character, card.marks, card.windows, card.novelty) == ((), (), 0, None)


def test_silence_around_the_notes_is_not_playing(scorer: Scorer):
    short = even_notes(3)
    notes = short.notes.copy()
    notes["onset_s"] += 60
    notes["offset_s"] += 60
    late = Performance(notes, pedal_array(), 600.0)
    assert "too_short" in codes(scorer.score(late))


def test_notes_too_sparse_for_any_stretch_are_not_scored(scorer: Scorer):
    card = scorer.score(even_notes(600, interval=5.0))
    assert dimension(card, "phrasing").reason.startswith("The notes lie too far apart")


def test_a_transcription_has_no_pedal_to_judge(scorer: Scorer):
    heard = scorer.score(even_notes(20, source=Source.TRANSCRIPTION))
    assert dimension(heard, "pedaling").reason.startswith("Heard, not recorded")
    assert "down 5% of the time, pressed 1 times" in dimension(heard, "pedaling").reason
    assert not heard.input.pedal_judged
    assert [entry.descriptor for entry in heard.character] == ["energy"]
    assert dimension(heard, "phrasing").enough_evidence
    assert "transcription" in codes(heard)
    measured = scorer.score(even_notes(20))
    assert dimension(measured, "pedaling").score == pytest.approx(50)
    assert "transcription" not in codes(measured)


def test_a_file_without_pedal_says_so(scorer: Scorer):
    assert "no_pedal" in codes(scorer.score(even_notes(20, pedals=pedal_array())))
    assert "no_pedal" not in codes(scorer.score(even_notes(20)))


def test_a_model_that_needs_the_notation_says_that_it_is_missing(scorer: Scorer):
    needing = next(feature for feature in FEATURES if feature.needs_score)
    (part,) = scorer.manifest.parts
    inputs = (FeatureInput(needing.name, needing.unit), *part.features[1:])
    manifest = replace(scorer.manifest, parts=(replace(part, features=inputs),))
    informed = replace(scorer, manifest=manifest)
    card = informed.score(even_notes(20))
    (warning,) = [warning for warning in card.warnings if warning.code == "no_score"]
    assert "1 of 2 features" in warning.sentence
    assert "no_score" not in codes(scorer.score(even_notes(20)))


def test_a_synthetic_model_says_so(synthetic_bundle: Path, scorer: Scorer):
    card = Scorer.load(synthetic_bundle).score(even_notes(20))
    assert codes(card)[0] == "synthetic_model"
    assert card.bundle.synthetic
    assert dimension(card, "phrasing").provenance is Provenance.SIMULATED_RATINGS
    assert "synthetic_model" not in codes(scorer.score(even_notes(20)))


def test_long_scoring_tells_how_far_it_is(scorer: Scorer):
    told: list[tuple[float, str]] = []
    scorer.score(even_notes(120), progress=lambda fraction, what: told.append((fraction, what)))
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions) and fractions[0] == 0 and fractions[-1] == 1
    assert told[3][1] == "Listening to stretch 4 of 9"


def test_the_scorecard_names_the_bundle_and_the_performance(scorer: Scorer, bundle: Path):
    performance = even_notes(20)
    card = scorer.score(performance)
    assert card.bundle.content_hash == file_hash(bundle / MANIFEST_FILE)
    assert card.performance_hash == performance.content_hash
    assert (card.note_count, card.duration_s) == (80, 20.0)
    assert card == scorer.score(performance)


@st.composite
def performances(draw: st.DrawFn) -> Performance:
    count = draw(st.integers(0, 200))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    notes = np.zeros(count, NOTE_DTYPE)
    notes["onset_s"] = np.sort(rng.uniform(0, draw(st.floats(0.1, 200)), count))
    notes["offset_s"] = notes["onset_s"] + rng.exponential(0.5, count)
    notes["pitch"] = rng.integers(21, 109, count)
    notes["velocity"] = rng.integers(1, 128, count)
    return Performance(notes, pedal_array(), 0.0, draw(st.sampled_from(Source)))


@settings(max_examples=60, deadline=None)
@given(performance=performances())
def test_every_number_lies_within_its_interval_and_the_scale(
    scorer: Scorer, performance: Performance
):
    card = scorer.score(performance)
    for score in card.dimensions:
        if score.enough_evidence:
            assert score.score is not None and score.low is not None and score.high is not None
            assert 0 <= score.low <= score.score <= score.high <= 100
            assert score.sigma is not None and score.sigma > 0
            assert score.provenance is not None and score.reason == ""
        else:
            assert score.score is None and score.reason
    for entry in card.character:
        assert 0 <= entry.low <= entry.value <= entry.high <= 100
    assert len(card.marks) <= 5
    severities = [mark.severity for mark in card.marks]
    assert severities == sorted(severities, reverse=True)


@settings(max_examples=30, deadline=None)
@given(performance=performances())
def test_a_scorecard_survives_json(scorer: Scorer, performance: Performance):
    card = scorer.score(performance)
    text = json.dumps(card.to_dict(), allow_nan=False)
    assert Scorecard.from_dict(json.loads(text)) == card
