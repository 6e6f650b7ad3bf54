"""Hundreds of damaged sound files: none crashes, hangs, fills the memory or escapes unnamed."""

from pathlib import Path

import pytest

from tests.mutants import met, on_linux


@on_linux
@pytest.mark.slow
def test_damaged_files_are_decoded_or_refused_within_limits(tmp_path: Path):
    found = met(Path(__file__).with_name("decode_mutants.py"), tmp_path)
    assert found.files >= 500
    assert found.peak_mib < 400
    for name, outcomes in found.outcomes.items():
        # Damage is met with more than one answer: neither all refused nor all believed.
        assert len(outcomes) >= 2, (name, outcomes)
