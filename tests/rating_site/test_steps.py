"""The rater's way: nobody skips a step, takes it twice, or goes on where they may not."""

from pathlib import Path

from piano_core.campaigns import FRIENDS, Lessons, Pay, Screening
from piano_core.campaigns.store import STORE_FILE, Database, all_assignments, events_of
from piano_core.rating_site.site import make_site
from tests.campaigns.small import small_campaign
from tests.rating_site.visitor import Clock, Visitor


def visitor_of(folder: Path, clock: Clock, **words) -> Visitor:
    small_campaign(folder, **words)
    return Visitor(make_site(folder, clock), clock, folder)


def test_who_does_not_want_to_is_thanked_and_asked_nothing(visitor: Visitor):
    visitor.enter()
    visitor.client.post("/consent", data={"answer": "no"})
    assert visitor.heading() == "Thank you for your interest"
    visitor.client.post("/consent", data={"answer": "yes"})
    assert visitor.heading() == "Thank you for your interest"


def test_steps_cannot_be_skipped_and_a_double_click_takes_one(visitor: Visitor, folder: Path):
    visitor.enter()
    for path in ("/screening", "/rubric", "/feedback", "/batch"):
        visitor.client.post(path, data={"formal_training": "yes", "lessons": "8+"})
        assert visitor.heading() == "Would you listen to some piano playing?"
    visitor.introduce()
    visitor.client.post("/rubric", data={})
    with Database(folder / STORE_FILE).reading() as db:
        assert len(all_assignments(db)) == 3
        kinds = [event.kind for event in events_of(db, visitor.rater.rater)]
    assert kinds == ["consent", "screening", "rubric"]


def test_two_clicks_on_next_batch_give_one(visitor: Visitor, folder: Path):
    visitor.practise()
    for _ in range(2):
        visitor.client.post("/batch", data={})
    with Database(folder / STORE_FILE).reading() as db:
        assert sum(page.batch == 1 for page in all_assignments(db)) == 5


def test_an_unanswered_question_is_asked_again(visitor: Visitor):
    visitor.enter()
    visitor.client.post("/consent", data={"answer": "yes"})
    for form in ({}, {"lessons": "8+"}, {"formal_training": "yes", "lessons": "9"}):
        assert visitor.client.post("/screening", data=form).status_code == 400
    assert visitor.heading() == "Two questions about you"


def test_too_few_lessons_end_the_way_where_the_campaign_says_so(tmp_path: Path, clock: Clock):
    visitor = visitor_of(tmp_path / "c", clock, screening=Screening(Lessons.SOME))
    visitor.enter()
    visitor.client.post("/consent", data={"answer": "yes"})
    visitor.client.post("/screening", data={"formal_training": "yes", "lessons": "1-3"})
    assert visitor.heading() == "Thank you for your interest"


def test_a_golden_sample_far_off_ends_the_way_only_where_the_campaign_says_so(
    tmp_path: Path, clock: Clock
):
    for name, tolerance, heading in (
        ("strict", 5.0, "Thank you for your interest"),
        ("open", None, "Ready for the first batch"),
    ):
        visitor = visitor_of(
            tmp_path / name, clock, screening=Screening(golden_tolerance=tolerance)
        )
        visitor.introduce()
        while "data-page" in visitor.look():
            visitor.rate(50)
        visitor.client.post("/feedback", data={})
        site = visitor.client.app.state.site  # type: ignore[attr-defined]
        (golden,) = [clip for clip in site.campaign.clips if clip.role == "golden"]
        far = 100 if golden.known["phrasing"] < 50 else 0
        visitor.rate(far)
        assert visitor.heading() == heading


def test_feedback_shows_own_answers_beside_the_known_ones(visitor: Visitor):
    visitor.introduce()
    while "data-page" in visitor.look():
        visitor.rate(61)
    shown = visitor.look()
    assert shown.count(">61<") == 36 and shown.count("Example ") == 3


def test_without_known_answers_batches_come_at_once(tmp_path: Path, clock: Clock):
    visitor = visitor_of(tmp_path / "c", clock, known=False)
    visitor.introduce()
    assert visitor.heading() == "Ready for the first batch"


def test_after_ten_segments_the_site_asks_to_rest_and_goes_on_later(visitor: Visitor, clock: Clock):
    visitor.practise()
    assert visitor.rate_batch() + visitor.rate_batch() == 10
    assert visitor.heading() == "Time to rest your ears"
    visitor.client.post("/batch", data={})
    assert visitor.heading() == "Time to rest your ears"
    clock.now += FRIENDS.rest_s
    assert visitor.heading() == "Thank you. Another batch?"


def test_when_nothing_is_left_the_rater_is_thanked_with_the_completion_code(
    tmp_path: Path, clock: Clock
):
    pay = Pay(400, "GBP", 0.33, "C1ABCDEF")
    visitor = visitor_of(tmp_path / "c", clock, segments=9, pay=pay)
    visitor.practise()
    assert "C1ABCDEF" not in visitor.look()
    while visitor.rate_batch():
        assert "C1ABCDEF" in visitor.look()
        clock.now += FRIENDS.rest_s
    assert visitor.heading() == "That was all. Thank you!"


def test_another_device_goes_on_where_the_first_one_was(visitor: Visitor, site, clock, folder):
    visitor.introduce()
    visitor.answer("phrasing", 33)
    elsewhere = Visitor(site, clock, folder)
    elsewhere.client.get(f"/r/{visitor.token}")
    assert elsewhere.page() == visitor.page()
    assert elsewhere.saved()["answers"]["phrasing"]["value"] == 33
