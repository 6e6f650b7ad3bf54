"""Which model scores: what is said of it, loading another, and two beside each other."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.services.preferences import Preferences
from desktop_app.services.processes import Worker
from desktop_app.services.scoring import ScoringService
from desktop_app.view_models.models.models import Beside, Device, Loaded, Models
from desktop_app.view_models.models.models_page import beside_rows, device_facts, synthetic_notice
from desktop_app.view_models.states import Scored
from piano_core.bundle import CARD_FILE, FORMAT_VERSION, MANIFEST_FILE
from tests.desktop.conftest import MakeApp, no_transcriber
from tests.desktop.samples import HeldBackground, scorecard


class Chosen:
    """Remembers a bundle and where it runs as long as the test lasts."""

    bundle: Path | None = None
    hardware: str = ""


@pytest.fixture
def other(bundle: Path, tmp_path: Path) -> Path:
    """The same model in another folder."""
    return Path(shutil.copytree(bundle, tmp_path / "other"))


@pytest.fixture
def app(make_app: MakeApp, bundle: Path) -> App:
    return make_app(lambda: bundle)


def models(bundle: Path, worker: Worker) -> tuple[Models, HeldBackground, Chosen]:
    background, chosen = HeldBackground(), Chosen()
    service = ScoringService(
        worker,
        lambda: chosen.bundle or bundle,
        no_transcriber,
        find_hardware=lambda: chosen.hardware,
    )
    return Models(background, service, chosen), background, chosen


def spoil(bundle: Path, name: str) -> None:
    data = bytearray((bundle / name).read_bytes())
    data[len(data) // 2] ^= 1
    (bundle / name).write_bytes(data)


def text_of(app: App) -> str:
    return "\n".join(w.text() for w in app.window.models.findChildren(QLabel) if w.isVisible())


def test_what_scores_is_named_with_its_card_limits_and_hardware(
    bundle: Path, worker: Worker
) -> None:
    page, background, _ = models(bundle, worker)
    page.look()
    background.run_next()
    loaded = page.state.loaded
    assert loaded is not None
    assert loaded.folder == bundle
    assert loaded.card == (bundle / CARD_FILE).read_text()
    assert any("no numbers below" in limit for limit in loaded.limits)
    assert [one.name for one in loaded.devices if one.used] == ["cpu"]
    assert loaded.identity.provider_note


@pytest.mark.parametrize("name", [CARD_FILE, "scorer.onnx"])
def test_a_bundle_with_a_changed_byte_is_refused_and_the_old_one_stays(
    bundle: Path, other: Path, name: str, worker: Worker
) -> None:
    page, background, chosen = models(bundle, worker)
    page.look()
    background.run_next()
    spoil(other, name)
    page.load(other)
    background.run_next()
    problem = page.state.problem
    assert problem is not None
    assert problem.what == "Has changed since the bundle was made."
    assert problem.where.endswith(name)
    assert page.state.loaded is not None and page.state.loaded.folder == bundle
    assert chosen.bundle is None


def test_a_bundle_of_an_unknown_version_is_refused_with_the_reason(
    bundle: Path, other: Path, worker: Worker
) -> None:
    manifest = other / MANIFEST_FILE
    text = manifest.read_text()
    known = f'"format_version": {FORMAT_VERSION}'
    assert known in text
    manifest.write_text(text.replace(known, '"format_version": 99'))
    page, background, _ = models(bundle, worker)
    page.load(other)
    background.run_next()
    assert page.state.problem is not None
    assert "99" in page.state.problem.what
    assert page.state.loaded is None


def test_the_loaded_bundle_scores_from_now_on_and_after_a_start(
    bundle: Path, other: Path, worker: Worker
) -> None:
    page, background, chosen = models(bundle, worker)
    told: list[Loaded] = []
    page.replaced.connect(told.append)
    page.load(other)
    background.run_next()
    assert [one.folder for one in told] == [other]
    assert chosen.bundle == other
    page.load_usual()
    background.run_next()
    assert [one.folder for one in told] == [other, bundle]
    assert not page.chosen


def test_a_loaded_bundle_is_remembered_while_it_is_there(tmp_path: Path, other: Path) -> None:
    Preferences(tmp_path / "app.ini").bundle = other
    assert Preferences(tmp_path / "app.ini").bundle == other
    shutil.rmtree(other)
    assert Preferences(tmp_path / "app.ini").bundle is None


def test_two_models_differ_only_beyond_both_intervals() -> None:
    card = scorecard()
    wide, moved = card.dimensions[0], card.dimensions[1]
    assert wide.score is not None and wide.high is not None
    assert moved.score is not None and moved.high is not None and moved.low is not None
    far = replace(moved, score=moved.score + 40, low=moved.low + 40, high=moved.high + 40)
    near = replace(wide, score=wide.score + 1)
    other = replace(card, dimensions=(near, far, *card.dimensions[2:]))
    rows = beside_rows(Beside("Take", card, other))
    assert rows[0].meaning.startswith("Within both intervals")
    assert rows[1].meaning.startswith("+40 points")
    numbered = [d.label for d in card.dimensions if d.enough_evidence]
    assert [row.label for row in rows] == numbered


def test_numbers_that_rest_on_different_evidence_are_not_compared() -> None:
    card = scorecard()
    first = card.dimensions[0]
    elsewhere = next(d.provenance for d in card.dimensions if d.provenance != first.provenance)
    other = replace(card, dimensions=(replace(first, provenance=elsewhere), *card.dimensions[1:]))
    assert "different evidence" in beside_rows(Beside("Take", card, other))[0].meaning


def test_hardware_says_why_it_is_not_used() -> None:
    said = device_facts(
        (Device("cuda", True, False), Device("coreml", False, False), Device("cpu", True, True))
    )
    assert [fact.value for fact in said] == [
        "offered here and not used",
        "not in the installed onnxruntime",
        "computes here",
    ]


def test_a_synthetic_model_is_called_one() -> None:
    identity = scorecard(synthetic=True).bundle
    assert "program" in synthetic_notice(Loaded(Path(), identity, "", (), ()))


def test_the_page_shows_the_model_and_compares_another_on_the_open_take(
    app: App, take: Path, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.parts.session.open(take)
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Scored), timeout=20_000)
    app.window.show_models()
    qtbot.waitUntil(lambda: "Where it runs" in text_of(app), timeout=20_000)
    assert "computes here" in text_of(app)
    assert app.window.models.card.toPlainText()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    app.window.models.ask_to_compare()
    table = app.window.models.findChild(QTableWidget)
    assert table is not None
    qtbot.waitUntil(table.isVisible, timeout=20_000)
    assert table.rowCount() > 0
    assert all("Within" in table.item(row, 3).text() for row in range(table.rowCount()))
    app.window.come_back()
    assert app.window.take.isVisible()


def test_loading_another_model_scores_the_open_take_again(
    app: App, take: Path, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.parts.session.open(take)
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Scored), timeout=20_000)
    before = app.parts.session.state
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    app.window.models.ask_to_load()
    qtbot.waitUntil(
        lambda: (
            app.parts.session.state is not before and isinstance(app.parts.session.state, Scored)
        ),
        timeout=20_000,
    )


def test_a_refused_model_is_said_in_the_window(
    app: App, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (other / "stray.txt").write_text("x")
    app.window.show_models()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    app.window.models.ask_to_load()
    qtbot.waitUntil(lambda: "ot named in the manifest" in text_of(app), timeout=20_000)
    assert "stray.txt" in text_of(app)


def test_where_it_runs_can_be_chosen_and_is_kept(
    bundle: Path, tmp_path: Path, worker: Worker
) -> None:
    page, background, chosen = models(bundle, worker)
    page.look()
    background.run_next()
    automatic = page.state.loaded
    assert automatic is not None and automatic.hardware == ""
    page.run_on("cpu")
    background.run_next()
    loaded = page.state.loaded
    assert loaded is not None and (loaded.hardware, chosen.hardware) == ("cpu", "cpu")
    assert loaded.identity.provider_note == "Asked for by name."
    Preferences(tmp_path / "app.ini").hardware = "cpu"
    assert Preferences(tmp_path / "app.ini").hardware == "cpu"
    assert Preferences(tmp_path / "none.ini").hardware == ""


def test_chosen_hardware_that_cannot_compute_falls_back_and_says_why(
    bundle: Path, worker: Worker
) -> None:
    page, background, chosen = models(bundle, worker)
    chosen.hardware = "directml"  # chosen on another computer
    page.look()
    background.run_next()
    loaded = page.state.loaded
    assert loaded is not None and loaded.identity.provider == "CPUExecutionProvider"
    assert "directml" in loaded.identity.provider_note
    assert "is not available" in loaded.identity.provider_note


def test_the_page_offers_what_is_found_and_scores_again_there(app: App, qtbot: QtBot) -> None:
    app.window.show_models()
    page = app.window.models
    qtbot.waitUntil(lambda: app.parts.models.state.loaded is not None, timeout=20_000)
    box = page.hardware
    offered = [box.itemData(row) for row in range(box.count())]
    assert offered[0] == "" and "cpu" in offered and "coreml" not in offered
    box.setCurrentIndex(offered.index("cpu"))
    with qtbot.waitSignal(box.activated):
        box.activated.emit(offered.index("cpu"))
    qtbot.waitUntil(lambda: "Asked for by name" in text_of(app), timeout=20_000)
    assert page.hardware.currentData() == "cpu"
