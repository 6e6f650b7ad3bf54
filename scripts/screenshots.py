"""Regenerate the pictures of the app in docs/images from the demo take.

python scripts/screenshots.py                        those of the docs, at 100 and at 200 %
python scripts/screenshots.py --folder /tmp all      every view, to be looked at
python scripts/screenshots.py --folder /tmp models empty      these views
QT_SCALE_FACTOR=3 python scripts/screenshots.py --folder /tmp all      the same at 300 %

Scores come from the bundle that `piano app` would use, or from --bundle.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from picture_views import DOCS, VIEWS, Shown, wait_until
from PySide6.QtWidgets import QDialog
from small_png import save_small

from desktop_app.application import Bundles, build_app, make_application
from desktop_app.services.preferences import Preferences
from desktop_app.services.processes import Worker
from desktop_app.view_models.appearance import ThemeChoice
from piano_core.errors import MissingPartError
from piano_core.scoring.choice import chosen_bundle, chosen_transcriber
from piano_core.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
SIZE = (1280, 800)
SCALES = (1, 2)
"""At which the docs show the app."""


def pictures(name: str, bundle: Path | None, folder: Path, what: Shown) -> Iterator[Path]:
    """Take a picture in either theme, and give where they lie."""
    go, with_model = VIEWS[name]
    settings = Settings.from_environment(os.environ, Path.cwd())

    def find() -> Path:
        if with_model:
            # As seen from here: a picture names no folder of this computer.
            return Path(os.path.relpath(chosen_bundle(settings, bundle)))
        raise MissingPartError(
            "no model has been promoted here yet.",
            where="assets_data/registry",
            remedy="Make one with `make run` (or `piano run`), or name one with --bundle.",
        )

    with tempfile.TemporaryDirectory() as preferences:
        bundles = Bundles(find, lambda: chosen_transcriber(settings))
        remembered = Preferences(Path(preferences) / "app.ini")
        remembered.language = what.language
        app = build_app(bundles, remembered, Worker())
        app.window.resize(*SIZE)
        app.window.show()
        go(app, what)
        shown = app.window.findChild(QDialog) or app.window
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            app.parts.appearance.choose(theme)
            wait_until(lambda: True)
            target = folder / f"app-{theme}{name}{scale_name()}.png"
            save_small(shown.grab().toImage(), target)
            yield target
        app.window.close()
        app.window.deleteLater()


def scale_name() -> str:
    """What the scale adds to a picture's name: nothing at 100 %."""
    percent = round(100 * float(os.environ.get("QT_SCALE_FACTOR", "1")))
    return "" if percent == 100 else f"-{percent}"


def for_the_docs(words: list[str]) -> None:
    """Take the pictures of the docs, each scale in a process of its own."""
    for scale in SCALES:
        names = [name.removeprefix("-") or "take" for name in DOCS]
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, __file__, *words, *names], check=True, env=environment)


def main() -> None:
    """Read the words of the command and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("views", nargs="*", help="all, or names as take, models; else the docs'")
    parser.add_argument("--folder", type=Path, default=IMAGES)
    parser.add_argument("--bundle", type=Path)
    parser.add_argument("--take", type=Path, help="sound or MIDI [default: the demo take]")
    parser.add_argument("--score", type=Path, help="MusicXML or MIDI of the take")
    parser.add_argument("--language", default="en", help="en, de, zh_CN or ko")
    words = parser.parse_args()
    if not words.views:
        for_the_docs(sys.argv[1:])
        return
    make_application()
    shown = Shown(words.take, words.score) if words.take else Shown()
    what = replace(shown, language=words.language)
    words.folder.mkdir(parents=True, exist_ok=True)
    wanted = tuple("" if name == "take" else f"-{name}" for name in words.views)
    for name in VIEWS if "all" in words.views else wanted:
        for target in pictures(name, words.bundle, words.folder, what):
            print(target)


if __name__ == "__main__":
    main()
