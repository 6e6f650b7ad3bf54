"""A part that rests on other performances speaks where there are some, and says that it does."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.dimensions import Provenance
from piano_core.reference import BESIDE
from piano_core.scoring import Scorer
from piano_core.takes import Take
from tests.scoring.designed import dimension
from tests.scoring.playing import even_notes


@pytest.fixture
def beside(scorer: Scorer) -> Scorer:
    """The designed bundle, whose pedaling rests on other performances."""
    part = replace(scorer.manifest.parts[0], beside=("pedaling",))
    speakers = tuple(replace(one, part=part) for one in scorer.speakers)
    return replace(scorer, manifest=replace(scorer.manifest, parts=(part,)), speakers=speakers)


def test_without_other_performances_it_is_silent(beside: Scorer) -> None:
    score = dimension(beside.score(even_notes(20.0)), "rhythmic_precision")
    assert score.score is None
    assert "other performances" in score.reason


def test_what_rests_on_them_says_so_and_the_rest_does_not(beside: Scorer) -> None:
    take = Take(Path("take.mid"), even_notes(20.0), beside=np.zeros(len(BESIDE)))
    card = beside.score_take(take)
    assert dimension(card, "pedaling").provenance is Provenance.REFERENCE_COMPARISON
    assert dimension(card, "rhythmic_precision").provenance is Provenance.EXPERT_RATINGS
