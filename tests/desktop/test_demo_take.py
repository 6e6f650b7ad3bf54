"""The take that comes with the app, and the pictures that are made from it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.resources import DEMO_SCORE, DEMO_TAKE
from desktop_app.services.preferences import Preferences
from desktop_app.view_models.appearance import ThemeChoice
from piano_core.midi import read_midi
from piano_core.score import MistakeKind, compare_with_score, read_score

ROOT = Path(__file__).parents[2]


def test_the_demo_take_has_something_to_find_and_much_that_is_right() -> None:
    score = read_score(DEMO_SCORE)
    comparison = compare_with_score(read_midi(DEMO_TAKE), score)
    assert comparison.reading is not None
    kinds = [mistake.kind for mistake in comparison.reading.mistakes]
    assert {MistakeKind.WRONG, MistakeKind.MISSED, MistakeKind.REPEATED} <= set(kinds)
    assert len(kinds) < 0.1 * len(score)


def test_the_demo_take_and_its_score_are_what_their_command_writes(tmp_path: Path) -> None:
    words = ["scripts/make_demo_take.py", "--folder", str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *words], cwd=ROOT, env=environment, check=True)
    for path in (DEMO_TAKE, DEMO_SCORE):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


@pytest.mark.slow
def test_the_pictures_of_the_app_are_made_by_a_command(bundle: Path, tmp_path: Path) -> None:
    words = ["scripts/screenshots.py", "--bundle", str(bundle), "--folder", str(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    light, dark = (QImage(str(tmp_path / f"app-{theme}.png")) for theme in ("light", "dark"))
    assert (light.width(), light.height()) == (dark.width(), dark.height()) == (1280, 800)
    assert light.pixelColor(3, 790).lightness() > 200 > 60 > dark.pixelColor(3, 790).lightness()


def test_preferences_that_make_no_sense_count_as_not_set(tmp_path: Path) -> None:
    path = tmp_path / "app.ini"
    path.write_text("[General]\ntheme=sepia\nfolder=/nowhere/at/all\n")
    preferences = Preferences(path)
    assert preferences.theme is ThemeChoice.SYSTEM
    assert preferences.folder == Path.home()


def test_preferences_are_kept(tmp_path: Path) -> None:
    Preferences(tmp_path / "app.ini").folder = tmp_path
    assert Preferences(tmp_path / "app.ini").folder == tmp_path
