"""What is claimed of one ASAP performance, as it is and damaged: measured once and kept."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import quote
from zlib import crc32

import numpy as np
from injected_mistakes import INJECTED, Found, Wait, damaged, reported_against, waits_told
from mistake_cases import Case, customary, open_case, unborne

from orchestration.provenance import rooms_version
from piano_core.corpora.asap import Asap
from piano_core.files import atomic_path

ROOMS = ("piano_core.score", "piano_core.degradations", "piano_core.corpora.asap")
"""What decides a row: with other code of these, or of the benchmark, it is measured again."""

WAITED = "hesitations"
"""The kind of damage whose waits are told one by one."""


@dataclass(frozen=True)
class Row:
    """One performance.

    notes: written ones. claims: by kind, how many in all, not borne out by ASAP, and of the
    others what judges do as well. found: by kind of damage. waits: those of `WAITED`.
    """

    name: str
    notes: int
    claims: dict[str, tuple[int, int, int]]
    found: dict[str, Found]
    waits: tuple[Wait, ...]


@dataclass(frozen=True)
class Rows:
    """Rows of performances, in a folder that a run which was stopped goes on in.

    references: how many other performances of each piece say what is customary, at most.
    judges: how many others, at most, say which claims are.
    """

    corpus: Asap
    folder: Path
    references: int
    judges: int

    def of(self, name: str) -> Row:
        """The row of a performance, measured now if it was not before."""
        made = f"{quote(name, safe='')}-{self.references}-{self.judges}-{code_version()}.json"
        kept = self.folder / made
        if kept.is_file():
            return _read(kept)
        row = measured(open_case(self.corpus, name, self.references, self.judges))
        self.folder.mkdir(parents=True, exist_ok=True)
        with atomic_path(kept) as temporary:
            temporary.write_text(json.dumps(asdict(row)))
        return row


def code_version() -> str:
    """Of all that decides a row."""
    digest = hashlib.sha256(rooms_version(ROOMS).encode())
    for module in ("mistake_cases.py", "injected_mistakes.py", "mistake_rows.py"):
        digest.update((Path(__file__).parent / module).read_bytes())
    return digest.hexdigest()[:12]


def measured(case: Case) -> Row:
    """The row of a performance. Damage is drawn with a seed made of its name."""
    found: dict[str, Found] = {}
    waits: tuple[Wait, ...] = ()
    for damage, severity in INJECTED:
        rng = np.random.default_rng(crc32(case.name.encode()))
        degraded = damaged(case.performance, damage, severity, rng)
        reading = case.read(degraded.performance)
        found[damage] = reported_against(case, damage, degraded, reading)
        if damage == WAITED:
            waits = tuple(waits_told(case, degraded, reading))
    return Row(case.name, len(case.score), claims_of(case), found, waits)


def claims_of(case: Case) -> dict[str, tuple[int, int, int]]:
    """By kind: claims, those not borne out, and of the others those that judges do as well."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for claim, false, usual in zip(
        case.reading.mistakes, unborne(case), customary(case), strict=True
    ):
        for column, counted in enumerate((True, false, usual and not false)):
            counts[str(claim.kind)][column] += int(counted)
    return {kind: (all_, false, usual) for kind, (all_, false, usual) in counts.items()}


def _read(path: Path) -> Row:
    kept = json.loads(path.read_text())
    kept["claims"] = {kind: tuple(counts) for kind, counts in kept["claims"].items()}
    kept["found"] = {damage: Found(**counts) for damage, counts in kept["found"].items()}
    kept["waits"] = tuple(Wait(**wait) for wait in kept["waits"])
    return Row(**kept)
