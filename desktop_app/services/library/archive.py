"""A library as one file to carry elsewhere: a zip of the takes' folders with an index of hashes.

What a user opened from elsewhere lies in the archive beside its entry, so that it comes along.
"""

from __future__ import annotations

import hashlib
import json
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath

from desktop_app.services.library.beside_takes import LOOSE, is_of_reference, leaving
from desktop_app.services.library.entries import ENTRY, read_entry
from desktop_app.services.recording.take_folder import being_written
from desktop_app.view_models.library.kept_takes import KeptTake
from piano_core.errors import DecodeError, LibraryError, told
from piano_core.files import atomic_path, file_hash
from piano_core.json_values import decode
from piano_core.progress import Progress
from piano_core.sentences import say

INDEX = "index.json"
VERSION = 2
"""2 carries performances that pieces are held beside."""
_BLOCK = 1 << 20
_NOT_CARRIED = frozenset({"writer.lock"})


@dataclass(frozen=True)
class Member:
    """One file of the archive, its SHA-256 and its bytes.

    name: `<id of its take>/<name>`, or as `leaving` says it.
    """

    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Contents:
    """What `index.json` says the archive holds."""

    version: int
    members: tuple[Member, ...]


def write_archive(library: Path, target: Path, progress: Progress) -> int:
    """Write every take of the library, and what lies loose in it, to one file; return how many
    takes.

    A take that is being recorded stays out. Sound is not packed any denser. Raises OSError where
    something cannot be read or written; `target` is then as it was.
    """
    folders = _folders(library / "takes")
    members: list[Member] = []
    with atomic_path(target) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        for number, folder in enumerate(folders):
            progress(number / len(folders), say("Writing the library"))
            for name, content in _files(folder):
                place = f"{folder.name}/{name}"
                if isinstance(content, bytes):
                    archive.writestr(place, content)
                    digest = hashlib.sha256(content).hexdigest()
                    members.append(Member(place, digest, len(content)))
                else:
                    archive.write(content, place)
                    members.append(Member(place, file_hash(content), content.stat().st_size))
        for place, path in leaving(library):
            archive.write(path, place)
            members.append(Member(place, file_hash(path), path.stat().st_size))
        archive.writestr(INDEX, json.dumps(asdict(Contents(VERSION, tuple(members))), indent=1))
    return len(folders)


def unpack_archive(source: Path, folder: Path, progress: Progress) -> tuple[Path, ...]:
    """Unpack into the empty `folder` and return the takes' folders in it, all checked; what
    lay loose in the library lies beside them.

    Raises `LibraryError` for what is no archive of this app, is cut off or changed, is of a newer
    version, or names a place outside a take's folder.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            contents = _contents(archive, source)
            for number, member in enumerate(contents.members):
                progress(number / len(contents.members), say("Reading the archive"))
                _unpack(archive, member, folder, source)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, KeyError) as error:
        raise _refused(
            source, say("the archive is not whole ({reason}).", reason=told(error))
        ) from error
    return tuple(sorted(path for path in folder.iterdir() if path.name not in LOOSE))


def with_own_media(kept: KeptTake, folder: Path, media: Path) -> KeptTake:
    """The take as its entry says it in the archive, once its folder lies at `folder`.

    media: where its file lies now where it came along by its name.
    """
    return replace(kept, media=str(folder / media.name)) if media.is_file() else kept


def _folders(takes: Path) -> list[Path]:
    if not takes.is_dir():
        return []
    return [folder for folder in sorted(takes.iterdir()) if _is_id(folder.name) and _quiet(folder)]


def _quiet(folder: Path) -> bool:
    return folder.is_dir() and not being_written(folder)


def _files(folder: Path) -> Iterator[tuple[str, Path | bytes]]:
    """The folder's files, its entry naming its media without a place, and media from elsewhere."""
    names = {path.name for path in folder.iterdir() if path.is_file()} - _NOT_CARRIED
    for name in sorted(names - {ENTRY}):
        yield name, folder / name
    if ENTRY not in names:
        return
    try:
        kept = read_entry(folder)
    except LibraryError:
        # As damaged as it is: what could be read is carried, and said where it arrives.
        yield ENTRY, folder / ENTRY
        return
    media = Path(kept.media)
    if media.parent != folder and media.is_file():
        name = media.name if media.name not in names else f"media-{media.name}"
        yield name, media
        kept = replace(kept, media=name)
    elif media.parent.name == folder.name:
        kept = replace(kept, media=media.name)
    text = json.dumps(asdict(kept), indent=2, sort_keys=True, ensure_ascii=False)
    yield ENTRY, text.encode()


def _contents(archive: zipfile.ZipFile, source: Path) -> Contents:
    try:
        value = json.loads(archive.read(INDEX))
        version = value.get("version") if isinstance(value, dict) else None
        if isinstance(version, int) and version > VERSION:
            raise LibraryError(
                say(
                    "this archive is of version {version}, and this app knows {known}.",
                    version=version,
                    known=VERSION,
                ),
                where=str(source),
                remedy="Install the newer app; nothing was changed.",
            )
        return decode(Contents, value, INDEX)
    except (ValueError, DecodeError) as error:
        raise _refused(
            source, say("the archive's index cannot be read ({reason}).", reason=told(error))
        ) from error


def _unpack(archive: zipfile.ZipFile, member: Member, folder: Path, source: Path) -> None:
    """One file, in blocks, never more than the index says: a small archive can swell."""
    target = folder / _place(member.name, source)
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, left = hashlib.sha256(), member.size
    with archive.open(member.name) as stream, target.open("xb") as out:
        while block := stream.read(min(_BLOCK, left + 1)):
            left -= len(block)
            if left < 0:
                break
            digest.update(block)
            out.write(block)
    if left or digest.hexdigest() != member.sha256:
        raise _refused(
            source, say("the archive was changed or damaged ({name}).", name=member.name)
        )


def _place(name: str, source: Path) -> Path:
    """The place in parts that are known. Anything else could lead out of the folder."""
    parts = PurePosixPath(name).parts
    safe = (
        (_is_of_take(parts) or _is_loose(parts) or is_of_reference(parts))
        and name == "/".join(parts)
        and parts[-1] not in ("..", ".")
        and not set(parts[-1]) & set('\\:*?"<>|\0')
    )
    if not safe:
        raise _refused(
            source, say("the archive names a place outside a take's folder ({name!r}).", name=name)
        )
    return Path(*parts)


def _is_of_take(parts: tuple[str, ...]) -> bool:
    return len(parts) == 2 and _is_id(parts[0])


def _is_loose(parts: tuple[str, ...]) -> bool:
    return len(parts) == 2 and parts[0] in LOOSE and _is_id(parts[1].removesuffix(".json"))


def _is_id(name: str) -> bool:
    try:
        return str(uuid.UUID(name)) == name
    except ValueError:
        return False


def _refused(source: Path, problem: str) -> LibraryError:
    return LibraryError(
        problem,
        where=str(source),
        remedy="Export the library again where it comes from. Nothing was taken in.",
    )
