"""Damages notation files and reads them, apart from the tests: a crash or hang ends only this.

Run by test_score_mutants.py with a folder and a seed. Prints one JSON object: for each kind of
file how many damaged ones were read and refused; and the peak memory.
"""

import copy
import io
import json
import random
import resource
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import mido
import numpy as np

from piano_core.errors import ScoreFileError
from piano_core.score import Score, read_score
from piano_core.score.reading import MOST_QUARTERS
from tests.midi.build import midi_file, off, on, tempo
from tests.score.rich_score import RICH

MUTANTS = {"elements": 300, "text": 100, "compressed": 200, "midi": 300}
CPU_LIMIT_S, MEMORY_LIMIT = 200, 2 << 30
VALUES = ("0", "-1", "1000000000", "9" * 30, "nan", "1e400", "", "x", "0.5", "3/7", "1,2", "start")

_METER = mido.MetaMessage("time_signature", numerator=3, denominator=4)
MIDI = midi_file(
    [(0, _METER), (0, tempo(600_000))],
    [(0, on(72)), (480, off(72)), (0, on(74)), (480, off(74)), (480, on(76)), (480, off(76))],
    [(0, on(48)), (1440, off(48))],
)


def main(folder: Path, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT_S, CPU_LIMIT_S))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    rng = random.Random(seed)
    good = packed(RICH.encode())
    kinds: dict[str, tuple[str, Callable[[], bytes]]] = {
        "elements": (".musicxml", lambda: elements_damaged(rng)),
        "text": (".xml", lambda: bytes_damaged(RICH.encode(), rng, range(32, 127))),
        "compressed": (
            ".mxl",
            lambda: rng.choice((packed(elements_damaged(rng)), bytes_damaged(good, rng))),
        ),
        "midi": (".mid", lambda: bytes_damaged(MIDI, rng)),
    }
    outcomes: dict[str, Counter[str]] = {}
    for kind, (suffix, mutant) in kinds.items():
        for number in range(MUTANTS[kind]):
            path = folder / f"{kind}-{number}{suffix}"
            path.write_bytes(mutant())
            sys.stderr.write(f"{path}\n")  # the last line names what crashed
            outcomes.setdefault(kind, Counter())[outcome(path)] += 1
            path.unlink()
    # Not ru_maxrss, which a new program inherits from the one that started it.
    status = Path("/proc/self/status").read_text()
    peak = int(status.partition("VmHWM:")[2].split()[0]) // 1024
    sys.stdout.write(json.dumps({"outcomes": outcomes, "peak_mib": peak}))


def packed(xml: bytes) -> bytes:
    """The notation as compressed MusicXML."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        container = '<container><rootfiles><rootfile full-path="a.xml"/></rootfiles></container>'
        file.writestr("META-INF/container.xml", container)
        file.writestr("a.xml", xml)
    return archive.getvalue()


def elements_damaged(rng: random.Random) -> bytes:
    """Elements removed, doubled, moved into others, renamed, or given another text or attribute."""
    root = ElementTree.fromstring(RICH)
    elements = list(root.iter())
    parents = {child: parent for parent in elements for child in parent}
    for _ in range(rng.randrange(1, 6)):
        element, other = rng.choice(elements), rng.choice(elements)
        kind = rng.choice(("remove", "double", "text", "text", "attribute", "move", "rename"))
        parent = parents.get(element)
        if kind == "remove" and parent is not None and element in list(parent):
            parent.remove(element)
        elif kind == "double" and parent is not None:
            parent.insert(rng.randrange(len(parent) + 1), copy.deepcopy(element))
        elif kind == "attribute" and element.attrib:
            element.set(rng.choice(list(element.attrib)), rng.choice(VALUES))
        elif kind == "move":
            other.append(copy.deepcopy(element))
        elif kind == "rename":
            element.tag = other.tag
        else:
            element.text = rng.choice(VALUES)
    return ElementTree.tostring(root)


def bytes_damaged(content: bytes, rng: random.Random, values: range = range(256)) -> bytes:
    """Bytes set to some of `values`, a stretch removed, repeated, or the end cut."""
    data = bytearray(content)
    at, length = rng.randrange(len(data)), rng.randrange(1, 64)
    kind = rng.choice(("flip", "flip", "flip", "remove", "repeat", "cut"))
    if kind == "flip":
        for _ in range(rng.choice((1, 1, 2, 8))):
            data[rng.randrange(len(data))] = rng.choice(values)
    elif kind == "remove":
        del data[at : at + length]
    elif kind == "repeat":
        data[at:at] = data[at : at + length] * rng.randrange(1, 20)
    else:
        del data[at:]
    return bytes(data)


def outcome(path: Path) -> str:
    """What became of one file. Anything but a sound score or a clear refusal escapes."""
    try:
        score = read_score(path)
    except ScoreFileError as error:
        if not (error.where == str(path) and error.remedy):
            raise
        return "refused"
    check(score)
    return "read"


def check(score: Score) -> None:
    """What everything that uses a score relies on."""
    notes = score.notes
    assert len(notes)
    assert np.isfinite(notes["onset_beat"]).all() and (notes["onset_beat"] >= 0).all()
    assert np.isfinite(notes["duration_beat"]).all() and (notes["duration_beat"] >= 0).all()
    assert (notes["onset_beat"] + notes["duration_beat"]).max() <= MOST_QUARTERS
    assert ((notes["pitch"] >= 0) & (notes["pitch"] <= 127)).all()
    assert 0 < score.beats_per_bar < np.inf and 0 < score.tempo_qpm < np.inf
    assert all(0 <= to < len(score.sections) for s in score.sections for to in s.following)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
