"""What the app remembers between starts, in one small file of its own."""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from desktop_app.view_models.appearance import ThemeChoice

_FOLDER = "piano-evaluator"


def user_data() -> Path:
    """The folder that the operating system gives to what this app keeps for its user."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(data) / _FOLDER


class Preferences:
    """Theme, last folder, chosen bundle and hardware, and which score belongs to which recording.

    An unknown or unreadable value counts as not set.
    """

    def __init__(self, path: Path, library: Path | None = None) -> None:
        """library: where takes are kept; beside `path` where not given."""
        self._library = library or path.parent / "library"
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @classmethod
    def of_user(cls) -> Preferences:
        """The preferences in the place the operating system gives to an app's settings."""
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.GenericConfigLocation
        )
        return cls(Path(folder) / _FOLDER / "app.ini", user_data() / "library")

    @property
    def library(self) -> Path:
        """The folder in which takes and their index are kept."""
        return self._library

    @property
    def ratings(self) -> Path:
        """The folder in which each form that was filled in is a file."""
        return self._library / "ratings"

    @property
    def takes(self) -> Path:
        """The folder in which each recorded take has a folder of its own."""
        return self._library / "takes"

    @property
    def theme(self) -> ThemeChoice:
        """The chosen palette; `SYSTEM` where none was chosen."""
        value = str(self._settings.value("theme", ""))
        return ThemeChoice(value) if value in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue("theme", choice.value)

    @property
    def bundle(self) -> Path | None:
        """The bundle that was loaded on the page of models; None where none was or it is gone."""
        value = str(self._settings.value("bundle", ""))
        return Path(value) if value and Path(value).is_dir() else None

    @bundle.setter
    def bundle(self, folder: Path | None) -> None:
        if folder is None:
            self._settings.remove("bundle")
        else:
            self._settings.setValue("bundle", str(folder.resolve()))

    @property
    def hardware(self) -> str:
        """What was chosen to compute, as in `piano_core.hardware.PROVIDERS`; "" for the best."""
        return str(self._settings.value("hardware", ""))

    @hardware.setter
    def hardware(self, name: str) -> None:
        self._settings.setValue("hardware", name)

    @property
    def rater(self) -> str:
        """The name under which this person rates: a random one until they choose another."""
        name = str(self._settings.value("rater", ""))
        if not name:
            name = f"rater-{secrets.token_hex(4)}"
            self.rater = name
        return name

    @rater.setter
    def rater(self, name: str) -> None:
        self._settings.setValue("rater", name)

    @property
    def language(self) -> str:
        """The chosen language; "" where the system's is spoken."""
        return str(self._settings.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    def score_of(self, take: Path) -> Path | None:
        """The score that was attached to a recording; None where none was or it is gone."""
        value = str(self._settings.value(_score_key(take), ""))
        return Path(value) if value and Path(value).is_file() else None

    def remember_score(self, take: Path, score: Path | None) -> None:
        """Attach this score whenever the recording is opened again; None forgets it."""
        if score is None:
            self._settings.remove(_score_key(take))
        else:
            self._settings.setValue(_score_key(take), str(score.resolve()))

    @property
    def folder(self) -> Path:
        """Where the last file was opened; the home folder where none was or it is gone."""
        value = str(self._settings.value("folder", ""))
        return Path(value) if value and Path(value).is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._settings.setValue("folder", str(folder))


def _score_key(take: Path) -> str:
    """A path cannot be a key of a settings file; its hash can."""
    return f"scores/{hashlib.sha256(str(take.resolve()).encode()).hexdigest()[:24]}"
