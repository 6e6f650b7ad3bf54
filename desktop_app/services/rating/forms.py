"""Forms on disk: a file a form, complete or not at all, in the library's folder `ratings`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from desktop_app.view_models.rating.rating_forms import Form
from piano_core.errors import DecodeError, LibraryError, system_reason, told
from piano_core.files import write_json
from piano_core.json_values import decode
from piano_core.sentences import say


def write_form(folder: Path, form: Form) -> None:
    """Keep a form as it is now. Raises `LibraryError` where the folder cannot be written."""
    path = folder / f"{form.id}.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_json(path, asdict(form))
    except OSError as error:
        raise LibraryError(
            say("your answers cannot be kept ({reason}).", reason=system_reason(error)),
            where=str(path),
            remedy="Make room, or make the folder writable; then change any answer to try again.",
        ) from error


def read_forms(folder: Path) -> tuple[Form, ...]:
    """Every form in `folder`, by time. Raises `LibraryError` naming one that cannot be read."""
    if not folder.is_dir():
        return ()
    forms = [_read(path) for path in sorted(folder.glob("*.json"))]
    return tuple(sorted(forms, key=lambda form: form.opened_at))


def _read(path: Path) -> Form:
    try:
        return decode(Form, json.loads(path.read_bytes()), path.name)
    except (OSError, ValueError, DecodeError) as error:
        raise LibraryError(
            say("a form of yours cannot be read ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Move the file out of this folder; the other forms are not touched.",
        ) from error
