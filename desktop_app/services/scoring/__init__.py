"""Takes read, compared and scored in another process, so that the window never waits for it."""

from desktop_app.services.scoring.service import (
    HeardLive,
    ScoringService,
    load_values,
    not_heard_live,
)

__all__ = ["HeardLive", "ScoringService", "load_values", "not_heard_live"]
