"""`Review`: the marks of the take on the screen, without those that were meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.view_models.library.dismissals import Dismissal, Meant
from desktop_app.view_models.review.marks import MarkRow, mark_rows, take_marks
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Scored, Scoring, State, WithTake
from desktop_app.view_models.wording import marked, plural, tr

if TYPE_CHECKING:
    from piano_core.takes import Take

NOTHING = marked("No place stood out from the rest of this take.")
NOTHING_LEFT = marked("No other place stood out from the rest of this take.")
LISTENING = marked("Listening…")
LATER = marked("Marks come with the scores.")
MEANT_ONE = marked("{n} mark is not shown, because you meant it.")
MEANT_MANY = marked("{n} marks are not shown, because you meant them.")


class Review:
    """Follows a session; puts marks on the roll. `changed` says that they are others now."""

    def __init__(self, roll: Roll, meant: Meant) -> None:
        self.changed: Signal[Review] = Signal()
        self.roll = roll
        self.meant = meant
        self.dismissed: tuple[Dismissal, ...] = ()
        self.otherwise = ""
        self._take: Take | None = None
        self._found: tuple[MarkRow, ...] = ()
        self._when_none = ""
        meant.changed.connect(lambda _: self._show())

    @property
    def take(self) -> Take | None:
        """The take whose marks these are."""
        return self._take

    @property
    def told(self) -> str:
        """How many marks are not shown, or what went wrong with keeping that; else ""."""
        if self.meant.problem is not None:
            problem = self.meant.problem
            return f"{problem.title}: {problem.what} {problem.remedy}".strip()
        if not self.dismissed:
            return ""
        return plural(MEANT_ONE, MEANT_MANY, len(self.dismissed))

    def follow(self, state: State) -> None:
        """Show the marks of the take of a session's state, after the roll shows the take."""
        if not isinstance(state, WithTake):
            return
        self._take = state.take
        if isinstance(state, Scored):
            self._found = mark_rows(state.scorecard.marks, state.take)
            self._when_none = tr(NOTHING)
        else:
            self._found = take_marks(state.take)
            self._when_none = tr(LISTENING if isinstance(state, Scoring) else LATER)
        self._show()

    def dismiss(self) -> None:
        """The pianist meant what is marked at the chosen mark."""
        chosen = [mark for mark in self.roll.marks if mark.number == self.roll.chosen]
        if self._take is not None and chosen:
            self.meant.dismiss(self._take, chosen[0])

    def take_back(self) -> None:
        """Show again what was dismissed last."""
        self.meant.take_back(self.dismissed)

    def _show(self) -> None:
        if self._take is None:
            return
        left = self.meant.left(self._take, self._found)
        self.dismissed = left.dismissed
        self.otherwise = tr(NOTHING_LEFT) if left.dismissed else self._when_none
        if left.marks != self.roll.marks:
            self.roll.mark(left.marks)
        self.changed.emit(self)
