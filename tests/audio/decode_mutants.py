"""Damages sound files and decodes them, apart from the tests: a crash or hang ends only this.

Run by test_mutants.py with a folder and a seed. Prints one JSON object: for each format how
many damaged files decoded whole, decoded in part, and were refused; and the peak memory.
"""

import json
import random
import resource
import sys
from collections import Counter
from pathlib import Path

from piano_core.audio import decode
from piano_core.errors import AudioCutShortError, AudioError
from tests.audio.sounds import chord, write_m4a, write_sound

RATE = 48_000
MUTANTS_PER_FORMAT = 45
CPU_LIMIT_S, MEMORY_LIMIT = 150, 2 << 30


def main(folder: Path, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT_S, CPU_LIMIT_S))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    rng = random.Random(seed)
    outcomes: dict[str, Counter[str]] = {}
    for original in _originals(folder):
        content = original.read_bytes()
        for number in range(MUTANTS_PER_FORMAT):
            mutant = folder / f"{number}-{original.name}"
            mutant.write_bytes(damaged(content, rng))
            sys.stderr.write(f"{mutant}\n")  # the last line names what crashed
            outcomes.setdefault(original.name, Counter())[outcome(mutant)] += 1
            mutant.unlink()
    # Not ru_maxrss, which a new program inherits from the one that started it.
    status = Path("/proc/self/status").read_text()
    peak = int(status.partition("VmHWM:")[2].split()[0]) // 1024
    sys.stdout.write(json.dumps({"outcomes": outcomes, "peak_mib": peak}))


def _originals(folder: Path) -> list[Path]:
    sound = chord(1.0, RATE, 2)
    names = ["a.wav", "a.flac", "a.mp3", "a.ogg", "a.opus", "a.aiff", "a.caf", "a.w64", "a.m4a"]
    return [
        *(write_sound(folder / name, sound, RATE) for name in names),
        write_sound(folder / "float.wav", sound, RATE, "FLOAT"),
        write_m4a(folder / "alac.m4a", sound, RATE, "alac"),
        write_m4a(folder / "a.aac", sound, RATE, container="adts"),
    ]


def damaged(content: bytes, rng: random.Random) -> bytes:
    """Bytes flipped (often in the header), a stretch removed, repeated, zeroed, or the end cut."""
    data = bytearray(content)
    head = rng.random() < 0.5
    span = min(len(data), 200) if head else len(data)
    kind = rng.choice(("flip", "flip", "remove", "repeat", "ones", "cut"))
    at, length = rng.randrange(span), rng.randrange(1, 64 if head else 2000)
    if kind == "flip":
        for _ in range(rng.randrange(1, 30)):
            data[rng.randrange(span)] = rng.randrange(256)
    elif kind == "remove":
        del data[at : at + length]
    elif kind == "repeat":
        data[at:at] = data[at : at + length] * rng.randrange(1, 20)
    elif kind == "ones":
        data[at : at + 4] = b"\xff\xff\xff\x7f"
    else:
        del data[at:]
    return bytes(data)


def outcome(path: Path) -> str:
    """What became of one file. Anything but sound or a clear refusal escapes."""
    try:
        for _ in decode(path):
            pass
    except AudioCutShortError:
        return "in part"
    except AudioError as error:
        if not (error.where and error.remedy):
            raise
        return "refused"
    return "whole"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
