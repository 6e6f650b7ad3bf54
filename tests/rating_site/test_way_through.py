"""From the invitation to ratings in the warehouse."""

from pathlib import Path

from piano_core.budget import ASSUMED_PAY, ASSUMED_REJECTED, Given, terms_of
from piano_core.campaigns import Pay, read_campaign
from piano_core.campaigns.collecting import import_campaign
from piano_core.campaigns.store import STORE_FILE, Database
from piano_core.rating_site.site import make_site
from piano_core.tables import Raters, RatingForms, RawRatings
from piano_core.warehouse import Warehouse
from tests.campaigns.small import small_campaign
from tests.rating_site.visitor import Clock, Visitor


def imported(folder: Path, clock: Clock) -> tuple[Warehouse, int]:
    warehouse = Warehouse(folder.parent / "warehouse.duckdb")
    database = Database(folder / STORE_FILE)
    done = import_campaign(warehouse, read_campaign(folder), database, clock.now)
    return warehouse, done.added


def test_consent_screening_rubric_examples_golden_sample_then_batches(visitor: Visitor):
    assert visitor.enter().status_code == 200
    assert visitor.heading() == "Would you listen to some piano playing?"
    visitor.client.post("/consent", data={"answer": "yes"})
    assert visitor.heading() == "Two questions about you"
    visitor.client.post("/screening", data={"formal_training": "no", "lessons": "4-7"})
    assert visitor.heading() == "How to rate"
    visitor.client.post("/rubric", data={})
    for number in (1, 2, 3):
        assert visitor.heading() == f"Practice {number} of 3"
        visitor.rate()
    assert visitor.heading() == "Your answers beside ours"
    visitor.client.post("/feedback", data={})
    assert visitor.heading() == "Segment 1 of 1"
    visitor.rate()
    assert visitor.heading() == "Ready for the first batch"
    visitor.client.post("/batch", data={})
    assert visitor.heading() == "Segment 1 of 5"


def test_what_was_sent_is_imported_once_and_practice_is_not(
    visitor: Visitor, folder: Path, clock: Clock
):
    visitor.practise()
    assert visitor.rate_batch(70) == 5
    warehouse, added = imported(folder, clock)
    assert added == 12 * (1 + 5)  # golden sample and one batch
    assert imported(folder, clock)[1] == 0
    visitor.rate_batch(40)
    assert imported(folder, clock)[1] == 12 * 5
    raw = warehouse.read(RawRatings)
    assert len(raw) == 12 * 11 and set(raw["rater"]) == {visitor.rater.rater}
    forms = warehouse.read(RatingForms)
    assert forms["kind"].to_list().count("golden") == 1
    assert all(sorted(order) == sorted(visitor_dimensions()) for order in forms["target_order"])
    (rater,) = warehouse.read(Raters).to_dicts()
    assert rater["expertise"] == "8+ years of lessons, formal training"


def visitor_dimensions() -> tuple[str, ...]:
    from piano_core.dimensions import DIMENSION_NAMES

    return DIMENSION_NAMES


def test_a_plan_counts_with_what_the_campaign_pays_once_it_was_imported(
    tmp_path: Path, clock: Clock
):
    campaign = small_campaign(tmp_path / "paid", pay=Pay(450, "GBP", 0.25))
    visitor = Visitor(make_site(tmp_path / "paid", clock), clock, tmp_path / "paid")
    warehouse = Warehouse(tmp_path / "w.duckdb")
    with visitor.client:
        visitor.practise()
        database = Database(tmp_path / "paid" / STORE_FILE)
        import_campaign(warehouse, campaign, database, clock.now)
        visitor.rate_batch()
    import_campaign(warehouse, campaign, database, clock.now)  # its terms are there already
    terms = terms_of(warehouse, campaign.corpus)
    assert terms.pay == Pay(450, "GBP", 0.25) and terms.source == "as campaign trial pays"
    assert terms.rejected == ASSUMED_REJECTED  # two batches tell nothing about losses
    said = terms_of(warehouse, campaign.corpus, Given(per_batch_minor=300, rejected=0.0))
    assert said.pay == Pay(300, "GBP", 0.25) and said.source == "as given" and said.rejected == 0
    assumed = terms_of(warehouse, "another corpus")
    assert assumed.pay == ASSUMED_PAY and "assumed" in assumed.source
