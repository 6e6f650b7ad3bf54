"""What is seen, and in which colours."""

from __future__ import annotations

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.appearance import Appearance, ThemeChoice
from desktop_app.view_models.languages import LANGUAGES, Languages
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.states import take_of
from desktop_app.view_models.wording import tr


def view_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the View menu offers."""
    session, roll = parts.session, parts.roll

    def shown() -> bool:
        return take_of(session.state) is not None

    return (
        Action("zoom_in", tr("Zoom &in"), "+", Menu.VIEW, lambda: roll.zoom(1), shown),
        Action("zoom_out", tr("Zoom &out"), "-", Menu.VIEW, lambda: roll.zoom(-1), shown),
        Action("fit", tr("&Fit the whole take"), "0", Menu.VIEW, roll.fit, shown),
        Action("roll", tr("Go to the piano &roll"), "F6", Menu.VIEW, window.focus_roll, shown),
        Action("marks", tr("Go to the &marks"), "F7", Menu.VIEW, window.focus_marks, shown),
        Action(
            "scorecard", tr("Go to the s&corecard"), "F8", Menu.VIEW, window.focus_scorecard, shown
        ),
        *_theme_actions(parts.appearance),
        *_language_actions(parts.languages),
    )


def _language_actions(languages: Languages) -> tuple[Action, ...]:
    def action(language: str, name: str) -> Action:
        return Action(
            f"language_{language or 'system'}",
            name or tr("Language of the system (from the next start)"),
            "",
            Menu.VIEW,
            lambda: languages.choose(language),
            checked=lambda: languages.choice == language,
        )

    return tuple(action(language, name) for language, name in LANGUAGES.items())


def _theme_actions(appearance: Appearance) -> tuple[Action, ...]:
    titles = {
        ThemeChoice.SYSTEM: tr("Colours of the &system"),
        ThemeChoice.LIGHT: tr("&Light"),
        ThemeChoice.DARK: tr("&Dark"),
    }

    def action(choice: ThemeChoice) -> Action:
        return Action(
            f"theme_{choice}",
            titles[choice],
            "",
            Menu.VIEW,
            lambda: appearance.choose(choice),
            checked=lambda: appearance.choice is choice,
        )

    return tuple(action(choice) for choice in ThemeChoice)
