"""Studies, submissions, demographics and reviews, against a server that answers as documented."""

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest

from piano_core.errors import CampaignError, PaymentError, PlatformError
from piano_core.prolific import (
    Category,
    Person,
    Prolific,
    approve,
    awaiting,
    create_study,
    decided,
    publish_study,
    read_demographics,
    read_submissions,
    reject,
    study_of,
)
from piano_core.quality_control import MEASURED, decide
from piano_core.tables import Decisions
from tests.prolific.server import TOKEN, Account, serving

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def account():
    with serving(Account(tuple(f"person{n}" for n in range(5)))) as one:
        yield one


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def client(account: Account, pauses: list[float]) -> Prolific:
    return Prolific(TOKEN, account.address, pause=pauses.append)


def test_submissions_are_read_over_all_pages(client, account):
    found = read_submissions(client, "study1")
    assert [one.submission for one in found] == [f"sub{n}" for n in range(5)]
    assert [one.seconds for one in found] == [300.0, 301.0, 302.0, 303.0, 304.0]
    assert sum(method == "GET" for method, _ in account.calls) == 3


def test_a_busy_server_is_asked_again_after_longer_and_longer_pauses(client, account, pauses):
    account.busy = 1
    with pytest.raises(PlatformError, match="429"):
        read_submissions(client, "study1")
    assert pauses == [1, 2, 4, 8]
    account.busy = 2
    assert len(read_submissions(client, "study1")) == 5


def test_a_wrong_token_is_said_at_once_and_never_shown(account, pauses):
    stranger = Prolific("another-token", account.address, pause=pauses.append)
    with pytest.raises(PlatformError, match="PROLIFIC_TOKEN") as refused:
        read_submissions(stranger, "study1")
    assert not pauses
    assert "another-token" not in f"{refused.value} {stranger!r}"


@pytest.mark.parametrize("address", ["http://api.prolific.com", "ftp://x", "api.prolific.com"])
def test_the_token_is_sent_over_https_only(address: str):
    with pytest.raises(PlatformError, match="not an address"):
        Prolific(TOKEN, address)


def test_a_server_that_is_not_there_is_an_error_with_a_remedy(pauses):
    with pytest.raises(PlatformError, match="no answer") as failed:
        read_submissions(Prolific(TOKEN, "http://127.0.0.1:9", pause=pauses.append), "study1")
    assert failed.value.status is None


def test_demographics_are_what_participants_told_prolific(client):
    people = read_demographics(client, "study1")
    assert people[1] == Person("person1", {"Submission id": "sub1", "Age": "31"})


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"", "without one column"),
        (b"Submission id,Age\nsub0,30\n", "without one column"),
        (b"Participant id,Age\nperson0\n", "more or fewer cells"),
        (b"Participant id,Age\nperson0,30,1\n", "more or fewer cells"),
        (b"Participant id,Age\n\xff\xfe,30\n", "cannot be read"),
        (b'Participant id,Age\n"person0,30\n', "cannot be read"),
    ],
)
def test_demographics_that_are_cut_short_or_no_table_are_refused(
    client, account, table: bytes, said: str
):
    account.demographics = table
    with pytest.raises(PlatformError, match=said):
        read_demographics(client, "study1")


def test_reviews_follow_decisions_about_pay_and_not_those_about_data(client, account):
    participants = {f"r{n}": f"person{n}" for n in range(5)}
    made = [
        ("r0", "pay", 0),
        ("r1", "exclude_data", 0),
        ("r2", "refuse_payment", 0),
        ("r3", "refuse_payment", 0),
        ("r3", "pay", 1),
        ("r4", "pay", 0),
        ("r4", "exclude_data", 1),
    ]
    rows = [
        decide("demo", rater, kind, "seen", "me", MEASURED, NOW + timedelta(hours=hours))
        for rater, kind, hours in made
    ]
    decisions = Decisions.validate(pl.concat(rows))
    found = read_submissions(client, "study1")
    paid = awaiting(decided(found, participants, decisions, "demo", "pay"))
    assert [one.rater for one in paid] == ["r0", "r3", "r4"]
    refused = awaiting(decided(found, participants, decisions, "demo", "refuse_payment"))
    assert [one.rater for one in refused] == ["r2"]
    for one in paid:
        approve(client, one.submission.submission)
    reject(client, refused[0].submission.submission, Category.LOW_EFFORT, "y" * 100)
    after = [one.status for one in read_submissions(client, "study1")]
    assert after == ["APPROVED", "AWAITING REVIEW", "REJECTED", "APPROVED", "APPROVED"]
    again = read_submissions(client, "study1")
    assert awaiting(decided(again, participants, decisions, "demo", "pay")) == ()


def test_a_rejection_with_a_short_message_is_refused_before_any_call(client, account):
    with pytest.raises(PaymentError, match="100 characters, this has 99"):
        reject(client, "sub0", Category.LOW_EFFORT, "  " + "x" * 99 + "  ")
    assert account.calls == []


def test_a_study_is_created_once_from_a_campaign_and_published_apart(client, account):
    study = study_of(paid_campaign(), "https://r.example.org/study/k?PROLIFIC_PID={{%x%}}", 20, 15)
    identifier = create_study(client, study)
    assert account.drafts[0]["reward"] == 400
    assert account.drafts[0]["total_available_places"] == 20
    assert account.drafts[0]["completion_codes"][0]["actions"] == [{"action": "MANUALLY_REVIEW"}]
    assert account.published == []
    publish_study(client, identifier)
    assert account.published == [identifier]


def test_creating_a_study_is_not_repeated_where_the_server_is_busy(client, account, pauses):
    account.busy = 1
    with pytest.raises(PlatformError, match="429"):
        create_study(client, {})
    assert not pauses


@pytest.mark.parametrize(
    ("words", "link", "said"),
    [
        ({"per_batch_minor": 0}, "https://x.org/", "no pay"),
        ({"completion_code": ""}, "https://x.org/", "no completion code"),
        ({}, "http://127.0.0.1:8100/", "not an https address"),
    ],
)
def test_a_campaign_that_cannot_be_a_study_says_why(words: dict, link: str, said: str):
    with pytest.raises(CampaignError, match=said):
        study_of(paid_campaign(**words), link, 1, 1)


def paid_campaign(**words):
    from piano_core.campaigns import CROWD, Campaign, Pay, Screening

    pay = Pay(**({"per_batch_minor": 400, "currency": "GBP", "completion_code": "C1"} | words))
    return Campaign(
        identifier="c-1",
        name="paid",
        title="Rate piano playing",
        corpus="demo",
        panel="crowd",
        synthetic=False,
        dimensions=("phrasing",),
        clips=(),
        policy=CROWD,
        screening=Screening(),
        pay=pay,
        researcher="R. Searcher",
        contact="me@example.org",
        seed=1,
        created_at="2026-01-01T00:00:00Z",
    )
