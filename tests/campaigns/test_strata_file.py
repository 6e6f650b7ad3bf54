"""The list of a campaign's strata: what it says is kept, what it cannot say is refused by line."""

from pathlib import Path

import numpy as np
import pytest

from piano_core.campaigns.campaign import Strata
from piano_core.campaigns.sources import Candidate, with_strata
from piano_core.errors import CampaignError


def told(folder: Path, content: bytes) -> Strata:
    file = folder / "strata.csv"
    file.write_bytes(content)
    silent = Candidate("demo/a#1", Strata(), {}, lambda: (np.zeros((1, 1), np.float32), 44_100))
    return with_strata([silent], file)[0].strata


def test_a_list_says_what_is_known_of_a_segment(tmp_path: Path):
    assert told(tmp_path, b"segment_id,difficulty\ndemo/a#1, advanced \n").difficulty == "advanced"


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"difficulty\nadvanced\n", "line 1: lacks the columns segment_id"),
        (b"segment_id,mood\na,sad\n", "unknown column mood"),
        (b"segment_id,difficulty\na,hard\n", "line 2: difficulty 'hard' is not known"),
        (b"segment_id,difficulty\na\n", "line 2: 1 cells where the header has 2"),
        (b"segment_id\n\xe9\n", "line 2: not UTF-8"),
        (b"", "empty"),
    ],
)
def test_a_damaged_list_is_refused_with_a_remedy(tmp_path: Path, content: bytes, match: str):
    with pytest.raises(CampaignError, match=match) as caught:
        told(tmp_path, content)
    assert caught.value.remedy
