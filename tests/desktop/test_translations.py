"""Other languages: nothing missing, no place lost, plural forms, and room for longer words."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.services.preferences import Preferences
from desktop_app.translations.catalogue import catalogue, install_language, language_of
from desktop_app.translations.files import LANGUAGES, missing, qm_path, read_ts
from desktop_app.translations.sources import (
    APP,
    all_texts,
    errors_in,
    modules_of_the_app,
    words_of,
)
from desktop_app.view_models import languages
from desktop_app.view_models.states import Scored
from desktop_app.view_models.texts import count
from desktop_app.view_models.wording import plural, speak, tr, without_key
from piano_core.pitch_names import note_name
from piano_core.sentences import Style, fill, paragraph, say
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import performance, scorecard

every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """A language, until the test is over."""
    install_language(qapp, request.param)
    yield request.param
    install_language(qapp, "en")


def places(text: str) -> list[str]:
    return sorted(f"{name}:{spec}" for _, name, spec, _ in Formatter().parse(text) if name)


@every_language
def test_no_text_is_missing(language: str) -> None:
    assert missing(language, all_texts()) == ()


@every_language
def test_every_place_to_be_filled_in_is_kept(language: str) -> None:
    for english, forms in read_ts(language).items():
        for form in forms:
            # The form for one thing may say it in words: once, not 1 times.
            spoken = ["n:"] if len(forms) > 1 and form is forms[0] else []
            assert places(form) in (
                places(english),
                [p for p in places(english) if p not in spoken],
            )


@every_language
def test_what_the_app_reads_is_what_translators_wrote(language: str) -> None:
    compiled = catalogue(language)
    counted = {text.english for text in all_texts() if text.one}
    for english, forms in read_ts(language).items():
        number = 7 if english in counted else None
        assert compiled.text(english, number) == forms[-1], english
    assert qm_path(language).stat().st_size > 10_000


@every_language
def test_keys_of_a_menu_are_marked_once(language: str) -> None:
    for english, (form, *_) in read_ts(language).items():
        if "&" in english:
            assert len(re.findall("&", form)) == 1, form


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_numbers_take_the_form_of_the_language(spoken: str) -> None:
    assert [count(n, "note") for n in (0, 1, 1204)] == ["0 Noten", "1 Note", "1.204 Noten"]
    one, many = "{n} scale has no answer yet.", "{n} scales have no answer yet."
    assert plural(one, many, 1) == "1 Skala hat noch keine Antwort."


@pytest.mark.parametrize("title", ["&File", "파일(&F)", "Dat&ei"])
def test_a_title_is_shown_without_the_mark_of_its_key(title: str) -> None:
    assert without_key(title) in ("File", "파일", "Datei")


@pytest.mark.parametrize("spoken", ["ko"], indirect=True)
def test_a_language_with_one_form_uses_it_for_one_and_many(spoken: str) -> None:
    assert [count(n, "note") for n in (1, 2)] == ["음 1개", "음 2개"]


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_what_piano_core_says_is_said_anew_with_numbers_of_the_language(spoken: str) -> None:
    said = say(
        "{seconds:.1f} s were played; this model needs {needed:g} s.", seconds=3.25, needed=5
    )
    assert said == "3.2 s were played; this model needs 5 s."
    assert tr(said) == "3,2 s wurden gespielt; dieses Modell braucht 5 s."
    assert tr(say("{figure:.0%} slower than the references.", figure=0.12)).startswith("12 %")
    assert tr("What nobody has translated.") == "What nobody has translated."
    assert tr(say("What nobody has {done}.", done="said")) == "What nobody has said."


@pytest.mark.parametrize("spoken", ["de"], indirect=True)
def test_notes_bear_the_names_of_the_language(spoken: str) -> None:
    played = say("{played} for {written}", played=note_name(71), written=note_name(66))
    assert played == "B4 for F♯4"
    assert tr(played) == "H4 statt Fis4"


@pytest.mark.parametrize("spoken", ["zh_CN"], indirect=True)
def test_lists_and_sentences_follow_each_other_as_the_language_has_it(spoken: str) -> None:
    both = paragraph(say("Nothing was played."), say("Waited."))
    assert " " not in tr(both)
    named = {"names": (say("Phrasing"), say("Pedaling"))}
    assert fill("{names}", named, Style(between="、"), tr) == f"{tr('Phrasing')}、{tr('Pedaling')}"


def test_no_error_that_the_app_shows_is_glued_together() -> None:
    for path in (*APP.rglob("*.py"), *modules_of_the_app()):
        for error in errors_in(ast.parse(path.read_text(encoding="utf-8"))):
            for words in words_of(error):
                assert not isinstance(words, ast.JoinedStr | ast.BinOp), f"{path}:{words.lineno}"


def test_english_needs_no_catalogue() -> None:
    speak(None)
    assert tr("Bar {bar}", bar=3) == "Bar 3"
    assert count(2, "note") == "2 notes"


def test_the_chosen_language_stands_before_the_systems() -> None:
    assert language_of("ko") == "ko"
    assert language_of("") in languages.LANGUAGES
    assert language_of("xx") in languages.LANGUAGES


def test_a_language_is_chosen_in_the_view_menu(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app(lambda: Path("none"))
    action = next(one for one in app.window.actions_list if one.id == "language_de")
    assert action.checked is not None and not action.checked()
    action.run()
    assert action.checked()
    assert Preferences(tmp_path / "app.ini").language == "de"


@pytest.fixture
def german(make_app: MakeApp, tmp_path: Path, qapp: QApplication) -> Iterator[App]:
    """The window as it starts for a German."""
    Preferences(tmp_path / "app.ini").language = "de"
    yield make_app(lambda: Path("none"))
    install_language(qapp, "en")


@pytest.mark.parametrize("page", ["first", "take", "rate", "models"])
def test_no_text_is_cut_at_german_length(german: App, page: str, qtbot: QtBot) -> None:
    window = german.window
    if page == "take":
        take = Take(Path("take.mid"), performance())
        german.parts.session.changed.emit(Scored(take, scorecard()))
    elif page == "rate":
        window.show_rating()
    elif page == "models":
        window.show_models()
    qtbot.wait(30)
    shown = [w for w in window.findChildren(QLabel) if w.isVisible() and w.text()]
    assert shown
    for label in shown:
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        else:
            assert label.width() >= label.sizeHint().width(), label.text()
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    assert window.menuBar().actions()[0].text() == "&Datei"
