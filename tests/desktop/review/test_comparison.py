"""Two takes beside each other: the same places, what differs, and what is only noise."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from desktop_app.services.scoring.work import measure_beside
from desktop_app.view_models.comparing.better_bars import told_of_bars
from desktop_app.view_models.comparing.comparing import Comparing
from desktop_app.view_models.comparing.comparison import Compared, compare_takes, score_differences
from desktop_app.view_models.comparing.comparison_csv import comparison_csv
from desktop_app.view_models.comparing.comparison_texts import score_cells
from desktop_app.view_models.library.kept_takes import KeptScore, KeptTake, Scoring, Source
from desktop_app.view_models.playing.player import Player
from desktop_app.view_models.playing.playing import Wanted
from desktop_app.view_models.states import Problem, Unscored
from piano_core.errors import PianoError
from piano_core.midi import write_midi
from piano_core.performance import Performance
from piano_core.score import AgainstScore, compare_with_score
from piano_core.takes import Listening, Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import (
    FakeService,
    HeldBackground,
    Memory,
    no_references,
    performance,
    score_as_played,
)

FIRST = performance(200, 60.0)
PROBLEM = Problem("Not scored", "No model.")


def stretched(played: Performance, factor: float, louder: int = 0) -> Performance:
    """The same notes slower by `factor`, and louder."""
    notes, pedals = played.notes.copy(), played.pedals.copy()
    for column in ("onset_s", "offset_s"):
        notes[column] *= factor
    pedals["time_s"] *= factor
    notes["velocity"] = np.clip(notes["velocity"] + louder, 1, 127)
    return Performance(notes, pedals, played.duration_s * factor)


def kept(name: str, score: float, with_score: bool = True, model: str = "m") -> KeptTake:
    said = KeptScore("phrasing", score, score - 10, score + 10, 0.9)
    scoring = Scoring("2026-01-01", "model", model, with_score, (said,))
    return KeptTake(
        **{"version": 1, "id": name, "title": name, "piece": "Étude", "media": f"{name}.mid"},
        **{"content_hash": "", "size": 1, "kept_at": name, "seconds": 60.0, "notes": 200},
        source=Source.MIDI,
        scorings=(scoring,),
    )


def measured(first: Take, second: Take) -> tuple[AgainstScore, AgainstScore]:
    return measure_beside(first, second, lambda _fraction, _doing: None)


KEPT = (kept("a", 50.0), kept("b", 62.0))


def with_score(played: Performance) -> Take:
    comparison = compare_with_score(played, score_as_played(FIRST))
    return Take(Path("take.mid"), played, comparison=comparison)


def beside(scored: bool, factor: float = 1.25, louder: int = 10) -> Compared:
    takes = (FIRST, stretched(FIRST, factor, louder))
    if scored:
        return compare_takes(with_score(takes[0]), with_score(takes[1]), KEPT, measured)
    return compare_takes(*(Take(Path("take.mid"), one) for one in takes), KEPT, measured)


@pytest.mark.parametrize("scored", [True, False], ids=["through the score", "through the notes"])
def test_the_same_place_is_found_in_both(scored: bool) -> None:
    compared = beside(scored)
    assert compared.notated is scored
    for time in (5.0, 20.0, 50.0):
        assert compared.places.to_second(time) == pytest.approx(1.25 * time, abs=0.3)
        assert compared.places.to_first(1.25 * time) == pytest.approx(time, abs=0.3)


@pytest.mark.parametrize("scored", [True, False], ids=["through the score", "through the notes"])
def test_a_slower_and_louder_take_is_slower_and_louder_bar_by_bar(scored: bool) -> None:
    bars = beside(scored).bars
    assert len(bars) >= 28
    assert np.median([bar.tempo for bar in bars if bar.tempo]) == pytest.approx(0.8, rel=0.03)
    louder = np.median([bar.velocity for bar in bars if bar.velocity is not None])
    assert louder == pytest.approx(10.0, abs=1.5)
    assert all((bar.faults is not None) is scored for bar in bars)


def test_wrong_notes_of_either_take_are_counted_in_their_bar() -> None:
    notes = FIRST.notes.copy()
    notes["pitch"][100] += 1
    take = with_score(Performance(notes, FIRST.pedals, 60.0))
    bars = compare_takes(with_score(FIRST), take, KEPT, measured).bars
    where = float(notes["onset_s"][100])
    (there,) = [bar for bar in bars if bar.first.holds(where)]
    assert there.faults is not None
    assert there.faults[1] > there.faults[0]


def with_one_wrong(played: Performance, note: int = 100) -> Performance:
    notes = played.notes.copy()
    notes["pitch"][note] += 1
    return Performance(notes, played.pedals, played.duration_s)


def test_it_is_said_in_which_bars_the_second_take_is_better() -> None:
    poor, good = with_score(with_one_wrong(FIRST)), with_score(FIRST)
    compared = compare_takes(poor, good, KEPT, measured)
    (there,) = [bar for bar in compared.bars if bar.faults and bar.faults[0] > bar.faults[1]]
    said = told_of_bars(compared)
    assert said.startswith(f"Closer to the score in the second take: bar {there.bar}. In ")
    assert "Farther" in told_of_bars(compare_takes(good, poor, KEPT, measured))
    assert "Without the score" in told_of_bars(beside(False))


def test_of_heard_takes_one_note_is_no_difference() -> None:
    heard = Listening("ear", "", "CPU", ())
    poor = replace(with_score(with_one_wrong(FIRST)), listening=heard)
    said = told_of_bars(compare_takes(poor, with_score(FIRST), KEPT, measured))
    assert "Closer" not in said
    assert said.endswith("bars count from two notes on.")


def test_a_comparison_is_written_as_a_table() -> None:
    rows = list(csv.DictReader(io.StringIO(comparison_csv(beside(True)))))
    assert (rows[0]["of"], rows[0]["name"], rows[0]["within_noise"]) == (
        *("dimension", "phrasing", "True"),
    )
    bars = [row for row in rows if row["of"] == "bar"]
    assert len(bars) >= 28
    assert float(bars[3]["tempo_ratio"]) == pytest.approx(0.8, rel=0.1)


def test_takes_of_other_music_are_refused() -> None:
    takes = (Take(Path("a.mid"), FIRST), Take(Path("b.mid"), performance(200, 60.0, seed=5)))
    with pytest.raises(PianoError, match="not of the same music"):
        compare_takes(*takes, KEPT, measured)


def test_a_change_is_said_with_whether_it_is_within_noise() -> None:
    (within,) = score_differences(*KEPT)
    assert (within.change, within.within_noise) == (12.0, True)
    assert within.noise == pytest.approx(np.hypot(10, 10))
    (beyond,) = score_differences(KEPT[0], kept("c", 70.0))
    assert not beyond.within_noise
    assert score_cells(beyond) == (
        *("Phrasing", "50 (40 to 60)", "70 (60 to 80)"),
        "+20, more than noise (14)",
    )


def test_scores_on_other_grounds_are_not_compared() -> None:
    assert score_differences(KEPT[0], kept("b", 62.0, model="other")) == ()
    assert score_differences(KEPT[0], kept("b", 62.0, with_score=False)) == ()
    assert score_differences(KEPT[0], replace(KEPT[1], source=Source.SOUND)) == ()


class Playing:
    """What was asked to be played."""

    def __init__(self) -> None:
        self.asked: list[tuple[Take, Wanted]] = []
        self.at_s = 0.0

    def has_sound(self, take: Take) -> bool:
        return take.listening is not None

    def prepare(self, take: Take, wanted: Wanted) -> "Playing":
        self.asked.append((take, wanted))
        self.at_s = wanted.start_s
        return self

    def run(self, progress: object) -> None: ...

    def stop(self) -> None: ...


def write(text: str, target: Path) -> None:
    target.write_text(text, encoding="utf-8")


def comparing() -> tuple[Comparing, HeldBackground, Playing]:
    background, service, playing = HeldBackground(), FakeService(), Playing()
    service.performance = FIRST
    player = Player(background, playing)
    one = Comparing(background, service, Memory(), no_references(), player, write)
    one.compare(*KEPT)
    background.run_next()
    return one, background, playing


def test_both_takes_are_heard_at_the_chosen_bar_and_switching_goes_on_at_the_place() -> None:
    one, _, playing = comparing()
    one.choose(7)
    bar = one.state.bar
    assert bar is not None
    one.hear(0)
    first, wanted = playing.asked[-1]
    assert wanted.first_s == pytest.approx(bar.first.start_s - 0.5)
    one.player.seek(bar.first.start_s + 0.4)
    one.hear(1)
    second, wanted = playing.asked[-1]
    assert second is not first
    assert wanted.start_s == pytest.approx(bar.first.start_s + 0.4, abs=0.05)


def test_a_comparison_is_exported_and_what_stands_in_the_way_is_said(tmp_path: Path) -> None:
    one, background, _ = comparing()
    one.export(tmp_path / "comparison.csv")
    background.run_next()
    assert (tmp_path / "comparison.csv").read_text(encoding="utf-8").startswith("of,name,first")
    assert "comparison.csv" in one.state.said
    one.export(tmp_path / "none" / "comparison.csv")
    background.run_next()
    assert one.state.problem is not None
    assert one.state.compared is not None


def test_a_take_that_cannot_be_read_is_said() -> None:
    background, service = HeldBackground(), FakeService()
    service.performance = PianoError("this is no MIDI file.", where="a.mid", remedy="Look.")
    one = Comparing(
        background, service, Memory(), no_references(), Player(background, Playing()), write
    )
    one.compare(*KEPT)
    background.run_next()
    assert one.state.problem is not None
    assert one.state.problem.what == "This is no MIDI file."


def test_two_takes_are_chosen_in_the_window_and_shown_by_bar(
    make_app: MakeApp, qtbot: QtBot, tmp_path: Path
) -> None:
    app = make_app(lambda: Path("none"))

    def are_kept(count: int) -> None:
        qtbot.waitUntil(lambda: len(app.parts.takes.all_kept()) == count, timeout=10_000)

    for count, played in enumerate((FIRST, stretched(FIRST, 1.25)), start=1):
        write_midi(played, tmp_path / f"{count}.mid")
        app.parts.takes.follow(Unscored(Take(tmp_path / f"{count}.mid", played), PROBLEM))
        are_kept(count)  # the order in which they are kept is their order
    takes = sorted(app.parts.takes.all_kept(), key=lambda take: take.kept_at)
    shown: list[None] = []
    page = app.window.compare
    page.ask_for_other(takes[0].id, lambda: shown.append(None))
    dialog = app.window.findChild(QInputDialog)
    assert dialog is not None
    dialog.accept()
    assert shown == [None]
    app.window.show_comparison()
    qtbot.waitUntil(lambda: app.parts.comparing.state.compared is not None, timeout=20_000)
    assert page.chart.isVisible()
    qtbot.keyClick(page.chart, Qt.Key.Key_Right)
    qtbot.keyClick(page.chart, Qt.Key.Key_Right)
    assert app.parts.comparing.state.at == 2
    assert "% slower" in page.chart.accessibleDescription()
