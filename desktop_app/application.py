"""The app put together: services, view models and the window, and what starts when.

What would freeze a window is loaded before it shows; the model, in the background, after.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from numpy.random import default_rng
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.resources import DEMO_TAKE, ICON
from desktop_app.services.background import BackgroundJobs
from desktop_app.services.exporting import Exporter
from desktop_app.services.library import DismissalFiles, Library, ReferenceFiles
from desktop_app.services.listening import LiveListening
from desktop_app.services.notation import NotationService
from desktop_app.services.playback import PlaybackService
from desktop_app.services.preferences import Preferences
from desktop_app.services.rating import RatingService
from desktop_app.services.recording.recovery import CutOffTakes
from desktop_app.services.recording.service import RecordingService
from desktop_app.services.scoring import ScoringService, load_engine
from desktop_app.services.waveform import read_waveform
from desktop_app.theme.apply import apply_theme, choose_font
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
from desktop_app.view_models.recording.recorder import Failed, Recorder, RecorderState
from desktop_app.view_models.recording.recovery import Recovery
from desktop_app.view_models.review.exporting import Exports
from desktop_app.view_models.review.notation import Notation
from desktop_app.view_models.review.report import Places, Report
from desktop_app.view_models.review.review import Review
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.sound_lane import SoundLane
from desktop_app.view_models.session import Outcome, Session
from desktop_app.view_models.states import problem_of
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import install_roles
from desktop_app.views.main_window import APP_NAME, MainWindow


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
class App:
    """The parts that live as long as the window."""

    parts: Parts
    background: BackgroundJobs
    live: LiveListening
    service: ScoringService
    window: MainWindow

    def warm(self) -> None:
        """Load the model before it is needed; where there is none, the window says so."""
        self.background.start(
            self.service.warm,
            Outcome(
                done=lambda _: None,
                failed=lambda error: self.window.warn_unscored(
                    problem_of(error, tr("The model cannot be used"))
                ),
                progress=lambda _fraction, _doing: None,
            ),
        )

    def close(self) -> None:
        """End every thread and process."""
        self.background.close()
        self.live.close()


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


def build_app(bundles: Bundles, preferences: Preferences) -> App:
    """Services, view models and the window, connected; nothing is shown or started yet."""
    application = make_application()
    install_language(application, language_of(preferences.language))
    hints = QGuiApplication.styleHints()
    appearance = Appearance(
        preferences.theme, system_dark=hints.colorScheme() is Qt.ColorScheme.Dark
    )
    background = BackgroundJobs()

    def find_scorer() -> Path:
        return bundles.named or preferences.bundle or bundles.scorer()

    live = LiveListening(bundles.transcriber)
    service = ScoringService(find_scorer, bundles.transcriber, live.heard)
    library = Library(preferences.library)
    takes, roll = Takes(background, library, DEMO_TAKE), Roll()
    files = ReferenceFiles(preferences.library)
    references = PieceReferences(background, files, takes.piece_of)
    session = Session(background, service, preferences, references)
    bars = PieceBars(background, library)
    takes.changed.connect(lambda _: bars.show(takes.shown))
    meant = Meant(background, DismissalFiles(preferences.library), takes.piece_of)
    review, engraver = Review(roll, meant), NotationService()
    parts = Parts(
        session,
        Recorder(background, RecordingService(preferences.takes, live), session.open),
        takes,
        bars,
        references,
        Models(background, service, preferences),
        Rating(
            background,
            RatingService(preferences.ratings),
            preferences,
            PlaybackService(),
            default_rng(),
        ),
        Exports(
            background,
            Exporter(_print_report),
            lambda: Places(roll.marks, review.told),
        ),
        Archiving(background, library, takes.reload),
        roll,
        review,
        Notation(background, engraver, review, preferences),
        Comparing(
            background, service, preferences, references, Player(background, PlaybackService())
        ),
        appearance,
        Languages(preferences),
        Player(background, PlaybackService()),
        Recovery(background, CutOffTakes(preferences.takes), session.open),
    )
    apply_theme(application, appearance.theme)
    window = MainWindow(parts, preferences)
    app = App(parts, background, live, service, window)

    def remember(choice: object) -> None:
        preferences.theme = appearance.choice

    def follow(scheme: Qt.ColorScheme) -> None:
        appearance.system_changed(dark=scheme is Qt.ColorScheme.Dark)

    def look_for_what_was_left(state: RecorderState) -> None:
        if isinstance(state, Failed):
            parts.recovery.look()

    parts.recorder.changed.connect(look_for_what_was_left)
    sound = SoundLane(background, read_waveform, parts.roll)
    session.changed.connect(sound.follow)
    session.changed.connect(parts.takes.follow)
    join_player(parts)
    appearance.chosen.connect(remember)
    appearance.changed.connect(lambda theme: apply_theme(application, theme))
    hints.colorSchemeChanged.connect(follow)
    app.window.closed.connect(lambda _: app.close())
    app.window.closed.connect(lambda _: engraver.close())
    return app


def join_player(parts: Parts) -> None:
    """What the roll asks to hear is played, and the roll shows what is heard."""
    player, roll, recorder = parts.player, parts.roll, parts.recorder

    def choose(number: int | None) -> None:
        for mark in roll.marks:
            if mark.number == number:
                player.choose_spot(mark.start_s, mark.end_s)

    def hear(_: object) -> None:
        if not player.state.playing:
            player.play()

    def fall_silent(_: object) -> None:
        if recorder.shown:
            player.pause()

    parts.session.changed.connect(player.follow)
    roll.chosen_changed.connect(choose)
    roll.wants_to_hear.connect(hear)
    roll.pointed_at.connect(player.seek)
    roll.selected.connect(lambda span: player.select(span.start_s, span.end_s))
    player.changed.connect(lambda state: roll.show_spot(state.spot))
    player.moved.connect(lambda at_s: roll.move_cursor(at_s, follow=player.state.playing))
    recorder.changed.connect(fall_silent)


def _print_report(report: Report) -> bytes:
    # Loaded when a report is printed: the window starts without.
    from desktop_app.views.report import print_report

    return print_report(report)


def run_app(bundles: Bundles, take: Path | None, score: Path | None) -> int:
    """Show the window, open `take` with `score` if given, and stay until the window closes."""
    application = make_application()
    app = build_app(bundles, Preferences.of_user())
    load_engine()
    app.window.show()
    QTimer.singleShot(0, app.parts.takes.reload)
    QTimer.singleShot(0, app.parts.recovery.look)
    QTimer.singleShot(0, app.parts.review.meant.load)
    QTimer.singleShot(0, app.parts.references.load)
    QTimer.singleShot(0, lambda: app.parts.session.open(take, score) if take else app.warm())
    return application.exec()
