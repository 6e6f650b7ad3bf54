"""A rater whose data are excluded holds no place: others rate in their stead."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from piano_core.campaigns import read_campaign
from piano_core.campaigns.collecting import import_campaign
from piano_core.campaigns.exclusions import follow_decisions
from piano_core.campaigns.store import STORE_FILE, Database, excluded_raters, forms
from piano_core.quality_control import MEASURED, decide
from piano_core.quality_control.decisions import Kind
from piano_core.rating_site.overview import overview_of
from piano_core.rating_site.worth import rater_rows, validated_so_far
from piano_core.tables import Decisions
from piano_core.warehouse import Warehouse
from tests.rating_site.visitor import Clock, Visitor

START = datetime(2025, 6, 15, tzinfo=UTC)


def decided(rater: str, kind: Kind, minutes: int = 0):
    at = START + timedelta(minutes=minutes)
    return decide("folder", rater, kind, "never varied", "me", MEASURED, at)


def test_places_of_an_excluded_rater_are_given_to_others(
    visitor: Visitor, folder: Path, clock: Clock
):
    visitor.practise()
    visitor.rate_batch()
    database, campaign = Database(folder / STORE_FILE), read_campaign(folder)
    warehouse = Warehouse(folder.parent / "warehouse.duckdb")
    rater = visitor.rater.rater
    with database.reading() as db:
        before, sent = overview_of(db, campaign, clock.now), forms(db)
    assert before.done > 0
    warehouse.append(Decisions, decided(rater, "exclude_data"))
    import_campaign(warehouse, campaign, database, clock.now)
    with database.reading() as db:
        after = overview_of(db, campaign, clock.now)
        assert forms(db) == sent  # the data stay
        assert not len(validated_so_far(db, campaign, excluded_raters(db)).valid)
        assert [row.excluded for row in rater_rows(db, campaign)] == [True]
    assert after.done == 0 and after.stages == {"data excluded": 1}
    assert after.cost.batches == 1  # whether people are paid is another decision
    assert visitor.heading() == "That was all. Thank you!"
    visitor.client.post("/batch", data={})
    with database.reading() as db:
        assert len(forms(db)) == len(sent)


def test_the_newest_decision_is_in_force_and_is_noted_once(visitor: Visitor, folder: Path):
    database, rater = Database(folder / STORE_FILE), visitor.rater.rater
    out, back = decided(rater, "exclude_data"), decided(rater, "include_data", 5)
    both = Decisions.validate(out.vstack(back))
    unpaid = decided(rater, "refuse_payment", 9)
    for decisions, changed, excluded in (
        (unpaid, (), set()),
        (out, (rater,), {rater}),
        (out, (), {rater}),
        (both, (rater,), set()),
        (decided("somebody else", "exclude_data"), (), set()),
    ):
        assert follow_decisions(database, decisions, "folder", 1.0) == changed
        with database.reading() as db:
            assert excluded_raters(db) == excluded
    assert follow_decisions(database, out, "another corpus", 1.0) == ()
