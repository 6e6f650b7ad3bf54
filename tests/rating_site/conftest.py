"""A small campaign and its site."""

from pathlib import Path

import pytest

from piano_core.rating_site.site import make_site
from tests.campaigns.small import small_campaign
from tests.rating_site.visitor import Clock, Visitor


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_campaign(tmp_path / "trial")
    return tmp_path / "trial"


@pytest.fixture
def site(folder: Path, clock: Clock):
    return make_site(folder, clock)


@pytest.fixture
def visitor(site, clock: Clock, folder: Path) -> Visitor:
    return Visitor(site, clock, folder)
