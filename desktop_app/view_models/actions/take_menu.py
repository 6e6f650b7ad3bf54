"""The take on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.states import Scored, Scoring, take_of
from desktop_app.view_models.wording import marked, tr

MEANT = marked("I &meant that")
TAKE_BACK = marked("Show &again what was meant")


@dataclass(frozen=True)
class _Now:
    """What can be done with the take on the screen, asked anew each time."""

    parts: Parts

    def has_take(self) -> bool:
        return take_of(self.parts.session.state) is not None

    def can_score(self) -> bool:
        return self.has_take() and not isinstance(self.parts.session.state, Scoring | Scored)

    def has_score(self) -> bool:
        take = take_of(self.parts.session.state)
        return take is not None and take.comparison is not None

    def has_references(self) -> bool:
        take = take_of(self.parts.session.state)
        return take is not None and bool(take.references)

    def has_marks(self) -> bool:
        return bool(self.parts.roll.marks)

    def has_chosen(self) -> bool:
        return self.parts.roll.chosen is not None

    def has_dismissed(self) -> bool:
        return bool(self.parts.review.dismissed)


def take_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Take menu offers."""
    now = _Now(parts)
    return (*_of_the_take(parts, window, now), *_of_its_marks(parts, now))


def _of_the_take(parts: Parts, window: WindowCommands, now: _Now) -> Iterable[Action]:
    session = parts.session
    yield _do(
        "attach", tr("&Attach a score…"), "Ctrl+K", lambda: window.ask_for_score(), now.has_take
    )
    yield _do("detach", tr("&Leave out the score"), "", lambda: session.attach(None), now.has_score)
    yield _do(
        "refer",
        tr("&Compare with other performances…"),
        "Ctrl+Shift+K",
        lambda: window.ask_for_references(),
        now.has_take,
    )
    yield _do(
        "unrefer",
        tr("Leave out the other performances"),
        "",
        lambda: session.refer(()),
        now.has_references,
    )
    yield _do("score", tr("&Score again"), "Ctrl+R", session.score, now.can_score)
    yield _do(
        "export",
        tr("&Export the take…"),
        "Ctrl+Shift+E",
        lambda: window.ask_to_export(),
        now.has_take,
    )


def _of_its_marks(parts: Parts, now: _Now) -> Iterable[Action]:
    roll, review = parts.roll, parts.review
    yield _do("next", tr("&Next mark"), "N", lambda: roll.step_mark(1), now.has_marks)
    yield _do("previous", tr("&Previous mark"), "P", lambda: roll.step_mark(-1), now.has_marks)
    yield _do("meant", tr(MEANT), "M", review.dismiss, now.has_chosen)
    yield _do("take_back", tr(TAKE_BACK), "Ctrl+Z", review.take_back, now.has_dismissed)


def _do(
    id_: str, title: str, keys: str, run: Callable[[], None], can: Callable[[], bool]
) -> Action:
    return Action(id_, title, keys, Menu.TAKE, run, can)
