"""A SoundFont of one looped sine, byte by byte (SoundFont Technical Specification 2.01)."""

from pathlib import Path

import numpy as np

RATE, PERIODS, PERIOD = 44_100, 200, 100
ROOT_HZ = RATE / PERIOD  # 441 Hz
ROOT_KEY, FINE_CENTS = 69, -4  # of A4 at 440 Hz


def tiny_soundfont() -> bytes:
    """The whole file."""
    return _chunk(b"RIFF", b"sfbk" + _info() + _samples() + _presets())


def write_tiny_soundfont(path: Path) -> Path:
    path.write_bytes(tiny_soundfont())
    return path


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _info() -> bytes:
    version = _words(2, 1)
    names = _chunk(b"isng", b"EMU8000\0") + _chunk(b"INAM", b"tiny\0\0")
    return _chunk(b"LIST", b"INFO" + _chunk(b"ifil", version) + names)


def _samples() -> bytes:
    wave = np.sin(2 * np.pi * np.arange(PERIODS * PERIOD) / PERIOD)
    silence = bytes(2 * 46)  # section 6.1: at least 46 zeros after a sample
    return _chunk(
        b"LIST", b"sdta" + _chunk(b"smpl", (20_000 * wave).astype("<i2").tobytes() + silence)
    )


def _presets() -> bytes:
    """Section 7: each list ends with a terminal record."""
    instrument, mode, sample = 41, 54, 53  # generators, section 8.1.2
    chunks = [
        (b"phdr", _name("piano") + _words(0, 0, 0) + bytes(12)),
        (b"phdr", _name("EOP") + _words(0, 0, 1) + bytes(12)),
        (b"pbag", _words(0, 0) + _words(1, 0)),
        (b"pmod", bytes(10)),
        (b"pgen", _words(instrument, 0) + bytes(4)),
        (b"inst", _name("string") + _words(0) + _name("EOI") + _words(1)),
        (b"ibag", _words(0, 0) + _words(2, 0)),
        (b"imod", bytes(10)),
        (b"igen", _words(mode, 1) + _words(sample, 0) + bytes(4)),
        (b"shdr", _sample_header() + _name("EOS") + bytes(26)),
    ]
    bodies: dict[bytes, bytes] = {}
    for name, body in chunks:
        bodies[name] = bodies.get(name, b"") + body
    return _chunk(b"LIST", b"pdta" + b"".join(_chunk(*each) for each in bodies.items()))


def _sample_header() -> bytes:
    end = PERIODS * PERIOD
    edges = b"".join(value.to_bytes(4, "little") for value in (0, end, PERIOD, end - PERIOD, RATE))
    return _name("sine") + edges + bytes([ROOT_KEY, FINE_CENTS % 256]) + _words(0, 1)


def _name(text: str) -> bytes:
    return text.encode().ljust(20, b"\0")


def _words(*values: int) -> bytes:
    return b"".join(value.to_bytes(2, "little") for value in values)
