"""Fixtures shared by every room: where real data lies, and what is skipped without it."""

import os
from collections.abc import Callable
from pathlib import Path

# Before any test loads PySide6, which then looks at the source of each module imported: pydantic's
# own import does not survive that. No command loads both.
import pydantic.fields  # noqa: F401
import pytest
from hypothesis import HealthCheck, settings

from piano_core.locks import locked

# How fast examples are drawn says how busy the machine is, nothing about what is tested.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker takes a whole module, so that what a module makes once is made once. Modules with
    slow tests come first, so that no worker is left alone with one at the end."""
    slow = {item.location[0] for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.location[0] not in slow)
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.location[0]))


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first worker who asks for it makes, for all workers of this run."""
    alone = "PYTEST_XDIST_WORKER" not in os.environ
    shared = factory.getbasetemp() if alone else factory.getbasetemp().parent
    directory = shared / name
    with (shared / f"{name}.lock").open("ab") as lock, locked(lock):
        if not directory.exists():
            make(directory)
    return directory


def _real_data(folder: str) -> Path:
    root = os.environ.get("PIANO_DATA", "")
    if not root:
        pytest.skip(f"PIANO_DATA is not set, so there is no {folder} to read")
    path = Path(root) / folder
    if not path.is_dir():
        pytest.skip(f"{path} is not there")
    return path


@pytest.fixture(scope="session")
def percepiano_dir() -> Path:
    """The PercePiano subset: midi/, score_midi/, score_xml/, total_2rounds.csv."""
    return _real_data("percepiano")


@pytest.fixture(scope="session")
def asap_dir() -> Path:
    """The (n)ASAP subset: metadata.csv and a folder a composer."""
    return _real_data("asap-subset")


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A transcription bundle made from random weights, once for all tests: it hears nonsense."""
    pytest.importorskip("torch", reason="a bundle is exported with torch (extra transcribe-export)")
    from piano_core.transcription.export.export import export_transcriber
    from piano_core.transcription.manifest import Precision
    from tests.transcription.tiny import tiny_weights

    return made_once(
        tmp_path_factory,
        "tiny-transcriber",
        lambda directory: export_transcriber(directory, tiny_weights(), precision=Precision.FP32),
    )


@pytest.fixture(scope="session")
def designed_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle that scores by a network whose answers are known, once for all tests: leave it as
    it is, or copy it."""

    def make(directory: Path) -> None:
        # Imported where it is needed: it brings torch, and most tests here do without.
        from tests.scoring.designed import made

        made(directory)

    return made_once(tmp_path_factory, "designed-bundle", make)


@pytest.fixture(scope="session")
def published_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The transcription bundle of Transkun's published weights, in fp32. Modules that use it carry
    `pytest.mark.xdist_group("published")`, so that it is exported once."""
    pytest.importorskip("transkun", reason="transkun, whose wheel holds the weights, is not here")
    from piano_core.transcription.export.export import export_transcriber
    from piano_core.transcription.manifest import Precision

    directory = tmp_path_factory.mktemp("published") / "transcriber"
    export_transcriber(directory, precision=Precision.FP32)
    return directory
