"""Label Studio: a form of its real tags, and an export judged on our side."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import polars as pl
import pytest

from piano_core.dimensions import DIMENSION_NAMES
from piano_core.errors import RatingsError
from piano_core.rating_files import labelling_config, labelling_tasks, read_label_studio_export
from piano_core.ratings import validate_ratings
from piano_core.tables import Segments


def number(name: str, value: float) -> dict[str, Any]:
    return {"from_name": name, "to_name": "sound", "type": "number", "value": {"number": value}}


def box(name: str, *choices: str) -> dict[str, Any]:
    boxes = {"choices": list(choices)}
    return {"from_name": f"{name}_boxes", "to_name": "sound", "type": "choices", "value": boxes}


def annotation(number_: int, *results: dict[str, Any], **more: Any) -> dict[str, Any]:
    """As the task format's documentation shows one."""
    return {
        "id": number_,
        "result": list(results),
        "was_cancelled": False,
        "ground_truth": False,
        "created_at": "2021-03-09T22:16:08.728353Z",
        "lead_time": 41.2,
        "completed_by": 10,
    } | more


def exported(folder: Path, *annotations: dict[str, Any]) -> Path:
    task = {"id": 1, "data": {"audio": "a.wav", "segment_id": "folder/a#0"}, "predictions": []}
    path = folder / "export.json"
    path.write_text(json.dumps([task | {"annotations": list(annotations)}]), encoding="utf-8")
    return path


def test_the_form_has_a_slider_without_a_position_for_every_dimension():
    form = ElementTree.fromstring(labelling_config(DIMENSION_NAMES))
    sliders = form.findall(".//Number")
    assert [slider.get("name") for slider in sliders] == list(DIMENSION_NAMES)
    assert all(slider.get("slider") == "true" for slider in sliders)
    assert all((slider.get("min"), slider.get("max")) == ("0", "100") for slider in sliders)
    assert not any(slider.get("defaultValue") or slider.get("required") for slider in sliders)
    names = {tag.get("name") for tag in form.iter() if tag.get("name")}
    assert all(tag.get("toName") in names for tag in form.iter() if tag.get("toName"))


def test_tasks_name_the_segment_and_nobody():
    segments = Segments.create_empty()
    row = {
        "segment_id": "folder/a#0",
        "corpus": "folder",
        "recording_id": "folder/a",
        "start_s": 0.0,
        "end_s": 20.0,
        "content_hash": "x",
        "note_count": 9,
        "work": "w",
        "passage": "p",
        "performer": "somebody",
        "overlap_group": "g",
        "deadpan": False,
    }
    segments = Segments.validate(pl.DataFrame([row], schema=segments.schema))
    (task,) = labelling_tasks(segments, {"folder/a#0": "http://here/a.wav"})
    assert task == {"data": {"audio": "http://here/a.wav", "segment_id": "folder/a#0"}}
    with pytest.raises(RatingsError, match="1 segments have no sound, such as folder/a#0"):
        labelling_tasks(segments, {})


def test_answers_beyond_the_slider_and_open_questions_are_judged_here(tmp_path: Path):
    whole = annotation(1, number("phrasing", 250), number("pedaling", 40.5))
    half = annotation(2, number("phrasing", 60), completed_by={"id": 11, "email": "x@y.org"})
    found = read_label_studio_export(exported(tmp_path, whole, half), corpus="folder")
    assert len(found.raw) == 4
    judged = validate_ratings(found.raw, DIMENSION_NAMES, {"folder/a#0"})
    assert judged.valid.sort("rater", "target").select("rater", "target", "score").rows() == [
        ("10", "pedaling", 40.5),
        ("11", "phrasing", 60.0),
    ]
    assert judged.quarantine.sort("rater").select("target", "reason").rows() == [
        ("phrasing", "out_of_range"),
        ("pedaling", "not_applicable"),
    ]


def test_not_applicable_outweighs_a_slider_that_was_moved(tmp_path: Path):
    form = annotation(1, number("phrasing", 50), box("phrasing", "not_applicable", "uncertain"))
    found = read_label_studio_export(exported(tmp_path, form), corpus="folder")
    assert found.raw["raw_value"].to_list() == [None]


def test_cancelled_forms_are_counted_and_ground_truth_is_known_beforehand(tmp_path: Path):
    path = exported(
        tmp_path,
        annotation(1, number("phrasing", 50)),
        annotation(2, number("phrasing", 10), was_cancelled=True),
        annotation(3, number("phrasing", 70), ground_truth=True, completed_by=7),
    )
    found = read_label_studio_export(path, corpus="folder")
    assert found.cancelled == 1
    assert found.raw["rater"].to_list() == ["10"]
    assert found.known.select("segment_id", "target", "answer").rows() == [
        ("folder/a#0", "phrasing", 70.0)
    ]
    assert "by 7" in found.known["source"][0]


def test_a_comment_stays_with_its_form(tmp_path: Path):
    text = {"from_name": "comment", "to_name": "sound", "type": "textarea"}
    form = annotation(1, number("phrasing", 50), text | {"value": {"text": ["late", "pedal"]}})
    found = read_label_studio_export(exported(tmp_path, form), corpus="folder")
    assert found.raw["comment"].to_list() == ["late\npedal"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{}", "not a list of tasks"),
        ('[{"id": 4, "data": {}}]', "task 4.*no segment_id"),
        ('[{"id": 4, "data": {"segment_id": "s"}, "annotations": [{"id": 9}]}]', "annotation"),
        ('[{"id": 4, "data": {"segment_id": "s"}, "annotations": [3]}]', "annotation"),
        (
            '[{"id": 4, "data": {"segment_id": "s"}, "annotations": [{"id": 9, "result": []}]}]',
            "does not say who completed it",
        ),
        ('[{"id": 4, "data": {"seg', "cut short"),
    ],
)
def test_what_is_no_export_is_refused(tmp_path: Path, content: str, why: str):
    path = tmp_path / "export.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RatingsError, match=why):
        read_label_studio_export(path, corpus="folder")


@pytest.mark.parametrize(("lead_time", "kept"), [(41.2, [41.2]), (None, []), ("soon", []), (0, [])])
def test_the_lead_time_of_a_form_is_how_long_it_took(
    tmp_path: Path, lead_time: object, kept: list[float]
):
    path = exported(tmp_path, annotation(7, number("phrasing", 60), lead_time=lead_time))
    times = read_label_studio_export(path, corpus="folder").times
    assert times["seconds"].to_list() == kept and times["row"].to_list() == [7] * len(kept)
