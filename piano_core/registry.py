"""The model store: bundles under their content hash, and a log of what was promoted when.

Nothing is overwritten or removed. `bundles/<hash>/` holds verified copies;
`promotions.jsonl` has one JSON object a line, appended under a lock and synced, so that a
killed writer leaves at most one unfinished last line, which readers pass over and the
next writer cuts off. What is promoted is always computed from the log.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from piano_core.bundle import bundle_hash, verify_bundle
from piano_core.errors import BundleError, DecodeError, RegistryError, system_reason, told
from piano_core.files import atomic_directory
from piano_core.json_values import decode
from piano_core.locks import locked
from piano_core.sentences import say

LOG_FILE = "promotions.jsonl"


class Action(StrEnum):
    """What a line of the log did."""

    PROMOTE = "promote"
    ROLLBACK = "rollback"


@dataclass(frozen=True)
class Promotion:
    """One line of the log: from then on the channel serves the bundle with this hash.

    channel: who is served, usually the corpus (`percepiano`, `demo`).
    synthetic: whether the bundle learned from anything made by a program.
    by: the person or run that decided. time: UTC, ISO 8601.
    """

    action: Action
    content_hash: str
    channel: str
    reason: str
    synthetic: bool
    by: str
    time: str


@dataclass(frozen=True)
class Registry:
    """The store in folder `root`, made on first write.

    Every method raises `RegistryError` where the folder cannot be read or written.
    """

    root: Path

    def put(self, directory: Path) -> str:
        """Store a verified copy of the bundle in `directory` and return its content hash.

        Storing the same bundle twice is harmless. Raises `BundleError` for a damaged one.
        """
        verify_bundle(directory)
        content_hash = bundle_hash(directory)
        target = self._bundle(content_hash)
        if not target.exists():
            with self._writing(target), atomic_directory(target) as temporary:
                shutil.copytree(directory, temporary, dirs_exist_ok=True)
        self.path(content_hash)
        return content_hash

    def path(self, content_hash: str) -> Path:
        """Folder of a stored bundle, verified again. `RegistryError` where it is not stored."""
        target = self._bundle(content_hash)
        if not target.is_dir():
            raise RegistryError(
                say("no bundle {content_hash} is stored.", content_hash=content_hash),
                where=str(self.root),
                remedy="Put the bundle before promoting or using it.",
            )
        verify_bundle(target)
        if bundle_hash(target) != content_hash:
            raise BundleError(
                "the manifest has changed since the bundle was stored.",
                where=str(target),
                remedy="Remove this folder and put the original bundle again.",
            )
        return target

    def promote(self, content_hash: str, channel: str, reason: str, by: str) -> Promotion:
        """Serve a stored bundle on `channel` from now on.

        The bundle is verified again; whether it is synthetic is read from its manifest.
        """
        synthetic = verify_bundle(self.path(content_hash)).synthetic
        promotion = Promotion(
            Action.PROMOTE, content_hash, _named(channel), reason, synthetic, by, _now()
        )
        with self._appending() as log:
            _append(log, promotion)
        return promotion

    def rollback(self, channel: str, reason: str, by: str) -> Promotion:
        """Serve what `channel` served before, as a new line of the log.

        A second rollback goes one further back. `RegistryError` where nothing came before.
        """
        with self._appending() as log:
            served = _served(_parse(log.read(), self._log)).get(channel, [])
            if len(served) < 2:
                raise RegistryError(
                    say(
                        "nothing was promoted on {channel!r} before what it serves now.",
                        channel=channel,
                    ),
                    where=str(self._log),
                    remedy="Promote another bundle instead.",
                )
            before = served[-2]
            promotion = Promotion(
                Action.ROLLBACK, before.content_hash, channel, reason, before.synthetic, by, _now()
            )
            _append(log, promotion)
        return promotion

    def promoted(self, channel: str | None = None) -> Promotion | None:
        """What `channel` serves now, or None.

        Without channel: the newest of all channels that learned from real ratings, and
        only where there is none the newest synthetic one.
        """
        current = [served[-1] for served in _served(self.history()).values()]
        if channel is not None:
            return next((entry for entry in current if entry.channel == channel), None)
        real = [entry for entry in current if not entry.synthetic]
        return (real or current or [None])[-1]

    def history(self) -> tuple[Promotion, ...]:
        """Every line of the log, oldest first. `RegistryError` names a line that is damaged."""
        try:
            content = self._log.read_bytes()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise self._refused(
                say("the registry cannot be read ({reason}).", reason=system_reason(error))
            ) from error
        return _parse(content, self._log)

    @property
    def _log(self) -> Path:
        return self.root / LOG_FILE

    def _bundle(self, content_hash: str) -> Path:
        return self.root / "bundles" / content_hash

    @contextmanager
    def _writing(self, target: Path) -> Generator[None]:
        try:
            yield
        except OSError as error:
            if not target.is_dir():  # else another process stored the same bundle just now
                raise self._refused(_unwritten(error)) from error

    @contextmanager
    def _appending(self) -> Generator[BinaryIO]:
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            with self._log.open("a+b", buffering=0) as log, locked(log):
                log.seek(0)
                yield log
        except OSError as error:
            raise self._refused(_unwritten(error)) from error

    def _refused(self, problem: str) -> RegistryError:
        return RegistryError(
            problem,
            where=str(self.root),
            remedy="Free space or grant access there, or set PIANO_HOME to another folder.",
        )


def _append(log: BinaryIO, promotion: Promotion) -> None:
    log.seek(0)
    finished = log.read().rfind(b"\n") + 1
    line = (json.dumps(asdict(promotion), sort_keys=True, ensure_ascii=False) + "\n").encode()
    log.truncate(finished)
    try:
        while line:
            line = line[log.write(line) :]
        os.fsync(log.fileno())
    except OSError:
        log.truncate(finished)
        raise


def _parse(content: bytes, path: Path) -> tuple[Promotion, ...]:
    lines = content.split(b"\n")[:-1]  # what follows the last newline was never finished
    return tuple(_entry(line, f"{path}:{number}") for number, line in enumerate(lines, 1))


def _unwritten(error: OSError) -> str:
    return say("the registry cannot be written ({reason}).", reason=system_reason(error))


def _entry(line: bytes, where: str) -> Promotion:
    try:
        return decode(Promotion, json.loads(line), where)
    except (ValueError, DecodeError) as error:
        raise RegistryError(
            say("this line is no promotion ({reason}).", reason=told(error)),
            where=where,
            remedy="Restore the log from a copy, or remove this one line.",
        ) from error


def _served(history: tuple[Promotion, ...]) -> dict[str, list[Promotion]]:
    """For each channel what it served, the present last; channels in order of their last line."""
    served: dict[str, list[Promotion]] = {}
    for entry in history:
        stack = served.pop(entry.channel, [])
        stack = [*stack[:-2], entry] if entry.action is Action.ROLLBACK else [*stack, entry]
        served[entry.channel] = stack
    return served


def _named(channel: str) -> str:
    if not channel.strip():
        raise RegistryError("a promotion needs a channel.", remedy="Name one, such as the corpus.")
    return channel


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
