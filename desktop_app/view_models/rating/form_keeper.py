"""`FormKeeper`: puts every state of a form on disk, in order."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.view_models.rating.rating_forms import Form
from desktop_app.view_models.session import Background, Outcome
from piano_core.progress import no_progress


class FormKeeper:
    """Keeps one form at a time, so that an older state never lands on a newer one.

    What changes while one is being kept is kept after it, in its newest state only.
    """

    def __init__(
        self,
        background: Background,
        write: Callable[[Form], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._background = background
        self._write = write
        self._failed = failed
        self._busy = False
        self._unkept: dict[str, Form] = {}

    def keep(self, form: Form) -> None:
        """Put this state on disk as soon as may be."""
        self._unkept[form.id] = form
        if not self._busy:
            self._next()

    def _next(self) -> None:
        form = self._unkept.pop(next(iter(self._unkept)))
        self._busy = True
        outcome: Outcome[None] = Outcome(self._kept, self._not_kept, no_progress)
        self._background.start(lambda _progress: self._write(form), outcome)

    def _kept(self, _: None) -> None:
        self._busy = False
        if self._unkept:
            self._next()

    def _not_kept(self, error: BaseException) -> None:
        self._busy = False
        self._failed(error)
