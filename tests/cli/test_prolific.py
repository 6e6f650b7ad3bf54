"""`piano prolific`: a dry run by default, reviews and bonuses that follow decisions about pay."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from piano_core.campaigns import CROWD, Pay, store
from piano_core.cli.main import main
from piano_core.cli.prolific import prolific
from piano_core.cli.prolific.reviewing import CATEGORIES
from piano_core.prolific import Category
from piano_core.quality_control import MEASURED, decide
from piano_core.tables import Decisions
from piano_core.warehouse import Warehouse
from tests.campaigns.small import small_campaign
from tests.prolific.server import TOKEN, Account, serving

PEOPLE = ("person0000", "person0001", "person0002")


@pytest.fixture
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    with serving(Account(PEOPLE)) as one:
        monkeypatch.setenv("PIANO_HOME", str(tmp_path / "home"))
        monkeypatch.setenv("PROLIFIC_TOKEN", TOKEN)
        monkeypatch.setenv("PROLIFIC_ADDRESS", one.address)
        yield one


@pytest.fixture
def raters(account: Account, tmp_path: Path) -> dict[str, str]:
    """A campaign whose first two raters are to be paid and whose third is not; by participant."""
    folder = tmp_path / "home" / "campaigns" / "paid"
    pay = Pay(400, "GBP", 0.33, "C1AB2CD3")
    small_campaign(folder, segments=4, policy=CROWD, pay=pay, dimensions=("phrasing",))
    with store.Database(folder / store.STORE_FILE).writing() as db:
        named = {p: store.enrol(db, "prolific", p, time.time()).rater for p in PEOPLE}
    kinds = ("pay", "pay", "refuse_payment")
    now = datetime.now(UTC)
    rows = [
        decide("folder", named[person], kind, "seen", "me", MEASURED, now)
        for person, kind in zip(PEOPLE, kinds, strict=True)
    ]
    warehouse = Warehouse(tmp_path / "home" / "warehouse.duckdb")
    warehouse.append(Decisions, Decisions.validate(pl.concat(rows)))
    return named


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    prolific.main([*words, "--json"], standalone_mode=False)
    return json.loads(capsys.readouterr().out)


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        main(["prolific", *words])
    assert stopped.value.code == 2
    return capsys.readouterr().err


def changes(account: Account) -> list[str]:
    return [path for method, path in account.calls if method == "POST"]


def test_nothing_is_changed_without_send(account, raters, capsys):
    asked(capsys, "study", "paid", "--url", "https://r.example.org")
    asked(capsys, "publish", "study1")
    asked(capsys, "approve", "paid", "study1")
    asked(capsys, "reject", "paid", "study1", "--category", "OTHER", "--message", "x" * 100)
    done = asked(capsys, "bonus", "paid", "study1", "--amount", "150", "--for", "more")
    assert [one["state"] for one in done["payments"]] == ["intended", "intended"]
    assert changes(account) == []
    assert asked(capsys, "ledger") == {"payments": []}


def test_a_study_is_created_with_a_link_that_the_site_knows(account, raters, capsys, tmp_path):
    done = asked(capsys, "study", "paid", "--url", "https://r.example.org/", "--send")
    assert done["study"] == "study1"
    link = account.drafts[0]["external_study_url"]
    address, _, pattern = link.partition("?")
    assert pattern == "PROLIFIC_PID={{%PROLIFIC_PID%}}"
    database = store.Database(tmp_path / "home" / "campaigns" / "paid" / store.STORE_FILE)
    with database.reading() as db:
        assert store.is_key(db, "study", address.removeprefix("https://r.example.org/study/"))
    asked(capsys, "publish", "study1", "--send")
    assert account.published == ["study1"]


def test_people_are_shown_under_the_names_of_the_campaign(account, raters, capsys):
    listed = asked(capsys, "submissions", "paid", "study1")["submissions"]
    assert [one["rater"] for one in listed] == [raters[person] for person in PEOPLE]
    assert [one["seconds"] for one in listed] == [300.0, 301.0, 302.0]
    assert [one["pages"] for one in listed] == [0, 0, 0]  # they came and sent nothing
    people = asked(capsys, "demographics", "paid", "study1")["people"]
    assert people[2] == {"rater": raters[PEOPLE[2]], "Submission id": "sub2", "Age": "32"}


def test_reviews_and_bonuses_go_to_whom_a_person_decided(account, raters, capsys):
    asked(capsys, "approve", "paid", "study1", "--send")
    message = "All sliders stood at the same place on every page, although the pieces differ a lot."
    said = refused(
        capsys, "reject", "paid", "study1", "--category", "LOW_EFFORT", "--message", message
    )
    assert "100 characters" in said
    longer = f"{message} Please listen to the end."
    asked(
        capsys,
        *("reject", "paid", "study1", "--category", "LOW_EFFORT", "--message", longer, "--send"),
    )
    assert list(account.status.values()) == ["APPROVED", "APPROVED", "REJECTED"]
    for _ in range(2):
        words = ("bonus", "paid", "study1", "--amount", "150", "--for", "second batch", "--send")
        done = asked(capsys, *words)
    assert done["payments"] == []
    assert list(account.bonuses.values()) == [[150.0], [150.0], []]
    kept = asked(capsys, "ledger", "--look-up")["payments"]
    assert {(one["state"], one["remedy"]) for one in kept} == {("confirmed", "")}
    assert not set(PEOPLE) & {one["rater"] for one in kept}


def test_who_is_named_without_the_decision_is_refused(account, raters, capsys):
    said = refused(capsys, "approve", "paid", "study1", "--rater", raters[PEOPLE[2]], "--send")
    assert "newest decision is not `pay`" in said
    assert changes(account) == []


def test_without_a_token_it_says_where_to_get_one(raters, capsys, monkeypatch):
    monkeypatch.delenv("PROLIFIC_TOKEN")
    assert "researcher/tokens" in refused(capsys, "submissions", "paid", "study1")


def test_the_categories_offered_are_those_of_the_platform():
    assert tuple(Category) == CATEGORIES
