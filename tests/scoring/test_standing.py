"""A score is held beside references that got theirs in the same way, or it is said why not."""

from dataclasses import replace

import numpy as np
import pytest

from piano_core.bundle import (
    References,
    reference_levels,
)
from piano_core.dimensions import Provenance
from piano_core.performance import Source
from piano_core.scoring import Scorer
from piano_core.scoring.standing import HEARD, NO_REFERENCES
from tests.scoring.designed import dimension
from tests.scoring.playing import even_notes


def beside(scorer: Scorer, references: References | None) -> Scorer:
    """The same scorer, whose bundle brings these references."""
    (speaker,) = scorer.speakers
    part = replace(speaker.part, references=references)
    manifest = replace(scorer.manifest, parts=(part,))
    return replace(scorer, manifest=manifest, speakers=(replace(speaker, part=part),))


REFERENCES = References(
    "takes by others",
    (
        *reference_levels("phrasing", Provenance.EXPERT_RATINGS, np.linspace(0, 80, 81)),
        *reference_levels("pedaling", Provenance.SIMULATED_RATINGS, np.linspace(0, 80, 81)),
    ),
)


def test_a_score_stands_among_the_references_of_its_bundle(scorer: Scorer):
    score = dimension(beside(scorer, REFERENCES).score(even_notes(20, velocity=60)), "phrasing")
    found = score.standing
    assert found is not None and found.share == pytest.approx(0.75, abs=0.01)
    assert found.low is not None and found.high is not None and score.low is not None
    assert found.low == pytest.approx(score.low / 80, abs=0.01) and found.high == pytest.approx(
        0.88, abs=0.01
    )
    assert (found.count, found.references, found.reason) == (81, "takes by others", "")
    assert found.sentence == (
        "Higher than 75 % of 81 takes by others; over its interval 62 to 88 %."
    )


def test_no_score_is_held_beside_references_that_got_theirs_otherwise(scorer: Scorer):
    among = beside(scorer, REFERENCES)
    other_ground = dimension(among.score(even_notes(20)), "pedaling").standing
    assert other_ground is not None and other_ground.share is None
    assert other_ground.reason == other_ground.sentence == NO_REFERENCES
    heard = among.score(even_notes(20, source=Source.TRANSCRIPTION))
    standing = dimension(heard, "phrasing").standing
    assert standing is not None and (standing.share, standing.reason) == (None, HEARD)


def test_why_there_is_no_standing_is_said_and_without_a_score_there_is_none(scorer: Scorer):
    silent = beside(scorer, References("", (), "Pieces cannot be compared."))
    for one, reason in ((silent, "Pieces cannot be compared."), (scorer, NO_REFERENCES)):
        card = one.score(even_notes(20))
        found = dimension(card, "phrasing").standing
        assert found is not None and (found.share, found.reason) == (None, reason)
        assert dimension(card, "note_accuracy").standing is None
