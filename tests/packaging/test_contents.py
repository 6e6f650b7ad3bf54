"""What goes into the packaged app, and what is left out of it; nothing is built here."""

import ast
import importlib.util
import plistlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app.resources import DEMO_TAKE
from piano_core.midi import read_midi
from piano_core.scoring.choice import SHIPPED
from tests.score.rich_score import RICH

ROOT = Path(__file__).parents[2]
LOOKED_FOR = {"PySide6.QtWidgets"}
"""Loaded by name to see whether it can be; an import names it too."""


@pytest.fixture(scope="module")
def contents() -> ModuleType:
    spec = importlib.util.spec_from_file_location("contents", ROOT / "packaging" / "contents.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def loaded_by_name(package: str) -> set[str]:
    """The constant names in every `import_module("...")` of a package."""
    calls = (
        node
        for file in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "import_module"
    )
    arguments = (call.args[0] for call in calls)
    return {str(word.value) for word in arguments if isinstance(word, ast.Constant)}


def test_what_the_app_loads_by_name_goes_along(contents: ModuleType):
    named = {*contents.LOADED_BY_NAME, *contents.OPTIONAL}
    assert loaded_by_name("desktop_app") - LOOKED_FOR <= named
    assert all(importlib.util.find_spec(name) for name in contents.LOADED_BY_NAME)


def test_the_files_that_go_along_are_there(contents: ModuleType, tmp_path: Path):
    pairs = contents.own_data(tmp_path)
    assert [source for source, _ in pairs if not Path(source).exists()] == []
    assert (str(tmp_path), "assets_data/shipped-transcriber") in pairs


def test_a_take_is_scored_against_a_score_without_what_is_left_out(
    contents: ModuleType, tmp_path: Path
):
    score = tmp_path / "rich.musicxml"
    score.write_text(RICH, encoding="utf-8")
    program = f"""
import sys, time
class Barred:
    def find_spec(self, name, path=None, target=None):
        if any(name == left or name.startswith(left + ".") for left in {contents.LEFT_OUT!r}):
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, Barred())
from pathlib import Path
from desktop_app.application import Bundles
from desktop_app.resources import DEMO_TAKE
from desktop_app.self_test import self_test
bundles = Bundles(lambda: Path({str(SHIPPED)!r}), lambda: Path("none"))
report = self_test(bundles, DEMO_TAKE, Path({str(score)!r}), time.perf_counter())
print(report["notes"])
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == len(read_midi(DEMO_TAKE))


def test_a_library_that_only_left_out_ones_need_is_left_out(contents: ModuleType):
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk-look", "BINARY"),
        ("libgtk-3.so.0", "gtk", "BINARY"),
        ("libX11.so.6", "x11", "BINARY"),
        ("libXau.so.6", "xau", "BINARY"),
        ("libjack.so.0", "jack", "BINARY"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
    ]
    needed = {"xcb": {"libX11.so.6"}, "gtk-look": {"libgtk-3.so.0"}, "x11": {"libXau.so.6"}}
    kept = contents.without_ballast(entries, lambda source: needed.get(source, set()))
    assert {source for _, source, _ in kept} == {"xcb", "x11", "xau", "python"}


def test_qt_speaks_the_languages_of_the_app(contents: ModuleType):
    entries = [
        (f"PySide6/Qt/translations/qtbase_{name}.qm", "", "DATA") for name in ("de", "fr", "ko")
    ]
    entries.append(("desktop_app/resources/elise-practised.mid", "", "DATA"))
    assert contents.spoken_here(entries) == [entries[0], entries[2], entries[3]]


def test_macos_is_told_why_the_app_opens_the_microphone(contents: ModuleType):
    said = str(contents.info_plist("1.2.3")["NSMicrophoneUsageDescription"])
    assert "stays on this computer" in said
    rights = plistlib.loads((ROOT / "packaging" / "entitlements.plist").read_bytes())
    assert rights["com.apple.security.device.audio-input"] is True


def test_windows_is_told_name_and_version(contents: ModuleType):
    text = contents.windows_version("1.2.3")
    assert "filevers=(1, 2, 3, 0)" in text
    assert "StringStruct('ProductName', 'Piano Evaluator')" in text
    ast.parse(text)


def test_every_library_is_named_with_its_licence(contents: ModuleType):
    lines = contents.third_party({"PySide6", "numpy", "sounddevice"}).splitlines()
    qt = next(line for line in lines if line.startswith("PySide6_Essentials"))
    assert "LGPL" in qt
    assert any(line.startswith("sounddevice") and "MIT" in line for line in lines)
    texts = {Path(source).name for source, _ in contents.licences({"numpy"})}
    assert "LICENSE.txt" in texts
