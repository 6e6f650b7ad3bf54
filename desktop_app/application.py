"""The app put together: services, view models and the window, and what starts when.

What would freeze a window is loaded before it shows; the model, in the background, after.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from numpy.random import default_rng
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.joining import join_player, join_sound, join_takes, join_theme
from desktop_app.printing import Hand, print_apart
from desktop_app.resources import DEMO_TAKE, ICON
from desktop_app.services.background import BackgroundJobs
from desktop_app.services.exporting import Exporter
from desktop_app.services.library import DismissalFiles, Library, ReferenceFiles, has_entry
from desktop_app.services.listening import LiveListening
from desktop_app.services.notation import NotationService
from desktop_app.services.playback import PlaybackService
from desktop_app.services.preferences import Preferences
from desktop_app.services.processes import Worker
from desktop_app.services.rating import RatingService
from desktop_app.services.recording.recovery import CutOffTakes
from desktop_app.services.recording.service import RecordingService
from desktop_app.services.scoring import ScoringService, load_values
from desktop_app.theme.apply import choose_font, write_in
from desktop_app.translations.catalogue import install_language, language_of
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.comparing.comparing import Comparing
from desktop_app.view_models.languages import Languages
from desktop_app.view_models.library.archiving import Archiving
from desktop_app.view_models.library.dismissals import Meant
from desktop_app.view_models.library.library import Takes
from desktop_app.view_models.library.piece_bars import PieceBars
from desktop_app.view_models.library.references import PieceReferences
from desktop_app.view_models.models.models import Models
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.playing.player import Player
from desktop_app.view_models.rating.rating import Rating
from desktop_app.view_models.recording.recorder import Recorder
from desktop_app.view_models.recording.recovery import Recovery
from desktop_app.view_models.review.exporting import Exports
from desktop_app.view_models.review.notation import Notation
from desktop_app.view_models.review.report import Places
from desktop_app.view_models.review.review import Review
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.session import Outcome, Session
from desktop_app.view_models.states import problem_of
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import install_roles
from desktop_app.views.main_window import APP_NAME, MainWindow
from piano_core.progress import no_progress


@dataclass(frozen=True)
class Bundles:
    """Where to find what scores and what listens to sound; asked when one is needed.

    scorer, transcriber: raise `MissingPartError` where there is none.
    named: the scoring bundle that was asked for at the start; it stands before one that was
        loaded on the page of models.
    """

    scorer: Callable[[], Path]
    transcriber: Callable[[], Path]
    named: Path | None = None


@dataclass(frozen=True)
class Services:
    """What owns threads and processes."""

    background: BackgroundJobs
    live: LiveListening
    scoring: ScoringService
    notation: NotationService

    @classmethod
    def of(cls, bundles: Bundles, preferences: Preferences, worker: Worker) -> Services:
        """All of them, nothing started; `worker` scores."""

        def find_scorer() -> Path:
            return bundles.named or preferences.bundle or bundles.scorer()

        def find_hardware() -> str:
            return preferences.hardware

        live = LiveListening(bundles.transcriber, find_hardware)
        scoring = ScoringService(
            worker,
            find_scorer,
            bundles.transcriber,
            live.heard,
            find_hardware,
            Library(preferences.library),
        )
        return cls(BackgroundJobs(), live, scoring, NotationService())

    def close(self) -> None:
        """End every thread and process."""
        self.background.close()
        self.live.close()
        self.scoring.close()
        self.notation.close()


@dataclass(frozen=True)
class App:
    """The parts that live as long as the window."""

    parts: Parts
    services: Services
    window: MainWindow

    def show(self) -> None:
        """Load what would freeze a window that is seen already, then show it."""
        load_values()
        # What was made until now stays, so nobody need look for garbage in it: 18 to 38 ms of
        # the window's own thread (measured here), at any moment.
        gc.freeze()
        self.window.show()

    def warm(self) -> None:
        """Load the model before it is needed; where there is none, the window says so."""
        self.services.background.start(
            self.services.scoring.warm,
            Outcome(
                done=lambda _: None,
                failed=lambda error: self.window.warn_unscored(
                    problem_of(error, tr("The model cannot be used"))
                ),
                progress=no_progress,
            ),
        )


def make_application() -> QApplication:
    """The one QApplication of this process, with our style, font and roles."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setWindowIcon(QIcon(str(ICON)))
    app.setStyle("Fusion")
    choose_font(app)
    install_roles()
    return app


def build_app(bundles: Bundles, preferences: Preferences, worker: Worker) -> App:
    """Services, view models and the window, connected; nothing is shown or started yet.

    worker: the process that will score; it ends with the app.
    """
    application = make_application()
    language = language_of(preferences.language)
    install_language(application, language)
    write_in(application, language)
    services = Services.of(bundles, preferences, worker)
    exporter = Exporter(partial(print_apart, Hand.of(application, language)))
    parts = _parts(services, preferences, exporter)
    join_theme(application, parts.appearance, preferences)
    window = MainWindow(parts, preferences)
    join_takes(parts, preferences.takes)
    join_sound(parts, services.background)
    join_player(parts)
    window.closed.connect(lambda _: services.close())
    return App(parts, services, window)


def _parts(services: Services, preferences: Preferences, exporter: Exporter) -> Parts:
    """The view models, each with the services it asks."""
    background, scoring = services.background, services.scoring
    library = Library(preferences.library)
    takes, roll = Takes(background, library, DEMO_TAKE), Roll()
    files = ReferenceFiles(preferences.library)
    references = PieceReferences(background, files, takes.piece_of)
    session = Session(background, scoring, preferences, references)
    meant = Meant(background, DismissalFiles(preferences.library), takes.piece_of)
    review = Review(roll, meant)
    recording = RecordingService(preferences.takes, services.live)
    rating = RatingService(preferences.ratings)
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Parts(
        session,
        Recorder(background, recording, session.open),
        takes,
        PieceBars(background, library),
        references,
        Models(background, scoring, preferences),
        Rating(background, rating, preferences, PlaybackService(), default_rng()),
        Exports(background, exporter, lambda: Places(roll.marks, review.told)),
        Archiving(background, library, takes.reload),
        roll,
        review,
        Notation(background, services.notation, review, preferences),
        Comparing(
            background,
            scoring,
            preferences,
            references,
            Player(background, PlaybackService()),
            exporter.write_text,
        ),
        Appearance(preferences.theme, system_dark=dark),
        Languages(preferences),
        Player(background, PlaybackService()),
        Recovery(background, CutOffTakes(preferences.takes, has_entry), session.open),
    )


def run_app(bundles: Bundles, take: Path | None, score: Path | None) -> int:
    """Show the window, open `take` with `score` if given, and stay until the window closes."""
    application = make_application()
    app = build_app(bundles, Preferences.of_user(), Worker())
    app.show()
    QTimer.singleShot(0, app.parts.takes.reload)
    QTimer.singleShot(0, app.parts.recovery.look)
    QTimer.singleShot(0, app.parts.review.meant.load)
    QTimer.singleShot(0, app.parts.references.load)
    QTimer.singleShot(0, lambda: app.parts.session.open(take, score) if take else app.warm())
    return application.exec()
