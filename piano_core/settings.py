"""Settings as one typed value, made once at the edge (command line, Dagster, app)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from piano_core.errors import SettingsError


@dataclass(frozen=True)
class Settings:
    """Where things lie.

    home: folder for everything written at run time (`PIANO_HOME`, default `assets_data`
        in the current folder).
    data: folder that holds real corpora, `percepiano/` and `asap-subset/`
        (`PIANO_DATA`); None where there is none.
    bundle: bundle to score with instead of the promoted one (`PIANO_BUNDLE`).
    soundfont: SoundFont file to render MIDI with (`PIANO_SOUNDFONT`); None for the
        synthesizer that comes with the project.
    """

    home: Path
    data: Path | None = None
    bundle: Path | None = None
    soundfont: Path | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], folder: Path) -> Settings:
        """Settings from environment variables; relative paths count from `folder`."""

        def path(name: str) -> Path | None:
            value = environment.get(name, "").strip()
            return (folder / value).resolve() if value else None

        data = path("PIANO_DATA")
        if data is not None and not data.is_dir():
            raise SettingsError(
                "no such folder",
                where=f"PIANO_DATA={data}",
                remedy="Point it at the folder that holds percepiano/ and asap-subset/.",
            )
        home = path("PIANO_HOME") or (folder / "assets_data")
        return cls(home, data, path("PIANO_BUNDLE"), path("PIANO_SOUNDFONT"))

    @property
    def warehouse(self) -> Path:
        """The DuckDB file."""
        return self.home / "warehouse.duckdb"

    @property
    def registry(self) -> Path:
        """The content-addressed model store and its promotion log."""
        return self.home / "registry"

    @property
    def transcriber(self) -> Path:
        """The transcription bundle, one for all scorers."""
        return self.home / "transcriber"

    @property
    def campaigns(self) -> Path:
        """One folder a rating campaign."""
        return self.home / "campaigns"

    @property
    def dagster_home(self) -> Path:
        """Dagster's own records."""
        return self.home / "dagster"
