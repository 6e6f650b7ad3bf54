"""`piano doctor`: what is installed, what is missing, and how to get it."""

from __future__ import annotations

import platform
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version

import click
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json, settings_of_this_process
from piano_core.cli.system_libraries import install_command, missing_libraries
from piano_core.errors import PianoError
from piano_core.settings import Settings

DISTRIBUTION = "piano-evaluator"
EXTRAS = {
    "desktop": "the window (`piano app`)",
    "orchestration": "the asset graph and the warehouse (`piano run`, `piano ui`)",
    "notation": "scores as MusicXML",
    "train": "training and exporting models",
    "transcribe-export": "making the transcriber (`piano transcriber export`)",
    "soundfont": "rendering with a SoundFont (`piano audio render`)",
    "serve": "web pages",
    "package": "making the packaged app",
    "dev": "tests and checks",
}

EPILOG = """\b
Examples:
  piano doctor
  piano doctor --json

\b
The JSON object: {"python", "platform", "findings": [{"name", "state", "detail",
  "remedy"}, ...]}; state is "ok", "absent" (optional, not here) or "broken".
"""


@dataclass(frozen=True)
class Finding:
    """One thing looked at: its state (ok | absent | broken), what was found, what to do."""

    name: str
    state: str
    detail: str
    remedy: str = ""


@click.command(epilog=EPILOG)
@json_option
def doctor(as_json: bool) -> None:
    """Say what is installed, which accelerators and bundle there are, and what is missing."""
    settings = settings_of_this_process()
    findings = [
        *_extras(),
        _libraries(),
        _scoring_device(),
        _training_device(),
        _bundle(settings),
        _warehouse(settings),
        _real_data(settings),
        _soundfont(settings),
    ]
    if as_json:
        print_json(
            {
                "python": sys.version.split()[0],
                "platform": platform.platform(),
                "findings": [asdict(finding) for finding in findings],
            }
        )
        return
    _print(findings)


def _print(findings: list[Finding]) -> None:
    colour = {"ok": "green", "absent": "yellow", "broken": "red"}
    table = Table("", "", "", box=None, show_header=False)
    for finding in findings:
        text = finding.detail
        if finding.remedy:
            text += f"\n[dim]{finding.remedy}[/dim]".replace("'.[", "'.\\[")
        state = f"[{colour[finding.state]}]{finding.state}[/{colour[finding.state]}]"
        table.add_row(finding.name, state, text)
    console().print(f"Python {sys.version.split()[0]} on {platform.platform()}")
    console().print(table)


def _extras() -> list[Finding]:
    findings: list[Finding] = []
    for extra, purpose in EXTRAS.items():
        packages = _packages(extra)
        absent = [name for name in packages if not _installed(name)]
        if absent:
            remedy = f"pip install -c constraints.txt -e '.[{extra}]'"
            detail = f"{purpose}; not here: {', '.join(absent)}"
            findings.append(Finding(f"extra {extra}", "absent", detail, remedy))
        else:
            findings.append(Finding(f"extra {extra}", "ok", purpose))
    return findings


def _packages(extra: str) -> list[str]:
    lines = requires(DISTRIBUTION) or []
    marked = [line for line in lines if f'extra == "{extra}"' in line]
    return [line.partition(";")[0].partition("[")[0].strip() for line in marked]


def _installed(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _libraries() -> Finding:
    missing = missing_libraries()
    if not missing:
        return Finding("system libraries", "ok", "all that the window and the sound need")
    names = ", ".join(f"lib{library.name}" for library in missing)
    remedy = f"Debian, Ubuntu: sudo {install_command(missing)}"
    return Finding("system libraries", "absent", f"not found: {names}", remedy)


def _scoring_device() -> Finding:
    import onnxruntime

    providers: list[str] = onnxruntime.get_available_providers()
    devices = [name.removesuffix("ExecutionProvider") for name in providers]
    return Finding("scoring runs on", "ok", ", ".join(name for name in devices if name != "Azure"))


def _training_device() -> Finding:
    if not _installed("torch"):
        return Finding("training runs on", "absent", "torch is not installed (extra train)")
    import torch

    if torch.cuda.is_available():
        return Finding("training runs on", "ok", torch.cuda.get_device_name(0))
    if torch.backends.mps.is_available():
        return Finding("training runs on", "ok", "Apple GPU (MPS)")
    return Finding("training runs on", "ok", f"CPU, {torch.get_num_threads()} threads, no GPU")


def _bundle(settings: Settings) -> Finding:
    from piano_core.bundle import verify_bundle
    from piano_core.scoring.choice import chosen_bundle

    try:
        path = chosen_bundle(settings, None)
        manifest = verify_bundle(path)
    except PianoError as error:
        return Finding("bundle", "absent", f"{error.where}: {error.problem}", error.remedy)
    return Finding("bundle", "ok", f"{manifest.name} in {path}")


def _warehouse(settings: Settings) -> Finding:
    path = settings.warehouse
    if not path.is_file():
        return Finding("warehouse", "absent", f"{path} is not there yet", "piano run makes it")
    return Finding("warehouse", "ok", f"{path}, {path.stat().st_size / 1e6:.1f} MB")


def _real_data(settings: Settings) -> Finding:
    if settings.data is None:
        remedy = "Set PIANO_DATA to the folder that holds percepiano/ and asap-subset/."
        return Finding("real data", "absent", "only the demo corpus can be used", remedy)
    from piano_core.corpora import CORPORA, folder_under

    here = [name for name in CORPORA if folder_under(name, settings.data)]
    names = ", ".join(here) or "nothing known"
    return Finding("real data", "ok", f"{settings.data}: {names}")


def _soundfont(settings: Settings) -> Finding:
    from piano_core.synthesis import check_soundfont

    path = settings.soundfont
    if path is None:
        remedy = "Set PIANO_SOUNDFONT to a SoundFont 2 file to hear sampled strings."
        return Finding("piano sound", "ok", "the synthesizer that comes with it", remedy)
    try:
        check_soundfont(path)
    except PianoError as error:
        return Finding("piano sound", "broken", f"{error.where}: {error.problem}", error.remedy)
    return Finding("piano sound", "ok", str(path))
