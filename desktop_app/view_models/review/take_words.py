"""A take in a line of words: length, notes, where they come from, which file, which score."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.view_models.library.kept_takes import RECORDED
from desktop_app.view_models.texts import clock, count
from desktop_app.view_models.wording import marked, tr

if TYPE_CHECKING:
    from piano_core.takes import Take

_OF_RECORDINGS = ("sound", "played")
"""How the files are named that are recorded here, each in a folder of its own."""
HEARD = marked("heard from sound")
PLAYED = "MIDI"
TRANSCRIBED = marked("MIDI of a transcription")
SCORE = marked("score: {title}")
OTHER_MUSIC = marked("score of other music")
HEARD_BY = marked("Heard by {name} on {hardware}. {note}")


def title_of(take: Take) -> str:
    """The file's name; what was recorded here is called so, since its files are all named alike."""
    folder = take.path.parent.name
    if take.title in _OF_RECORDINGS and re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-.{12}", folder):
        return tr(RECORDED)
    return take.title


def facts(take: Take) -> str:
    """What the take is, beside its title."""
    performance = take.performance
    told = [
        clock(performance.duration_s),
        count(len(performance), "note"),
        _origin(take),
        take.path.name,
    ]
    against = take.against_score
    if against is not None:
        told.append(tr(SCORE, title=against.title) if against.same_music else tr(OTHER_MUSIC))
    return " · ".join(told)


def heard_by(take: Take) -> str:
    """What listened to a take of sound, and why there, where another place was chosen; else ""."""
    heard = take.listening
    if heard is None:
        return ""
    where = heard.provider.removesuffix("ExecutionProvider")
    return tr(
        HEARD_BY, name=heard.transcriber, hardware=where, note=tr(heard.provider_note)
    ).strip()


def _origin(take: Take) -> str:
    """Where the notes come from."""
    if take.listening is not None:
        return tr(HEARD)
    return PLAYED if take.performance.source.value == "midi" else tr(TRANSCRIBED)
