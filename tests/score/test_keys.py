"""Key signatures are read from notation and stay with the bars they stand in."""

from pathlib import Path

from piano_core.score import Key, read_score
from piano_core.score.unfolding import in_order
from tests.score.rich_score import RICH


def test_key_signatures_are_read_and_follow_the_sections_that_are_played(tmp_path: Path):
    path = tmp_path / "rich.musicxml"
    flats = "<attributes><key><fifths>-5</fifths></key></attributes>"
    text = RICH.replace("<fifths>0</fifths>", "<fifths>-4</fifths>")
    path.write_text(text.replace('<measure number="4">', f'<measure number="4">{flats}'))
    score = read_score(path)
    changed = [key.beat for key in score.keys if key.fifths == -5]
    assert score.keys == (Key(0.0, -4), Key(changed[0], -5))
    played = in_order(score, [0, 1, 2, 1, 3])
    bar_four = float(played.bar_lines["beat"][played.bar_lines["bar"] == 4][0])
    assert played.fifths_at(bar_four) == -5
    assert played.fifths_at(bar_four - 1.0) == -4


def test_an_impossible_key_signature_is_none(tmp_path: Path):
    path = tmp_path / "rich.musicxml"
    path.write_text(RICH.replace("<fifths>0</fifths>", "<fifths>40</fifths>"))
    assert read_score(path).keys == ()
