"""Hundreds of damaged notation files: none crashes, hangs, fills the memory or escapes unnamed."""

from pathlib import Path

import pytest

from tests.mutants import met, on_linux


@on_linux
@pytest.mark.slow
def test_damaged_scores_are_read_or_refused_within_limits(tmp_path: Path):
    found = met(Path(__file__).with_name("read_mutants.py"), tmp_path)
    assert found.files == 900
    assert found.peak_mib < 500
    for kind, outcomes in found.outcomes.items():
        # Damage is met with both answers: neither all refused nor all believed.
        assert len(outcomes) == 2, (kind, outcomes)
