"""`Line`: one end of what two processes say to each other."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from typing import Any


class Gone(Exception):
    """The other end has closed, or its process has ended, however that came."""


@dataclass(frozen=True)
class Line:
    """Values go both ways, by way of two pipes: `multiprocessing`'s own two-way pipe is a
    socket on Linux and macOS, and this app opens none.

    Arrays of a value that was received are read-only, as they are in every value of ours.
    """

    hears: Connection
    says: Connection

    @classmethod
    def pair(cls, context: SpawnContext) -> tuple[Line, Line]:
        """Both ends of a new line."""
        here, from_there = context.Pipe(duplex=False)
        there, from_here = context.Pipe(duplex=False)
        return cls(here, from_here), cls(there, from_there)

    def send(self, value: object) -> None:
        """Say something that pickles. Raises `Gone`."""
        arrays: list[pickle.PickleBuffer] = []
        rest = pickle.dumps(value, 5, buffer_callback=arrays.append)
        try:
            self.says.send((rest, [bytes(array.raw()) for array in arrays]))
        except OSError as error:
            raise Gone from error

    def waits(self, seconds: float) -> bool:
        """Whether something has been said, or the other end has gone, within this time."""
        try:
            return self.hears.poll(seconds)
        except OSError:
            return True  # `receive` says what happened

    def receive(self) -> Any:
        """The next value that was said; waits for it. Raises `Gone`."""
        try:
            rest, arrays = self.hears.recv()
        except (EOFError, OSError) as error:
            raise Gone from error
        return pickle.loads(rest, buffers=arrays)  # noqa: S301 - our own process said it

    def close(self) -> None:
        """Say and hear nothing more."""
        self.hears.close()
        self.says.close()
