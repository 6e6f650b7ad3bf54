"""Which corpora there are, and how each is opened. A new corpus is one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from piano_core.corpora.asap import Asap
from piano_core.corpora.corpus import Corpus
from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.corpora.folder import Folder
from piano_core.corpora.known_hashes import HashFile
from piano_core.corpora.maestro import Maestro
from piano_core.corpora.maps import Maps
from piano_core.corpora.percepiano import PercePiano
from piano_core.errors import CorpusError
from piano_core.files import file_hash


@dataclass(frozen=True)
class CorpusEntry:
    """One corpus.

    needs: what `data` must be, as an instruction; blank where code makes the corpus.
    folders: names that its folder may have under `PIANO_DATA`.
    """

    name: str
    title: str
    needs: str
    open: Callable[[Path, HashFile], Corpus]
    folders: tuple[str, ...] = ()

    @property
    def needs_data(self) -> bool:
        """Whether it is read from a folder that somebody must have put there."""
        return bool(self.needs)


_OWN_FILES = "Pass --data with the folder that holds the MIDI files."
_PERCEPIANO = (
    "Clone github.com/JonghoKimSNU/PercePiano and pass --data with a folder that holds its "
    "midi/, score_midi/ and total_2rounds.csv (or set PIANO_DATA to the folder around it)."
)
_ASAP = (
    "Clone github.com/CPJKU/asap-dataset and pass --data with it: the folder that holds "
    "metadata.csv and the composers' folders (or set PIANO_DATA to the folder around it)."
)
_MAESTRO = (
    "Download maestro-v3.0.0-midi.zip (57 MB; with sound maestro-v3.0.0.zip, 101 GB) from "
    "magenta.tensorflow.org/datasets/maestro, unpack it and pass --data with the folder that "
    "holds maestro-v3.0.0.csv (or set PIANO_DATA to the folder around it)."
)
_MAPS = (
    "Ask for MAPS at adasp.telecom-paris.fr/resources/2010-07-08-maps-database, unpack its "
    "archives into one folder and pass --data with it: the one that holds AkPnBcht, ENSTDkCl "
    "and their like (or set PIANO_DATA to the folder around it)."
)

CORPORA: dict[str, CorpusEntry] = {
    entry.name: entry
    for entry in (
        CorpusEntry("demo", DemoCorpus.title, "", lambda _data, _hash: DemoCorpus(seed=0)),
        CorpusEntry("folder", Folder.title, _OWN_FILES, Folder),
        CorpusEntry("percepiano", PercePiano.title, _PERCEPIANO, PercePiano, ("percepiano",)),
        CorpusEntry("asap", Asap.title, _ASAP, Asap, ("asap", "asap-dataset", "asap-subset")),
        CorpusEntry("maestro", Maestro.title, _MAESTRO, Maestro, ("maestro", "maestro-v3.0.0")),
        CorpusEntry("maps", Maps.title, _MAPS, Maps, ("maps", "MAPS")),
    )
}


def open_corpus(name: str, data: Path | None = None, hash_file: HashFile = file_hash) -> Corpus:
    """The corpus called `name`, read from the folder `data` where it needs one.

    hash_file: what hashes its files; `KnownHashes` reads unchanged ones once.

    Raises `CorpusError` for an unknown name, and for a corpus whose data is not given or
    not there, saying how to get it.
    """
    entry = CORPORA.get(name)
    if entry is None:
        raise CorpusError(
            "there is no such corpus.",
            where=f"corpus={name}",
            remedy=f"Use one of {', '.join(sorted(CORPORA))}.",
        )
    if data is None and entry.needs_data:
        raise CorpusError("needs a folder to read.", where=f"corpus={name}", remedy=entry.needs)
    return entry.open(data or Path(), hash_file)


def folder_under(name: str, root: Path) -> Path | None:
    """The folder of a corpus under `root`, where the data of all corpora lie; None without."""
    beside = [root / folder for folder in CORPORA[name].folders]
    return next((folder for folder in beside if folder.is_dir()), None)
