"""The researcher's pages: what they count, and that they bear an empty campaign."""

import re
from html import unescape
from pathlib import Path

import numpy as np
import pytest

from piano_core.answers import Answer
from piano_core.campaigns import FRIENDS, Kind, Pay, Role, read_campaign
from piano_core.campaigns.planning import Page
from piano_core.campaigns.store import (
    STORE_FILE,
    Database,
    Draft,
    give,
    invite,
    note,
    open_page,
    submit,
)
from piano_core.rating_site.overview import overview_of
from piano_core.rating_site.site import make_site
from piano_core.rating_site.worth import rater_rows, scale_rows, validated_so_far
from tests.campaigns.small import small_campaign
from tests.rating_site.visitor import Clock, Visitor, researcher

T0 = 1_750_000_000.0


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module")
def rated(tmp_path_factory: pytest.TempPathFactory):
    """Six honest raters and one who answers 50, about everything; two minutes a page."""
    folder = tmp_path_factory.mktemp("rated") / "trial"
    campaign = small_campaign(folder, segments=24, pay=Pay(500, "EUR", 0.2))
    rng = np.random.default_rng(3)
    truth = {clip.clip: rng.uniform(20, 90, 12) for clip in campaign.clips}
    raters = []
    with Database(folder / STORE_FILE).writing() as db:
        for number in range(7):
            rater = invite(db, "friends", T0 + number)[0].rater
            raters.append(rater)
            note(db, rater, "consent", {}, T0)
            note(db, rater, "screening", {"formal_training": True, "lessons": "4-7"}, T0)
            clips = [c for c in campaign.clips if c.role is not Role.CALIBRATION]
            pages = [Page(c.clip, _kind(c.role)) for c in clips]
            ordinary = [c.clip for c in clips if c.role is Role.ORDINARY]
            pages.append(Page(ordinary[0], Kind.REPEAT))
            give(db, rater, 1, pages, campaign.dimensions, T0)
            at = T0
            while (page := open_page(db, rater)) is not None:
                values = truth[page.clip] + 3 * number + rng.normal(0, 6, 12)
                values = np.full(12, 50.0) if number == 6 else np.clip(values, 0, 100).round()
                answers = {
                    name: Answer(int(value), unsure=name == "pedaling")
                    for name, value in zip(campaign.dimensions, values, strict=True)
                }
                submit(db, page.page, page.page, Draft(answers), at, at + 120)
                at += 120
    return folder, campaign, raters


def _kind(role: Role) -> Kind:
    return Kind.RATING if role is Role.ORDINARY else Kind(role.value)


def test_progress_cost_and_forecast_are_those_of_the_forms(rated):
    folder, campaign, _ = rated
    now = T0 + 86_400.0
    with Database(folder / STORE_FILE).reading() as db:
        found = overview_of(db, campaign, now)
    ordinary = len(campaign.by_role(Role.ORDINARY))
    assert found.done == found.wanted == 5 * ordinary  # seven raters, five count
    assert found.raters_per_segment == {7: ordinary}
    assert found.pages["repeat"] == 7 and found.stages == {"rating": 7}
    assert found.page_s == 120
    assert found.cost.batches == 7 and found.cost.so_far == 7 * 600 and found.cost.to_come == 0
    assert found.cost.per_hour == 3000  # 5.00 for five pages of two minutes
    assert found.forecast.a_day == pytest.approx(7 * ordinary) and found.forecast.days == 0


def test_money_to_come_counts_the_pages_that_check_and_repeat(tmp_path: Path):
    campaign = small_campaign(tmp_path / "c", segments=24, pay=Pay(500, "EUR", 0.2))
    with Database(tmp_path / "c" / STORE_FILE).reading() as db:
        found = overview_of(db, campaign, T0)
    wanted = campaign.pages_wanted
    batches = -(-wanted / 0.7 // FRIENDS.batch_size)
    assert found.cost.to_come == batches * 600
    assert found.forecast.days is None and found.page_s is None


def test_each_rater_is_measured_and_who_always_says_50_is_to_be_looked_at(rated):
    folder, campaign, raters = rated
    with Database(folder / STORE_FILE).reading() as db:
        rows = {row.rater: row for row in rater_rows(db, campaign)}
    assert list(rows) == raters
    honest, careless = rows[raters[0]], rows[raters[6]]
    assert careless.broken and not any(rows[rater].broken for rater in raters[:6])
    assert honest.agreement is not None and honest.agreement > 0.9
    assert honest.unsure == pytest.approx(1 / 12)
    assert honest.minutes == pytest.approx(2.0)
    assert honest.repeat_difference is not None and 3 < honest.repeat_difference < 12
    assert careless.repeat_difference == 0
    assert honest.severity is not None and rows[raters[5]].severity is not None
    assert honest.severity[0] > rows[raters[5]].severity[0]  # the later ones give more


def test_reliability_has_intervals_and_says_what_k_raters_will_reach(rated):
    folder, campaign, _ = rated
    with Database(folder / STORE_FILE).reading() as db:
        validated = validated_so_far(db, campaign)
    rows = scale_rows(campaign, validated)
    assert [row.label for row in rows][:2] == ["Note accuracy", "Rhythmic precision"]
    for row in rows:
        assert row.one is not None and row.panel is not None and row.complete is not None
        assert row.one[1] <= row.one[0] <= row.one[2]
        assert row.one[0] < row.complete[0] < row.panel[0]  # 1, 5 and 7 raters
    assert not {"calibration"} & set(validated.valid["segment_id"])


def test_the_pages_show_it(rated):
    folder, _, raters = rated
    clock = Clock()
    client = researcher(make_site(folder, clock), folder, clock)
    assert "The campaign is complete" in words(client.get("/researcher").text)
    listed = words(client.get("/researcher/raters").text)
    assert all(rater in listed for rater in raters) and "low spread" in listed
    reliability = words(client.get("/researcher/reliability").text)
    assert "Note accuracy" in reliability and "Mean of 5, when complete" in reliability


def test_an_empty_campaign_says_what_is_missing(site, folder: Path, clock: Clock):
    client = researcher(site, folder, clock)
    assert "nobody is invited yet" in words(client.get("/researcher").text)
    assert "Nobody has rated anything yet" in words(client.get("/researcher/raters").text)
    assert "No answers yet" in words(client.get("/researcher/reliability").text)


def test_one_rater_alone_gives_no_coefficient_and_no_error(
    visitor: Visitor, site, folder: Path, clock: Clock
):
    visitor.practise()
    client = researcher(site, folder, clock)
    assert visitor.rater.rater in client.get("/researcher/raters").text
    assert "–" in client.get("/researcher/reliability").text


def test_the_report_of_a_running_campaign_is_one_page_whose_links_play(rated):
    folder, _, _ = rated
    clock = Clock()
    client = researcher(make_site(folder, clock), folder, clock)
    answer = client.get("/researcher/report")
    told = words(answer.text)
    assert answer.status_code == 200 and "style-src 'unsafe-inline'" in answer.headers.get(
        "Content-Security-Policy"
    )
    assert "What to do next" in told and "Whether time and order mattered" in told
    assert "5.00 EUR for a batch of 5 pages, 20% for the platform" in told
    assert "as this campaign pays" in told and "while the site runs" in told
    links = re.findall(r'href="(/researcher/sound/[^"#]+)"', answer.text)
    assert links
    heard = client.get(links[0])
    assert heard.headers["content-type"] == "audio/flac" and heard.content[:4] == b"fLaC"
    assert client.get("/researcher/sound/unknown").status_code == 404


def test_report_and_sound_are_the_researchers_alone(visitor: Visitor, folder: Path):
    visitor.practise()
    clip = read_campaign(folder).clips[0].clip
    for path in ("/researcher/report", f"/researcher/sound/{clip}"):
        assert visitor.client.get(path).status_code == 403


def test_before_anybody_has_rated_there_is_no_report(site, folder: Path, clock: Clock):
    answer = researcher(site, folder, clock).get("/researcher/report")
    assert answer.status_code == 404 and "nothing to report yet" in words(answer.text)
