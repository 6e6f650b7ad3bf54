"""What the packaged app consists of besides the modules that its imports name.

Used by `piano-evaluator.spec`, which PyInstaller runs, and by tests/packaging.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import distribution, packages_distributions
from importlib.util import find_spec
from pathlib import Path

TITLE = "Piano Evaluator"
Entry = tuple[str, str, str]
ROOT = Path(__file__).resolve().parent.parent

LOADED_BY_NAME = (
    *("sounddevice", "rtmixer", "pa_ringbuffer", "rtmidi", "onnxruntime", "PySide6.QtSvg"),
)
"""Modules that the app loads with `importlib`, where PyInstaller does not see it."""

OPTIONAL = ("midirenderer", "verovio", "python_stretch")
"""Modules that go along where they are installed; the app says what is missing without."""

WITH_DATA = ("desktop_app", "partitura", "xmlschema", "verovio")
"""Packages whose files that are not Python go along: texts, schemas, music fonts."""

LEFT_OUT = (
    *("torch", "torchaudio", "transformers", "lightning", "librosa", "numba", "sklearn", "onnx"),
    *("dagster", "duckdb", "polars", "pandas", "pyarrow", "dataframely", "sqlalchemy"),
    *("matplotlib", "PIL", "IPython", "tkinter", "pytest", "hypothesis", "setuptools", "pip"),
    *("fastapi", "uvicorn", "sympy", "cloudpickle", "orchestration", "transkun", "statsmodels"),
    *("yaml", "regex"),
    *("onnxruntime.quantization", "onnxruntime.transformers", "onnxruntime.tools"),
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick"),
)
"""What other packages would pull in if they could; none of it is needed to score a take."""


_QT = "PySide6/Qt/plugins"
NOT_SHIPPED = (
    # Screens without a desktop, and GTK's look: the app has a look of its own.
    *(f"{_QT}/platforms/libq{name}.so" for name in ("eglfs", "linuxfb", "vnc", "vkkhrdisplay")),
    *(f"{_QT}/platforms/libq{name}.so" for name in ("minimal", "minimalegl")),
    *(f"{_QT}/{folder}/" for folder in ("egldeviceintegrations", "generic")),
    f"{_QT}/platformthemes/libqgtk3.so",
    *(f"{_QT}/imageformats/libq{name}.so" for name in ("tiff", "webp", "wbmp", "tga", "icns")),
    # The system's own: another JACK than its server's, or ALSA without its plugins, is no sound.
    *("libportaudio.so", "libjack.so", "libasound.so"),
)
"""Beginnings of the names of libraries that PyInstaller finds and the folder does without."""

LANGUAGES = ("de", "en", "ko", "zh_CN")
"""Languages in which Qt's own buttons and file dialogs go along: those of the app."""

MICROPHONE = (
    "Piano Evaluator records your playing when you press Record. "
    "The recording stays on this computer."
)
"""Asked by macOS when the app first opens a microphone."""


def installed(names: tuple[str, ...]) -> list[str]:
    """Those of the modules that are there."""
    return [name for name in names if find_spec(name) is not None]


def own_data(transcriber: Path | None) -> list[tuple[str, str]]:
    """Files of this project and the folder each goes to, as PyInstaller takes them.

    transcriber: a transcription bundle that goes along, so that sound can be opened.
    """
    shipped = ROOT / "assets_data" / "shipped"
    pairs = [
        (str(shipped), "assets_data/shipped"),
        (str(ROOT / "piano_core" / "synthesis" / "player.py"), "piano_core/synthesis"),
    ]
    if transcriber is not None:
        pairs.append((str(transcriber), "assets_data/shipped-transcriber"))
    return pairs


def without_ballast(entries: list[Entry], needs: Callable[[str], set[str]]) -> list[Entry]:
    """The libraries but `NOT_SHIPPED`, and but what only those would have needed.

    entries: PyInstaller's (place in the folder, source, kind). needs: the names of the libraries
    that a library is linked with. Libraries of the system lie at the top of the folder.
    """
    kept = [entry for entry in entries if not entry[0].startswith(NOT_SHIPPED)]
    system = {entry[0]: entry for entry in kept if _of_system(entry[0])}
    found = [entry for entry in kept if entry[0] not in system]
    waiting = list(found)
    while waiting:
        for name in needs(waiting.pop()[1]) & system.keys():
            found.append(system.pop(name))
            waiting.append(found[-1])
    return found


def windows_version(version: str) -> str:
    """What the properties of the program say on Windows, in PyInstaller's notation."""
    numbers = (*(int(part) for part in version.split(".")), 0)[:4]
    texts = {
        "FileDescription": TITLE,
        "ProductName": TITLE,
        "FileVersion": version,
        "ProductVersion": version,
        "InternalName": "piano-evaluator",
        "OriginalFilename": "piano-evaluator.exe",
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def third_party(modules: set[str]) -> str:
    """A line for each distribution in the folder: its version, licence and home."""
    said = [
        "What is in this folder besides Piano Evaluator, each under its own licence. Texts that",
        "their authors ship lie beside this file. Qt and PySide6 are used unchanged, as libraries",
        "that can be exchanged, under LGPL 3; their source is at https://code.qt.io/.",
        "",
    ]
    for name in _distributions(modules):
        about = distribution(name).metadata
        licence = about.get("License-Expression") or (about.get("License") or "").split("\n")[0]
        named = [line for key, line in about.items() if key == "Project-URL"]
        home = about.get("Home-page") or next(iter(named), "").rpartition(" ")[2]
        said.append(f"{name} {about['Version']}: {licence or 'see its files'}. {home}".strip())
    return "\n".join(said) + "\n"


def _of_system(place: str) -> bool:
    return "/" not in place and place.startswith("lib") and not place.startswith("libpython")


def spoken_here(entries: list[Entry]) -> list[Entry]:
    """Data files but Qt's translations into languages that the app does not have."""
    endings = tuple(f"_{language}.qm" for language in LANGUAGES)
    return [
        entry
        for entry in entries
        if "Qt/translations/" not in entry[0] or entry[0].endswith(endings)
    ]


def info_plist(version: str) -> dict[str, object]:
    """What macOS is told of the app: without the first, it is ended when it opens a microphone."""
    return {
        "NSMicrophoneUsageDescription": MICROPHONE,
        "CFBundleDisplayName": TITLE,
        "CFBundleShortVersionString": version,
        "LSApplicationCategoryType": "public.app-category.music",
        "NSHighResolutionCapable": True,
        # Follow the system's light and dark.
        "NSRequiresAquaSystemAppearance": False,
    }


def licences(modules: set[str]) -> list[tuple[str, str]]:
    """Licence files of the distributions that these top-level modules come from, and where each
    goes."""
    return [
        (str(file.locate()), f"licences/{name}")
        for name in _distributions(modules)
        for file in distribution(name).files or []
        if _is_licence(file.name)
    ]


def _distributions(modules: set[str]) -> list[str]:
    owners = packages_distributions()
    return sorted({owner for module in modules for owner in owners.get(module, [])})


def _is_licence(name: str) -> bool:
    said = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "THIRDPARTYNOTICES")
    return name.upper().startswith(said) and not name.endswith((".py", ".pyc"))
