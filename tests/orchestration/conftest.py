"""A workplace with a small corpus and an instance of its own, both in a temporary folder."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import dagster as dg
import pytest

from tests.orchestration.small_corpus import SmallCorpus, SmallWorkplace


@pytest.fixture
def workplace(tmp_path: Path) -> SmallWorkplace:
    place = SmallWorkplace(home=str(tmp_path / "home"))
    place.use(SmallCorpus())
    return place


@pytest.fixture
def instance() -> Generator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral
