"""Numbers as a pianist reads them: times, note names, spans, counts."""

from __future__ import annotations

import math

from desktop_app.view_models.wording import marked, plural, tr

ROUND = marked("{points:.0f} %")
FINE = marked("{points:.1f} %")


def clock(seconds: float, decimals: int = 0) -> str:
    """Seconds as m:ss, with `decimals` digits of a second: 83.25 -> 1:23 or 1:23.2."""
    unit = 10**decimals
    ticks = math.floor(max(0.0, seconds) * unit + 1e-6)
    minutes, rest = divmod(ticks, 60 * unit)
    whole, part = divmod(rest, unit)
    tail = f".{part:0{decimals}d}" if decimals else ""
    return f"{minutes}:{whole:02d}{tail}"


def span(start_s: float, end_s: float) -> str:
    """A stretch of time: 0:12 to 0:15, or one time where both read the same."""
    first, last = clock(start_s), clock(end_s)
    return first if first == last else f"{first}–{last}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 note, 1,204 notes.

    `scripts/translations.py` reads the nouns from the calls.
    """
    return plural(f"{{n:,}} {one}", f"{{n:,}} {many or one + 's'}", number)


def percent(share: float, form: str = ROUND) -> str:
    """A share of one in hundredths: .973 -> 97 % or, with `FINE`, 97.3 %."""
    return tr(form, points=100 * share)


def capital(text: str) -> str:
    """With a capital at its beginning; the rest stays, since German nouns keep theirs."""
    return text[:1].upper() + text[1:]


def sentence_case(name: str) -> str:
    """A target's name as a title: pedal_amount -> Pedal amount."""
    return tr(name.replace("_", " ").capitalize())
