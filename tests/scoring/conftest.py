"""The bundle whose answers are known, and the scorer that loads it."""

from pathlib import Path

import pytest

from piano_core.scoring import Scorer


@pytest.fixture(scope="session")
def bundle(designed_bundle: Path) -> Path:
    return designed_bundle


@pytest.fixture(scope="session")
def synthetic_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Imported where it is needed: it brings torch, and most tests here do without.
    from tests.scoring.designed import made

    return made(tmp_path_factory.mktemp("scoring") / "synthetic", synthetic=True)


@pytest.fixture(scope="session")
def scorer(bundle: Path) -> Scorer:
    return Scorer.load(bundle)
