"""The datasheet counts what is rated, beside what the quotas ask for, and names what is missing."""

import polars as pl

from piano_core.datasheet import NO_LICENCE, datasheet
from piano_core.tables import Recordings, Segments, ValidRatings


def rows_of(schema, *rows: dict):
    columns = schema.create_empty().schema
    full = [{name: row.get(name) for name in columns} for row in rows]
    return schema.validate(pl.DataFrame(full, schema=columns, orient="row"))


def recording(name: str, **more) -> dict:
    made = {"synthetic": False, "deadpan": False, "kind": "midi", "content_hash": name}
    return {"corpus": "x", "recording_id": f"x/{name}", "work": name} | made | more


def segment(name: str, number: int) -> dict:
    groups = {"work": name, "passage": name, "performer": name, "overlap_group": name}
    place = {"recording_id": f"x/{name}", "segment_id": f"x/{name}#{number}"}
    span = {"start_s": 0.0, "end_s": 36.0, "note_count": 9, "content_hash": "h", "deadpan": False}
    return {"corpus": "x"} | groups | place | span


def answer(segment_id: str, score: float, target: str = "phrasing") -> dict:
    keys = {"batch_id": "b", "row": hash((segment_id, score)) % 10**6, "target": target}
    return keys | {
        "corpus": "x",
        "rater": "r",
        "segment_id": segment_id,
        "score": score,
        "repeat": 0,
    }


RECORDINGS = rows_of(
    Recordings,
    recording("a", period="romantic", difficulty="advanced", licence="CC0"),
    recording("b", period="romantic", synthetic=True),
    recording("unrated", period="modern", licence="CC0"),
)
SEGMENTS = rows_of(
    Segments,
    *(segment("a", number) for number in range(10)),
    *(segment("b", number) for number in range(10)),
    segment("unrated", 0),
)


def test_only_rated_segments_count_and_unknown_strata_are_said_to_be_so():
    answers = [answer(f"x/{name}#{n}", 85.0) for name in "ab" for n in range(10)]
    sheet = datasheet("x", RECORDINGS, SEGMENTS, rows_of(ValidRatings, *answers))
    assert (sheet.segments, sheet.recordings, sheet.works, sheet.synthetic) == (20, 2, 2, 10)
    assert sheet.hours == 20 * 36 / 3600
    counts = {(one.margin, one.stratum): one for one in sheet.strata}
    romantic = counts["period", "romantic"]
    assert (romantic.segments, romantic.wanted) == (20, 8)
    assert counts["score_band", "80-100"].segments == 20
    assert sheet.known == {
        "difficulty": 10,
        "period": 20,
        "recording_quality": 0,
        "score_band": 20,
    }
    assert sheet.licences == {"CC0": 1, NO_LICENCE: 1}
    gaps = " ".join(sheet.gaps)
    assert "Difficulty is not known of 10 of 20 segments." in gaps
    assert "Period classical: 6 too few" in gaps and "romantic" not in gaps
    assert "1 recordings have no licence stated" in gaps


def test_descriptors_give_no_score_band_and_unknown_segments_are_counted():
    answers = [answer("x/a#0", 50.0, "pace"), answer("elsewhere", 50.0, "pace")]
    sheet = datasheet("x", RECORDINGS, SEGMENTS, rows_of(ValidRatings, *answers))
    assert sheet.known["score_band"] == 0
    assert sheet.unlocated == 1 and sheet.segments == 2
    assert "Of 1 rated segments nothing but the name is known." in sheet.gaps


def test_nothing_located_is_no_crash():
    sheet = datasheet(
        "x",
        Recordings.create_empty(),
        Segments.create_empty(),
        rows_of(ValidRatings, answer("elsewhere", 50.0)),
    )
    assert (sheet.recordings, sheet.hours, sheet.licences) == (0, 0.0, {})
