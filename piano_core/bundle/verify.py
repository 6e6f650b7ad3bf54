"""Whether a bundle on disk is whole: every file there, none more, no byte changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from piano_core.bundle.manifest import MANIFEST_FILE, Manifest
from piano_core.bundle.parse import parse_manifest
from piano_core.errors import BundleError
from piano_core.files import file_hash
from piano_core.sentences import say

REMEDY = "Copy the bundle again from where it came, or export it again."


def read_manifest(directory: Path) -> Manifest:
    """The manifest of the bundle in `directory`, without looking at its other files.

    Raises `BundleError` where there is no bundle, or a manifest that cannot be read.
    """
    return parse_manifest(manifest_text(directory), str(directory / MANIFEST_FILE))


def verify_bundle(directory: Path) -> Manifest:
    """The manifest, after every file it names was found with the hash it names.

    Raises `BundleError` naming the first file that is missing, changed or not named.
    """
    manifest = read_manifest(directory)
    check_files(directory, manifest.files, manifest.required_files)
    return manifest


def manifest_text(directory: Path) -> str:
    """What the manifest in `directory` says, whatever kind of bundle it is.

    Raises `BundleError` where there is no folder, no manifest or no text in it.
    """
    path = directory / MANIFEST_FILE
    if not directory.is_dir():
        raise BundleError("is not a folder.", where=str(directory), remedy="Name a bundle folder.")
    if not path.is_file():
        raise BundleError("is missing, so this is no bundle.", where=str(path), remedy=REMEDY)
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BundleError("is not UTF-8 text.", where=str(path), remedy=REMEDY) from error


def check_files(directory: Path, hashes: Mapping[str, str], required: Iterable[str]) -> None:
    """Raise `BundleError` unless `directory` holds the named files, unchanged, and no other.

    hashes: file name to SHA-256, as the manifest gives them; it must name all `required`.
    """
    for name in required:
        if name not in hashes:
            raise BundleError(
                say("does not name {name}.", name=name),
                where=str(directory / MANIFEST_FILE),
                remedy=REMEDY,
            )
    found = {path.relative_to(directory).as_posix() for path in directory.rglob("*")}
    for extra in sorted(found - set(hashes) - {MANIFEST_FILE}):
        raise BundleError(
            "is not named in the manifest.",
            where=str(directory / extra),
            remedy="Remove it: a bundle holds nothing that was not hashed when it was made.",
        )
    for name, expected in sorted(hashes.items()):
        if name not in found or not (directory / name).is_file():
            raise BundleError("is missing.", where=str(directory / name), remedy=REMEDY)
        if file_hash(directory / name) != expected:
            raise BundleError(
                "has changed since the bundle was made.",
                where=str(directory / name),
                remedy=REMEDY,
            )


def bundle_hash(directory: Path) -> str:
    """Content hash of a bundle: SHA-256 of its manifest, which holds those of its files."""
    path = directory / MANIFEST_FILE
    if not path.is_file():
        raise BundleError("is missing, so this is no bundle.", where=str(path), remedy=REMEDY)
    return file_hash(path)
