"""What a library holds beside its takes, as an archive carries it: small files about pieces, and
performances that pieces are held beside."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from desktop_app.services.library.dismissals import FOLDER as MEANT
from desktop_app.services.library.heard import HEARD
from desktop_app.services.library.references import FOLDER as REFERENCES
from desktop_app.services.library.references import ReferenceFiles
from desktop_app.view_models.library.references import KeptReference, ListedReference
from piano_core.errors import DecodeError, LibraryError
from piano_core.files import file_hash
from piano_core.json_values import decode

LOOSE = (MEANT, REFERENCES)
_DIGEST = re.compile("[0-9a-f]{64}")


def leaving(library: Path) -> Iterator[tuple[str, Path]]:
    """Every file to be carried, after its place in the archive: `<one of LOOSE>/<id>.json`, or
    `references/<SHA-256>/<name>`.

    A performance that is also a take comes along with that.
    """
    for path in _entries(library):
        yield f"{path.parent.name}/{path.name}", path
    files = ReferenceFiles(library)
    kept = {one.kept.content_hash: one for one in _references(files)}
    for digest, one in kept.items():
        folder = f"{REFERENCES}/{digest}"
        if (library / folder / HEARD).is_file():
            yield f"{folder}/{HEARD}", library / folder / HEARD
        media = Path(one.kept.media)
        if not one.problem and files.take_with(digest) is None and file_hash(media) == digest:
            yield f"{folder}/{media.name}", media


def is_of_reference(parts: tuple[str, ...]) -> bool:
    """Whether a place in an archive, in parts, is of a file that belongs to a reference."""
    return len(parts) == 3 and parts[0] == REFERENCES and bool(_DIGEST.fullmatch(parts[1]))


def arriving(unpacked: Path, library: Path) -> Iterator[tuple[Path, Path]]:
    """Every file to be taken in, and where it is to lie: entries that are not here, with what
    belongs to them."""
    new = [
        path for path in _entries(unpacked) if not (library / path.relative_to(unpacked)).exists()
    ]
    digests = {_digest_of(path) for path in new if path.parent.name == REFERENCES}
    theirs = (path for path in (unpacked / REFERENCES).glob("*/*") if path.parent.name in digests)
    for path in (*theirs, *new):
        target = library / path.relative_to(unpacked)
        if not target.exists():
            yield path, target


def _entries(library: Path) -> list[Path]:
    return [path for name in LOOSE for path in sorted((library / name).glob("*.json"))]


def _references(files: ReferenceFiles) -> tuple[ListedReference, ...]:
    """Nothing where an entry is damaged: that is carried as it is, and said where it arrives."""
    try:
        return files.read()
    except LibraryError:
        return ()


def _digest_of(entry: Path) -> str:
    """Of the performance that an entry names; "" for a damaged one."""
    try:
        return decode(KeptReference, json.loads(entry.read_bytes()), entry.name).content_hash
    except (ValueError, DecodeError):
        return ""
