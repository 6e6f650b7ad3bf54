"""What a warehouse says of a campaign's cost stands in for what would be assumed."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from piano_core.budget import ASSUMED_REJECTED, terms_of
from piano_core.quality_control import MEASURED, decide
from piano_core.tables import CampaignTerms, Decisions, RatingForms
from piano_core.warehouse import Warehouse

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def terms(name: str, minor: int, day: int) -> pl.DataFrame:
    pay = {"per_batch_minor": minor, "currency": "GBP", "platform_fee": 0.25}
    batch = {"batch_size": 4, "anchor_share": 0.2, "honeypot_share": 0.0, "repeat_share": 0.0}
    row = {"campaign": name, "corpus": "folder", "name": name, **pay, **batch}
    made = {"created_at": datetime(2026, 1, day, tzinfo=UTC)}
    schema = CampaignTerms.create_empty().schema
    return pl.DataFrame([row | made], schema=schema, orient="row")


def batches(number: int) -> pl.DataFrame:
    """One page a batch, of raters r0, r1, r2 and r3 in turn."""
    row = {
        "batch_id": "b",
        "corpus": "folder",
        "campaign": "c",
        "segment_id": "s",
        "kind": "rating",
    }
    row |= {"position": 1, "target_order": [], "unsure": [], "opened_at": NOW, "submitted_at": NOW}
    rows = [
        row | {"row": n, "rater": f"r{n % 4}", "rater_batch": 1 + n // 4} for n in range(number)
    ]
    return pl.DataFrame(rows, schema=RatingForms.create_empty().schema, orient="row")


def test_the_newest_campaign_that_pays_gives_pay_and_the_make_up_of_a_batch(tmp_path: Path):
    store = Warehouse(tmp_path / "w.duckdb")
    for name, minor, day in (("old", 300, 1), ("new", 450, 2), ("friends", 0, 3)):
        store.append(CampaignTerms, CampaignTerms.validate(terms(name, minor, day)))
    found = terms_of(store, "folder")
    assert (found.pay.per_batch_minor, found.source) == (450, "as campaign new pays")
    assert (found.policy.batch_size, found.policy.anchor_share) == (4, 0.2)


@pytest.mark.parametrize(("number", "rejected"), [(19, ASSUMED_REJECTED), (20, 0.25)])
def test_what_is_not_used_is_measured_from_twenty_batches_on(
    tmp_path: Path, number: int, rejected: float
):
    store = Warehouse(tmp_path / "w.duckdb")
    store.append(RatingForms, RatingForms.validate(batches(number)))
    out = decide("folder", "r1", "exclude_data", "never varied", "me", MEASURED, NOW)
    store.append(Decisions, out)
    assert terms_of(store, "folder").rejected == rejected
