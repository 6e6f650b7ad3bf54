"""A port for a server that a test starts as a process of its own."""

from __future__ import annotations

import contextlib
import random
import socket

HOST = "127.0.0.1"


def free_port() -> int:
    """A port nobody listens on, below those that other tests' connections are given.

    The server opens it seconds after this was asked: a port of the kernel's choice may by then
    be the near end of somebody's connection.
    """
    for _ in range(100):
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind((HOST, random.randrange(20_000, 32_000)))
            return int(probe.getsockname()[1])
    raise AssertionError("no port is free")
