"""Opens damaged files in the real window, apart from the tests: a crash or hang ends only this.

Run by test_mutants.py with a folder and a seed. Prints one JSON object: for each kind of file how
many damaged ones were shown and refused; and the peak memory.
"""

import json
import os
import random
import resource
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import soundfile
from PySide6.QtWidgets import QApplication

from desktop_app.application import App, Bundles, build_app, make_application
from desktop_app.services.library import Library
from desktop_app.services.library.schema import INDEX
from desktop_app.services.preferences import Preferences
from desktop_app.services.processes import Worker
from desktop_app.services.scoring.scores import Scores
from desktop_app.view_models.states import Opening, Refused, Scored, Scoring, Unscored
from desktop_app.views.pages import OpeningPage
from piano_core.errors import LibraryError, MissingPartError
from piano_core.midi import write_midi
from piano_core.scoring.choice import SHIPPED
from piano_core.takes import Take
from tests.desktop.samples import performance
from tests.score.read_mutants import bytes_damaged, elements_damaged, packed

MUTANTS = {"midi": 400, "score": 60, "sound": 140, "index": 100, "entry": 150, "archive": 150}
SCORED_EVERY = 40
CPU_LIMIT_S = 120
LONGEST_S = 60.0
FAULT = "This is a fault in the app"

Damaged = Callable[[bytes], bytes]


def main(folder: Path, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT_S, CPU_LIMIT_S))
    rng = random.Random(seed)
    application = make_application()
    bundles = Bundles(lambda: SHIPPED, no_transcriber)
    worker = Worker()
    app = build_app(bundles, Preferences(folder / "app.ini", folder / "library"), worker)
    # One process reads all the scores: each of its own would take two seconds for partitura.
    app.services.scoring._scores = Scores(lambda: nullcontext(worker))
    app.window.show()
    outcomes: dict[str, Counter[str]] = {kind: Counter() for kind in MUTANTS}

    def damaged(content: bytes) -> bytes:
        return bytes_damaged(content, rng)

    small = folder / "small.mid"
    write_midi(performance(20, 8.0), small)
    whole = small.read_bytes()
    for number in range(MUTANTS["midi"]):
        path = written(folder / f"take{number}.mid", damaged(whole))
        scored = number % SCORED_EVERY == 0
        outcomes["midi"][opened(application, app, path, None, scored=scored)] += 1
        path.unlink()
    for number in range(MUTANTS["score"]):
        score = written(folder / f"score{number}.mxl", packed(elements_damaged(rng)))
        outcomes["score"][opened(application, app, small, score, scored=False)] += 1
    sound = sounds(folder)
    for number in range(MUTANTS["sound"]):
        name, content = sound[number % len(sound)]
        path = written(folder / f"{number}{name}", damaged(content))
        outcomes["sound"][opened(application, app, path, None, scored=False)] += 1
        path.unlink()
    peak_there = peak_mib(worker.pid)
    app.window.close()
    application.processEvents()
    for kind, outcome in libraries(folder / "kept", damaged):
        outcomes[kind][outcome] += 1
    peak = max(peak_mib(os.getpid()), peak_there)
    sys.stdout.write(json.dumps({"outcomes": outcomes, "peak_mib": peak}))


def peak_mib(process: int | None) -> int:
    """The most memory that it had; not ru_maxrss, which a new program inherits from its parent."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def no_transcriber() -> Path:
    raise MissingPartError("there is no transcriber here.", remedy="Export one.")


def written(path: Path, content: bytes) -> Path:
    """The file; the last line of standard error names what crashed."""
    path.write_bytes(content)
    sys.stderr.write(f"{path}\n")
    return path


def sounds(folder: Path) -> list[tuple[str, bytes]]:
    """A second of noise as WAV, FLAC and Ogg."""
    files: list[tuple[str, bytes]] = []
    noise = [random.Random(0).uniform(-0.3, 0.3) for _ in range(22_050)]
    for name in (".wav", ".flac", ".ogg"):
        soundfile.write(folder / f"noise{name}", noise, 22_050)
        files.append((name, (folder / f"noise{name}").read_bytes()))
    return files


def opened(
    application: QApplication, app: App, path: Path, score: Path | None, *, scored: bool
) -> str:
    """What the window says of one file. A fault of the app, and a wait without end, escape."""
    session, until = app.parts.session, time.monotonic() + LONGEST_S
    session.open(path, score)
    while isinstance(session.state, Opening | Scoring):
        application.processEvents()
        if isinstance(session.state, Scoring) and not scored:
            session.cancel()
        if time.monotonic() > until:
            raise TimeoutError(path)
    application.processEvents()
    state = session.state
    if isinstance(state, Refused | Unscored) and FAULT in state.problem.title:
        raise AssertionError(f"{path}: {state.problem}")
    if isinstance(state, Refused):
        assert state.problem.what and state.problem.remedy, path
        return f"refused: {state.problem.title}"
    assert isinstance(state, Scored | Unscored), path
    assert not isinstance(app.window.centralWidget(), OpeningPage)
    return "shown"


def libraries(folder: Path, damaged: Damaged) -> list[tuple[str, str]]:
    """What a library says whose index, whose entry, or whose archive is damaged."""
    found: list[tuple[str, str]] = []
    for kind, name in (("index", INDEX), ("entry", "entry.json"), ("archive", "")):
        shutil.rmtree(folder, ignore_errors=True)
        library = Library(folder)
        for number in range(2):
            write_midi(performance(5, seed=number), folder / f"{number}.mid")
            library.keep(Take(folder / f"{number}.mid", performance(5, seed=number)), None)
        library.write_archive(folder.with_name("all.zip"), lambda _fraction, _doing: None)
        place = next(folder.rglob(name)) if name else folder.with_name("all.zip")
        whole = place.read_bytes()
        for number in range(MUTANTS[kind]):
            written(place, damaged(whole))
            if kind == "archive":
                library = Library(folder.with_name(f"into{number}"))
            found.append((kind, listed(library, place if kind == "archive" else None)))
            if kind == "entry":
                for file in folder.glob(f"{INDEX}*"):
                    file.unlink()
    return found


def listed(library: Library, archive: Path | None) -> str:
    """Whether all takes are there, some cannot be read, or the library or archive is refused."""
    try:
        if archive is not None:
            library.merge_archive(archive, lambda _fraction, _doing: None)
        takes = library.takes()
    except LibraryError as error:
        assert error.where and error.remedy
        if archive is not None:
            assert library.takes() == ()
        return "refused"
    return "whole" if all(one.take is not None and not one.problem for one in takes) else "in part"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
