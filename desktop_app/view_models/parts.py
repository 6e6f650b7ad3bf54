"""The view models of one window, as they are handed to what draws and to what acts."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.comparing.comparing import Comparing
from desktop_app.view_models.languages import Languages
from desktop_app.view_models.library.archiving import Archiving
from desktop_app.view_models.library.library import Takes
from desktop_app.view_models.library.piece_bars import PieceBars
from desktop_app.view_models.library.references import PieceReferences
from desktop_app.view_models.models.models import Models
from desktop_app.view_models.playing.player import Player
from desktop_app.view_models.rating.rating import Rating
from desktop_app.view_models.recording.recorder import Recorder
from desktop_app.view_models.recording.recovery import Recovery
from desktop_app.view_models.review.exporting import Exports
from desktop_app.view_models.review.notation import Notation
from desktop_app.view_models.review.review import Review
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.session import Session


@dataclass(frozen=True)
class Parts:
    """Each holds a state of its own and tells by its signal when that changed."""

    session: Session
    recorder: Recorder
    takes: Takes
    piece_bars: PieceBars
    references: PieceReferences
    models: Models
    rating: Rating
    exports: Exports
    archiving: Archiving
    roll: Roll
    review: Review
    notation: Notation
    comparing: Comparing
    appearance: Appearance
    languages: Languages
    player: Player
    recovery: Recovery
