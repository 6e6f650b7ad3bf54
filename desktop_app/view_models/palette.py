"""The command palette: every action, found by the words of its name."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.view_models.actions import Action
from desktop_app.view_models.wording import tr, without_key


def plain_title(action: Action) -> str:
    """An action's name without the mark of its key."""
    return without_key(action.title)


def found_actions(actions: Iterable[Action], query: str) -> tuple[Action, ...]:
    """Actions that can be done now and whose name or menu holds every word of `query`.

    Those come first that begin with the first word, then those with a word that does; order is
    else that of the menus.
    """
    words = query.casefold().split()
    fitting = [one for one in actions if one.enabled() and _holds(one, words)]
    return tuple(sorted(fitting, key=lambda action: _distance(action, words)))


def _holds(action: Action, words: list[str]) -> bool:
    text = without_key(f"{tr(action.menu.value)} {action.title}").casefold()
    return all(word in text for word in words)


def _distance(action: Action, words: list[str]) -> int:
    if not words:
        return 0
    title = plain_title(action).casefold()
    if title.startswith(words[0]):
        return 0
    return 1 if f" {words[0]}" in title else 2
