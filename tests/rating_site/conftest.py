"""A small campaign and its site."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from piano_core.rating_site.site import make_site
from tests.campaigns.small import small_campaign
from tests.rating_site.visitor import Clock, Visitor


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign that nobody has rated in; writing its sound takes longer than a copy."""
    folder = tmp_path_factory.mktemp("made") / "trial"
    small_campaign(folder)
    return folder


@pytest.fixture
def folder(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_once, tmp_path / "trial"))


@pytest.fixture
def site(folder: Path, clock: Clock):
    return make_site(folder, clock)


@pytest.fixture
def visitor(site, clock: Clock, folder: Path) -> Iterator[Visitor]:
    visitor = Visitor(site, clock, folder)
    with visitor.client:  # one event loop for all its requests
        yield visitor
