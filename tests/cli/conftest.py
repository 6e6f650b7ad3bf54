"""Fixtures of the commands: a small rated corpus as `piano run` leaves it."""

from pathlib import Path

import pytest

from tests.rated_home import write_rated_home


@pytest.fixture(scope="session")
def rated_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `piano run` leaves of a small corpus: five raters who follow two features."""
    home = tmp_path_factory.mktemp("home")
    write_rated_home(home)
    return home
