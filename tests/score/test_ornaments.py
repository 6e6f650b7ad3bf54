"""Signs that stand for more notes may be played out or left out; neither is a mistake."""

from pathlib import Path

import pytest

from piano_core.score import MistakeKind, Score, align, mistakes, read_score
from tests.score.build import Row, performed
from tests.score.notated_form import Block, notated

SIGNS = {
    "trill-mark": (2, 0, 2, 0, 2, 0),
    "mordent": (0, -2, 0),
    "inverted-mordent": (0, 2, 0),
    "turn": (2, 0, -2, 0),
}


def with_sign(folder: Path, sign: str) -> Score:
    """Twelve bars of eighths, the third note of bar 6 with a sign."""
    bars = notated([Block(12)]).split("</measure>")
    notes = bars[5].split("</note>")
    notes[2] += f"<notations><ornaments><{sign}/></ornaments></notations>"
    bars[5] = "</note>".join(notes)
    path = folder / "signed.musicxml"
    path.write_text("</measure>".join(bars))
    return read_score(path)


def played(score: Score, steps: tuple[int, ...]) -> list[Row]:
    """At 100 a minute (0.6 s a quarter), the signed note as `steps` from it one after another."""
    sign = score.ornaments[0]
    rows: list[Row] = []
    for note in score.notes:
        start, key = 1.0 + 0.6 * float(note["onset_beat"]), int(note["pitch"])
        signed = note["onset_beat"] == sign.start_beat and key == sign.pitch
        each = 0.3 / len(steps)
        rows += (
            [(start + i * each, start + (i + 1) * each, key + s, 60) for i, s in enumerate(steps)]
            if signed
            else [(start, start + 0.28, key, 60)]
        )
    return rows


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_is_no_mistake_played_or_left_out(tmp_path: Path, sign: str):
    score = with_sign(tmp_path, sign)
    assert [(o.sign, o.end_beat - o.start_beat) for o in score.ornaments] == [(sign, 0.5)]
    for steps in (SIGNS[sign], (0,)):
        performance = performed(played(score, steps))
        assert mistakes(performance, score, align(performance, score)).mistakes == ()


def test_a_wrong_key_beside_an_ornament_is_wrong_and_not_missed(tmp_path: Path):
    score = with_sign(tmp_path, "trill-mark")
    rows = played(score, SIGNS["trill-mark"])
    end = 1.0 + 0.6 * score.ornaments[0].end_beat
    place = next(i for i, row in enumerate(rows) if abs(row[0] - end) < 1e-6)
    key = score.ornaments[0].pitch + 3
    rows[place] = (rows[place][0], rows[place][1], key, 60)
    performance = performed(rows)
    (found,) = mistakes(performance, score, align(performance, score)).mistakes
    assert found.kind is MistakeKind.WRONG
    assert performance.notes["pitch"][found.played] == key
