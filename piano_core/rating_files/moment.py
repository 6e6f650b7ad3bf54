"""When an answer was given, as files write it."""

from __future__ import annotations

from datetime import UTC, datetime

from piano_core.errors import RatingsError


def moment(text: str | None, where: str) -> datetime | None:
    """ISO 8601 date and time in UTC (which is taken where no offset is given), None for none.

    Raises `RatingsError` naming `where` for any other text.
    """
    if not text:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise RatingsError(
            f"{text!r} is not a date and time",
            where=where,
            remedy="Write 2025-03-01T12:30:00+00:00 (UTC where no offset is given) or leave it "
            "blank; nothing was imported.",
        ) from error
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
