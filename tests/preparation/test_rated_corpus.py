"""A rated corpus thinned: all of the music, by fewer players."""

from pathlib import Path

from piano_core.preparation.rated_corpus import rated_corpus
from piano_core.settings import Settings
from tests.rated_home import PIECES, TAKES, write_rated_home


def test_every_third_performance_of_each_passage_is_left(tmp_path: Path) -> None:
    write_rated_home(tmp_path)
    whole = rated_corpus(Settings(tmp_path), "small")
    thinned = whole.thinned(3)
    left = thinned.without_features()
    assert set(left.passages) == set(whole.without_features().passages)
    assert len(left) == len(thinned.segments) == PIECES * TAKES // 3
    assert set(left.segment_ids) < set(whole.without_features().segment_ids)
    assert len(whole.thinned(1).without_features()) == PIECES * TAKES
