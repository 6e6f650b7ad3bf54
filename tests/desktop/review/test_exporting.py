"""A take as a report, as JSON and as MIDI: what is in the files, and what is said of them."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from multiprocessing import active_children
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.printing import Hand, print_apart
from desktop_app.services.exporting import Exporter
from desktop_app.theme.apply import choose_font, write_in
from desktop_app.translations.catalogue import install_language
from desktop_app.view_models.review.exporting import Exported, ExportKind, Exports
from desktop_app.view_models.review.marks import mark_rows
from desktop_app.view_models.review.report import Places, report
from desktop_app.view_models.states import Empty, Opening, Scored, Unscored
from desktop_app.views.report import print_report
from desktop_app.views.report.page_text import page_text
from desktop_app.views.report.pictures import track_picture
from piano_core.errors import ExportError
from piano_core.midi import read_midi
from piano_core.scoring import Scorecard
from piano_core.takes import Listening, Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import HeldBackground, compared, performance, scorecard, without_evidence

MADE = datetime(2026, 11, 22)
PLAYED = performance()
TAKE = Take(Path("Träumerei take 2.mid"), PLAYED, comparison=compared(PLAYED))
PLACES = Places(mark_rows(scorecard(PLAYED).marks, TAKE), "1 mark is not shown.")
REPORT = report(TAKE, scorecard(PLAYED), PLACES, MADE)
HEARD = replace(TAKE, listening=Listening("Transkun", "ab" * 32, "CPU", ()), comparison=None)
ANSWERS = (
    (Scored(TAKE, scorecard(PLAYED)), tuple(ExportKind)),
    (Unscored(TAKE, None), (ExportKind.NOTES,)),  # pyright: ignore[reportArgumentType]
    (Opening(Path("take.mid")), ()),
    (Empty(), ()),
)


def quiet(_fraction: float, _doing: str) -> None:
    """Nobody watches."""


def unused(_report: object, _progress: object) -> bytes:
    raise AssertionError("no report was asked for")


def test_the_report_says_all_that_the_screen_does() -> None:
    text, scales = page_text(report(TAKE, scorecard(PLAYED), PLACES, MADE))
    for said in (
        "Träumerei take 2",
        "2026-11-22",
        "60 notes",
        "score: Sample piece",
        "Rhythmic precision",
        "Expert ratings",
        "The pulse hurries.",
        "Bar 5",
        "Not enough evidence",
        "No one rated Articulation.",
        "neither end is better",
        "The take is short.",
        "1 mark is not shown.",
        "Notes right",
    ):
        assert said in text, said
    assert len(scales) == len(re.findall(r'src="track\d+"', text)) == 6
    assert text.index("Overall musicality") > text.index("Not enough evidence")


def test_what_people_typed_is_text_and_not_markup() -> None:
    take = replace(TAKE, path=Path("a <b> & <img src=x>.mid"))
    text, _ = page_text(report(take, scorecard(PLAYED), PLACES, MADE))
    assert "a &lt;b&gt; &amp; &lt;img src=x&gt;" in text


def test_where_nothing_was_found_the_report_says_so() -> None:
    card = without_evidence(scorecard(PLAYED))
    text, scales = page_text(report(HEARD, card, Places(()), MADE))
    assert "No place stood out" in text
    assert "heard from sound" in text
    assert scales == ()


def test_a_report_is_a_pdf_of_numbered_pages(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    Exporter(lambda report, _: print_report(report)).write_report(REPORT, target, quiet)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


def test_what_is_printed_in_another_process_has_the_words_and_fonts_of_the_window(
    qapp: QApplication,
) -> None:
    before, children = QFont(qapp.font()), set(active_children())
    try:
        choose_font(qapp)
        install_language(qapp, "zh_CN")
        write_in(qapp, "zh_CN")
        here = letters(print_report(REPORT))
        there = letters(print_apart(Hand.of(qapp, "zh_CN"), REPORT, quiet))
    finally:
        install_language(qapp, "en")
        qapp.setFont(before)
    assert here
    assert there == here != letters(print_report(REPORT))
    assert set(active_children()) <= children, "what printed is still there"


def letters(pdf: bytes) -> list[bytes]:
    """The fonts of a PDF, each with the signs that are used; their order is left to chance."""
    return sorted(re.findall(rb"/Length1.*?stream\n(.*?)endstream", pdf, re.DOTALL))


def test_a_scale_shows_its_value_where_it_lies(qtbot: QtBot) -> None:
    from PySide6.QtCore import QSize

    def darkest(value: float) -> float:
        image = track_picture((value, value, value), QSize(250, 14), bipolar=False)
        row = [image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())]
        return int(np.argmin(row)) / image.width()

    places = [darkest(value) for value in (0, 50, 100)]
    assert places == pytest.approx([0.02, 0.5, 0.98], abs=0.03)


def test_json_is_what_the_command_prints(tmp_path: Path) -> None:
    target, card = tmp_path / "card.json", scorecard(PLAYED)
    Exporter(unused).write_scorecard(TAKE, card, target)
    value = json.loads(target.read_text(encoding="utf-8"))
    assert value.pop("file") == str(TAKE.path)
    assert Scorecard.from_dict(value) == card


def test_the_notes_of_a_heard_take_come_back_from_midi(tmp_path: Path) -> None:
    target = tmp_path / "heard.mid"
    Exporter(unused).write_notes(HEARD, target)
    again = read_midi(target)
    assert len(again) == len(PLAYED)
    np.testing.assert_allclose(again.notes["onset_s"], PLAYED.notes["onset_s"], atol=1e-4)
    np.testing.assert_array_equal(again.notes["velocity"], PLAYED.notes["velocity"])


@pytest.mark.parametrize(
    "write",
    [
        lambda exporter, target: exporter.write_notes(TAKE, target),
        lambda exporter, target: exporter.write_scorecard(TAKE, scorecard(PLAYED), target),
        lambda exporter, target: exporter.write_report(REPORT, target, quiet),
    ],
)
def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, write: Callable[[Exporter, Path], None]
) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(ExportError) as caught:
        write(Exporter(lambda _report, _progress: b""), tmp_path / "file" / "take.out")
    assert str(tmp_path / "file") in caught.value.where
    assert caught.value.remedy


@pytest.mark.parametrize(("state", "kinds"), ANSWERS)
def test_what_can_be_exported_depends_on_what_is_known(
    state: Scored, kinds: tuple[ExportKind, ...]
) -> None:
    assert Exports(HeldBackground(), Exporter(unused), lambda: PLACES).kinds(state) == kinds


def test_the_ending_is_added_where_it_is_missing(tmp_path: Path) -> None:
    background, ended = HeldBackground(), list[Exported]()
    exports = Exports(background, Exporter(unused), lambda: PLACES)
    exports.ended.connect(ended.append)
    exports.write(Scored(TAKE, scorecard(PLAYED)), ExportKind.NOTES, tmp_path / "Op. 15 no. 7")
    background.run_next()
    assert ended == [Exported(tmp_path / "Op. 15 no. 7.mid")]
    assert (tmp_path / "Op. 15 no. 7.mid").is_file()


@pytest.fixture
def scored(make_app: MakeApp, bundle: Path, take: Path, qtbot: QtBot) -> App:
    app = make_app(lambda: bundle)
    app.parts.session.open(take)
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Scored), timeout=20_000)
    return app


def message(app: App) -> QMessageBox | None:
    return app.window.findChild(QMessageBox)


def test_a_report_is_written_from_the_window(
    scored: App, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []

    def answer(*words: object) -> tuple[str, str]:
        asked.append(words)
        return str(tmp_path / "for my teacher"), str(words[3]).split(";;")[0]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    scored.window.ask_to_export()
    qtbot.waitUntil(lambda: message(scored) is not None, timeout=20_000)
    said = message(scored)
    assert said is not None
    assert str(tmp_path / "for my teacher.pdf") in said.informativeText()
    assert (tmp_path / "for my teacher.pdf").read_bytes().startswith(b"%PDF-")
    assert [part.rpartition("*")[2] for part in str(asked[0][3]).split(";;")] == [
        *(".pdf)", ".json)", ".mid)"),
    ]
    said.close()


def test_a_failed_export_is_said_with_the_place(
    scored: App, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("here")
    target = tmp_path / "file" / "take.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    scored.window.ask_to_export()
    qtbot.waitUntil(lambda: message(scored) is not None)
    said = message(scored)
    assert said is not None
    assert "was not exported" in said.text()
    assert str(target) in said.informativeText()
    said.close()
