"""How far a campaign is, in numbers."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from piano_core.campaigns import Campaign, Kind
from piano_core.campaigns.store import forms


@dataclass(frozen=True)
class Progress:
    """Ratings of ordinary segments, done and wanted."""

    done: int
    wanted: int


def progress_of(db: sqlite3.Connection, campaign: Campaign, now: float) -> Progress:
    """How far the campaign is."""
    done = sum(form.kind is Kind.RATING for form in forms(db))
    return Progress(done, campaign.pages_wanted)
