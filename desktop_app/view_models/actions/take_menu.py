"""The take on the screen."""

from __future__ import annotations

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.states import Scored, Scoring, take_of
from desktop_app.view_models.wording import marked, tr

MEANT = marked("I &meant that")
TAKE_BACK = marked("Show &again what was meant")


def take_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Take menu offers."""
    session, roll, review = parts.session, parts.roll, parts.review

    def has_marks() -> bool:
        return bool(roll.marks)

    def has_chosen() -> bool:
        return roll.chosen is not None

    def has_dismissed() -> bool:
        return bool(review.dismissed)

    def can_score() -> bool:
        state = session.state
        return take_of(state) is not None and not isinstance(state, Scoring | Scored)

    def has_take() -> bool:
        return take_of(session.state) is not None

    def has_score() -> bool:
        take = take_of(session.state)
        return take is not None and take.comparison is not None

    def has_references() -> bool:
        take = take_of(session.state)
        return take is not None and bool(take.references)

    return (
        Action(
            "attach",
            tr("&Attach a score…"),
            "Ctrl+K",
            Menu.TAKE,
            lambda: window.ask_for_score(),
            has_take,
        ),
        Action(
            "detach",
            tr("&Leave out the score"),
            "",
            Menu.TAKE,
            lambda: session.attach(None),
            has_score,
        ),
        Action(
            "refer",
            tr("&Compare with other performances…"),
            "Ctrl+Shift+K",
            Menu.TAKE,
            lambda: window.ask_for_references(),
            has_take,
        ),
        Action(
            "unrefer",
            tr("Leave out the other performances"),
            "",
            Menu.TAKE,
            lambda: session.refer(()),
            has_references,
        ),
        Action("score", tr("&Score again"), "Ctrl+R", Menu.TAKE, session.score, can_score),
        Action(
            "export",
            tr("&Export the take…"),
            "Ctrl+Shift+E",
            Menu.TAKE,
            lambda: window.ask_to_export(),
            has_take,
        ),
        Action("next", tr("&Next mark"), "N", Menu.TAKE, lambda: roll.step_mark(1), has_marks),
        Action(
            "previous", tr("&Previous mark"), "P", Menu.TAKE, lambda: roll.step_mark(-1), has_marks
        ),
        Action("meant", tr(MEANT), "M", Menu.TAKE, review.dismiss, has_chosen),
        Action("take_back", tr(TAKE_BACK), "Ctrl+Z", Menu.TAKE, review.take_back, has_dismissed),
    )
