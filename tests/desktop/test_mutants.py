"""A thousand damaged files opened in the window: each is shown or refused with a remedy."""

from pathlib import Path

import pytest

from tests.mutants import met, on_linux


@on_linux
@pytest.mark.slow
def test_damaged_files_are_shown_or_refused_and_never_end_the_app(tmp_path: Path) -> None:
    found = met(Path(__file__).with_name("open_mutants.py"), tmp_path)
    assert found.files == 1000
    assert found.peak_mib < 500
    for kind, outcomes in found.outcomes.items():
        # Damage is met with more than one answer: neither all refused nor all believed.
        assert len(outcomes) >= 2, (kind, outcomes)
