"""Answers: saved at every touch, sent once, and only after listening."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from piano_core.answers import Answer
from piano_core.campaigns import Kind, Role
from piano_core.campaigns.store import STORE_FILE, Database, Draft, ShownPage, forms
from piano_core.rating_site.page_routes import missing
from tests.rating_site.visitor import Clock, Visitor


@pytest.fixture
def rating(visitor: Visitor) -> Visitor:
    """A rater who looks at the first practice segment."""
    visitor.introduce()
    visitor.look()
    return visitor


def test_no_scale_has_a_value_before_it_is_touched(rating: Visitor):
    assert rating.saved() == {"answers": {}, "comment": "", "heard": []}
    assert rating.look().count('aria-valuetext="not rated yet"') == 12
    assert rating.look().count('class="slider untouched"') == 12


def test_every_touch_is_there_after_a_reload(rating: Visitor):
    rating.answer("phrasing", 71)
    rating.answer("pedaling", None)
    rating.answer("phrasing", 72, unsure=True)
    rating.touch("comment", comment="<b>bold</b> & 'quoted'")
    rating.touch("heard", heard=[[0.0, 1.0]])
    saved = rating.saved()
    assert saved["answers"]["phrasing"] == {"value": 72, "unsure": True, "not_applicable": False}
    assert saved["answers"]["pedaling"]["not_applicable"]
    assert saved["comment"] == "<b>bold</b> & 'quoted'"
    assert saved["heard"] == [[0.0, 1.0]]


def test_a_touch_that_comes_twice_or_late_changes_nothing(rating: Visitor):
    page = rating.page()

    def put(seq: int, value: int) -> None:
        answer = {"value": value, "unsure": False, "not_applicable": False}
        item = {"tab": "cafecafe", "seq": seq, "field": "phrasing", "answer": answer}
        assert rating.client.put(f"/page/{page}/touches", json={"touches": [item]}).is_success

    put(5, 50)
    put(6, 60)
    put(6, 99)
    put(4, 40)
    assert rating.saved()["answers"]["phrasing"]["value"] == 60


def test_what_was_heard_in_two_tabs_adds_up(rating: Visitor):
    rating.clock.now += 2
    rating.touch("heard", tab="aaaaaaaa", heard=[[0.0, 1.1]])
    rating.touch("heard", tab="bbbbbbbb", heard=[[1.0, 2.0]])
    assert rating.saved()["heard"] == [[0.0, 2.0]]


def test_a_page_cannot_be_sent_unheard_or_incomplete_and_says_all_that_is_missing(rating: Visitor):
    rating.answer("phrasing", 71)
    answer = rating.send()
    assert answer.status_code == 422
    listen, scales = answer.json()["problems"]
    assert "0 %" in listen
    assert "Phrasing" not in scales and "Tone quality" in scales


def test_a_claim_of_hearing_faster_than_time_passes_does_not_count(site):
    campaign = site.state.site.campaign
    clip = campaign.by_role(Role.ORDINARY)[0]
    campaign = replace(campaign, clips=(replace(clip, duration_s=25.0),))
    page = ShownPage("p", "r", clip.clip, Kind.RATING, 1, 1, 5, ("phrasing",), 1000.0, False)
    draft = Draft({"phrasing": Answer(50)}, "", ((0.0, 25.0),))
    assert missing(campaign, page, draft, 1005.0)
    assert not missing(campaign, page, draft, 1025.0)


def test_an_unsure_tick_alone_is_no_answer(rating: Visitor):
    touched = {"value": None, "unsure": True, "not_applicable": False}
    rating.touch("phrasing", answer=touched)
    rating.listen()
    assert "Phrasing" in rating.send().json()["problems"][0]


def test_a_page_is_sent_once_whoever_sends_it(rating: Visitor, folder: Path):
    page = rating.page()
    rating.listen()
    for name in rating.dimensions():
        rating.answer(name, 55)
    first, again = rating.send(page), rating.send(page)
    assert (first.status_code, again.status_code) == (200, 409)
    late = rating.touch("comment", page=page, comment="late")
    assert late.status_code == 409
    with Database(folder / STORE_FILE).reading() as db:
        (form,) = forms(db)
    assert form.comment == "" and {answer.value for answer in form.answers.values()} == {55}


def test_a_submission_that_stands_for_one_page_cannot_send_another(rating: Visitor, folder: Path):
    for expected in (200, 409):
        rating.look()
        rating.listen()
        for name in rating.dimensions():
            rating.answer(name, 55)
        assert rating.send(submission="cafe" * 8).status_code == expected
    assert len(rating.saved()["answers"]) == 12  # still there, to be sent under its own name
    with Database(folder / STORE_FILE).reading() as db:
        assert len(forms(db)) == 1


@pytest.mark.parametrize(
    "answer",
    [
        {"value": 250, "unsure": False, "not_applicable": False},
        {"value": -1, "unsure": False, "not_applicable": False},
        {"value": 50.5, "unsure": False, "not_applicable": False},
        {"value": "50", "unsure": False, "not_applicable": False},
        {"value": True, "unsure": False, "not_applicable": False},
        {"value": 50, "unsure": False, "not_applicable": True},
        {"value": 50},
        {"value": 50, "unsure": False, "not_applicable": False, "more": 1},
    ],
)
def test_an_impossible_answer_is_refused_and_not_kept(rating: Visitor, answer: dict):
    assert rating.touch("phrasing", answer=answer).status_code == 422
    assert rating.saved()["answers"] == {}


@pytest.mark.parametrize(
    ("field", "content"),
    [
        ("loudness", {"answer": {"value": 1, "unsure": False, "not_applicable": False}}),
        ("phrasing", {"comment": "no"}),
        ("comment", {"comment": "x" * 2001}),
        ("heard", {"heard": [[0, -3]]}),
        ("heard", {"heard": [["a", "b"]]}),
        ("heard", {"heard": [[0.0, 1.0]] * 501}),
    ],
)
def test_a_touch_of_something_else_is_refused(rating: Visitor, field: str, content: dict):
    assert rating.touch(field, **content).status_code == 422


def test_scales_come_in_the_raters_own_order_and_it_is_kept_with_the_page(
    site, clock: Clock, folder: Path
):
    orders = []
    for _ in range(4):
        rater = Visitor(site, clock, folder)
        rater.introduce()
        shown = rater.dimensions()
        rater.rate()
        assert rater.dimensions() == shown  # the same on the next page
        orders.append(tuple(shown))
    assert len(set(orders)) > 1
    with Database(folder / STORE_FILE).reading() as db:
        assert {form.dimensions for form in forms(db)} == set(orders)


def test_nothing_can_be_changed_or_deleted_afterwards(rating: Visitor, folder: Path):
    rating.rate()
    connection = sqlite3.connect(folder / STORE_FILE)
    tables = [
        row[0]
        for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not row[0].startswith("sqlite_")
    ]
    assert len(tables) == 10
    for table in tables:
        column = connection.execute(f"PRAGMA table_info({table})").fetchone()[1]
        if not connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
            continue
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
            with pytest.raises(sqlite3.IntegrityError, match="only grows"):
                connection.execute(statement)
    connection.close()


def test_a_stop_in_the_middle_of_a_write_keeps_none_of_it(rating: Visitor, folder: Path):
    database = Database(folder / STORE_FILE)

    class Stop(Exception):
        pass

    with pytest.raises(Stop), database.writing() as db:
        db.execute("INSERT INTO collections (collected_at) VALUES (1)")
        raise Stop
    with database.reading() as db:
        assert db.execute("SELECT count(*) FROM collections").fetchone()[0] == 0
