"""Resources: they hand plain domain objects to asset bodies, and nothing else is here.

The domain library never sees Dagster, and asset bodies never see where things lie.
"""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg
from pydantic import PrivateAttr

from piano_core.artefacts import Artefacts
from piano_core.errors import SettingsError
from piano_core.files import write_json
from piano_core.gates import Demands
from piano_core.registry import Registry
from piano_core.settings import Settings
from piano_core.warehouse import Warehouse

if TYPE_CHECKING:
    from piano_core.corpora.corpus import Corpus
    from piano_core.preparation.performances import Listening

REMEMBERED = "corpora.json"
"""File under the home folder that says where the data of each corpus lie."""


class Workplace(dg.ConfigurableResource[None]):
    """Where a run works: the corpora, the warehouse, the registry and the files between them.

    home, data: as in `Settings`; empty for what the environment says.
    """

    home: str = ""
    data: str = ""

    _open: dict[str, Any] = PrivateAttr(default_factory=dict)

    def settings(self) -> Settings:
        """The settings, with what this resource states instead of the environment."""
        stated = {"PIANO_HOME": self.home, "PIANO_DATA": self.data}
        environment = {**os.environ, **{name: text for name, text in stated.items() if text}}
        return Settings.from_environment(environment, Path.cwd())

    def corpus(self, name: str) -> "Corpus":
        """The corpus of that name, its data found where the last run was told they lie."""
        # The adapters, which loading can wait for.
        from piano_core.corpora import open_corpus
        from piano_core.corpora.known_hashes import KnownHashes

        if name not in self._open:
            hashes = KnownHashes(self.settings().home / "file_hashes.jsonl")
            self._open[name] = open_corpus(name, data_folder(self.settings(), name), hashes)
        return self._open[name]

    def listener(self) -> "Listening":
        """What turns sound into notes: the transcription bundle, opened when it is needed."""
        from piano_core.preparation.listening import Listener

        return Listener(self.settings().transcriber)

    def warehouse(self) -> Warehouse:
        """The DuckDB file."""
        return Warehouse(self.settings().warehouse)

    def registry(self) -> Registry:
        """The model store and its promotion log."""
        return Registry(self.settings().registry)

    def demands(self) -> Demands:
        """What the gates ask for before a model may score anybody."""
        return Demands()

    def artefacts(self, corpus: str) -> Artefacts:
        """The files kept for one corpus."""
        return Artefacts(self.settings().home / "corpora" / corpus)


def remember_data(settings: Settings, corpus: str, folder: Path) -> None:
    """Keep where the data of a corpus lie, so that the next run and the UI find them."""
    if not folder.is_dir():
        raise SettingsError(
            "no such folder.", where=f"--data {folder}", remedy="Name the folder with the corpus."
        )
    known = _remembered(settings) | {corpus: str(folder.resolve())}
    write_json(settings.home / REMEMBERED, known)


def data_folder(settings: Settings, corpus: str) -> Path | None:
    """Where the data of a corpus lie: as last stated, else in `PIANO_DATA`, else None."""
    from piano_core.corpora import CORPORA, folder_under

    stated = _remembered(settings).get(corpus)
    if stated is not None:
        return Path(stated)
    if settings.data is None or corpus not in CORPORA:
        return None
    return folder_under(corpus, settings.data)


def _remembered(settings: Settings) -> dict[str, str]:
    path = settings.home / REMEMBERED
    if not path.is_file():
        return {}
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise SettingsError(
            f"is not JSON ({error}).", where=str(path), remedy="Remove it and state --data again."
        ) from error
    return {str(name): str(folder) for name, folder in known.items()}
