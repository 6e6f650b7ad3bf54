"""How a piece goes from take to take: the trend as a plot, its bars as a heat map."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.services.library import Library
from desktop_app.services.library.bars import BARS
from desktop_app.view_models.library.kept_takes import KeptBar, KeptScore, KeptTake, Scoring, Source
from desktop_app.view_models.library.piece_bars import MOST_TAKES, PieceBars, heat_map
from desktop_app.view_models.states import Scored
from piano_core.errors import LibraryError
from piano_core.midi import write_midi
from piano_core.performance import Performance
from piano_core.score import compare_with_score
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import HeldBackground, performance, score_as_played, scorecard

PLAYED = performance(120, 60.0)


def kept(number: int, piece: str = "Étude") -> KeptTake:
    said = KeptScore("phrasing", 50.0, 40.0, 60.0, 0.9)
    return KeptTake(
        **{"version": 1, "id": f"id{number}", "title": f"take {number}", "piece": piece},
        **{"media": "a.mid", "content_hash": "", "size": 1, "seconds": 60.0, "notes": 120},
        kept_at=f"2026-01-{number + 1:02d}T10:00:00+00:00",
        source=Source.MIDI,
        scorings=(Scoring("2026", "m", "m", True, (said,)),),
    )


def faulty(path: Path, wrong: range) -> Take:
    """The sample beside its score, these notes a semitone too high."""
    notes = PLAYED.notes.copy()
    notes["pitch"][list(wrong)] += 1
    played = Performance(notes, PLAYED.pedals, 60.0)
    write_midi(played, path)
    return Take(path, played, comparison=compare_with_score(played, score_as_played(PLAYED)))


def test_shares_are_of_written_notes_and_all_takes_come_first() -> None:
    found = {
        "id0": (KeptBar(1, 10, 0), KeptBar(2, 8, 4)),
        "id1": (KeptBar(2, 8, 0), KeptBar(3, 5, 1)),
    }
    heat = heat_map([kept(0), kept(1)], found)
    assert heat is not None
    assert heat.bars == (1, 2, 3)
    assert [cell.share for cell in heat.rows[0].cells] == [0.0, 0.25, 0.2]
    assert [cell.written for cell in heat.rows[2].cells] == [0, 8, 5]
    assert heat.words(0, 1) == "All takes, bar 2: 4 of 16 notes not as written"
    assert heat.words(2, 0).endswith("bar 1: not played")
    assert heat.summary() == "Most often not as written: bars 2, 3."


def test_only_the_newest_takes_have_a_row_but_all_of_them_count() -> None:
    takes = [kept(n) for n in range(MOST_TAKES + 3)]
    heat = heat_map(takes, {take.id: (KeptBar(1, 10, 1),) for take in takes})
    assert heat is not None
    assert len(heat.rows) == 1 + MOST_TAKES
    assert heat.rows[0].cells[0].written == 10 * len(takes)


class Bars:
    """Bars as long as the test lasts."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.error: LibraryError | None = None

    def bars(self, ids: list[str]) -> dict[str, tuple[KeptBar, ...]]:
        self.asked.append(list(ids))
        if self.error is not None:
            raise self.error
        return {id_: (KeptBar(1, 10, 1),) for id_ in ids}


def test_bars_are_shown_for_one_named_piece_and_read_once() -> None:
    background, service = HeldBackground(), Bars()
    pieces = PieceBars(background, service)
    pieces.show([kept(1), kept(0)])
    pieces.show([kept(0), kept(1)])
    background.run_next()
    assert background.pending == []
    assert service.asked == [["id0", "id1"]]
    assert pieces.map is not None
    pieces.show([kept(0), kept(1, "Fugue")])
    assert pieces.map is None
    pieces.show([kept(0, "")])
    assert (pieces.map, background.pending) == (None, [])


def test_bars_that_cannot_be_read_are_said() -> None:
    background, service = HeldBackground(), Bars()
    service.error = LibraryError("the bars cannot be read.", where="bars.json", remedy="Delete.")
    pieces = PieceBars(background, service)
    pieces.show([kept(0)])
    background.run_next()
    assert pieces.problem is not None
    assert pieces.problem.what == "The bars cannot be read."


def test_the_library_keeps_the_bars_of_a_take_whose_score_is_known(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    take = faulty(tmp_path / "take.mid", range(60, 63))
    one = library.keep(take, None)
    bars = library.bars([one.id])[one.id]
    assert sum(bar.faults for bar in bars) >= 3
    assert take.against_score is not None
    assert take.against_score.measures is not None
    assert {bar.bar for bar in bars} == {bar.bar for bar in take.against_score.measures.bars}
    library.keep(replace(take, comparison=None), None)
    assert library.bars([one.id])[one.id] == bars
    (tmp_path / "library" / "takes" / one.id / BARS).write_text("{}")
    with pytest.raises(LibraryError, match=r"bars\.json"):
        library.bars([one.id])


def test_takes_without_a_score_have_no_bars(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    write_midi(PLAYED, tmp_path / "take.mid")
    one = library.keep(Take(tmp_path / "take.mid", PLAYED), None)
    assert library.bars([one.id]) == {one.id: ()}


def test_the_page_of_takes_draws_the_trend_and_the_bars(
    make_app: MakeApp, qtbot: QtBot, tmp_path: Path
) -> None:
    app = make_app(lambda: Path("none"))
    for number in range(2):
        take = faulty(tmp_path / f"take{number}.mid", range(60, 62 + number))
        app.parts.takes.follow(Scored(take, scorecard(take.performance)))
    qtbot.waitUntil(lambda: len(app.parts.takes.all_kept()) == 2, timeout=10_000)
    qtbot.waitUntil(
        lambda: app.parts.piece_bars.map is not None and len(app.parts.piece_bars.map.rows) == 3,
        timeout=10_000,
    )
    app.window.show_takes()
    progress = app.window.library.progress
    assert progress.plot.isVisible()
    assert "take0: 62, 52 to 74" in progress.plot.accessibleDescription()
    assert progress.heat.isVisible()
    qtbot.keyClick(progress.heat, Qt.Key.Key_Right)
    qtbot.keyClick(progress.heat, Qt.Key.Key_Down)
    assert "bar 2" in progress.heat.accessibleDescription()
