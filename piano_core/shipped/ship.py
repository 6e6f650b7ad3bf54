"""All of it in one go: takes, networks, listeners, bundle."""

from __future__ import annotations

from pathlib import Path

from piano_core.bundle import bundle_hash
from piano_core.bundling import code_revision
from piano_core.corpora.percepiano import PercePiano
from piano_core.models import Progress, no_progress
from piano_core.shipped.fitting import MODES, fit_mode
from piano_core.shipped.listeners import fit_listeners
from piano_core.shipped.making import make_bundle
from piano_core.shipped.takes import TakeTable, make_takes


def ship(
    directory: Path, data: Path, takes: Path | None, seed: int, progress: Progress = no_progress
) -> str:
    """Make the bundle in `directory` and return its content hash.

    data: the folder with `percepiano/` and `asap-subset/`. takes: where the features of made
    takes are kept; made there where the file is not. The same data and seed give the same
    networks; the manifest also names the revision of the code.
    """
    table = takes_of(data, takes, lambda done, doing: progress(0.6 * done, doing))
    listeners = fit_listeners(
        PercePiano(data / "percepiano"), seed, lambda done, doing: progress(0.6 + 0.3 * done, doing)
    )
    modes = [
        fit_mode(mode, table, seed, lambda done, doing: progress(0.9 + 0.05 * done, doing))
        for mode in MODES
    ]
    progress(0.98, "writing the bundle")
    make_bundle(directory, modes, table, listeners, code_revision())
    return bundle_hash(directory)


def takes_of(data: Path, kept: Path | None, progress: Progress = no_progress) -> TakeTable:
    """The table of takes, read where it is kept, else made (and kept)."""
    if kept is not None and kept.is_file():
        return TakeTable.read(kept)
    table = make_takes(data, progress)
    if kept is not None:
        table.write(kept)
    return table
