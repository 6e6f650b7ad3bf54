"""Errors a user can act on: each says what is wrong, where, and what to do.

Every error that leaves `piano_core` because of bad input, bad settings or a
missing part is a `PianoError`. The command line prints it without a traceback
and exits with 2; the app shows it in a message; Dagster shows it as the
failure's description. Anything else that escapes is a bug.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any

from piano_core.sentences import Sentence, say


class PianoError(Exception):
    """What is wrong, where (file, row or setting), and the remedy.

    Parameters
    ----------
    problem: one sentence that says what is wrong.
    where: the file, row or setting at fault, as the user would name it.
    remedy: what to do about it, as an instruction.
    """

    def __init__(self, problem: str, *, where: str = "", remedy: str = "") -> None:
        self.problem = problem
        self.where = where
        self.remedy = remedy
        super().__init__(problem)

    @property
    def sentence(self) -> Sentence:
        """All of it: where, what, and the remedy."""
        said = {"problem": Sentence(self.problem), "remedy": Sentence(self.remedy)}
        if not self.where:
            return say("{problem} {remedy}", **said) if self.remedy else said["problem"]
        if not self.remedy:
            return say("{where}: {problem}", where=self.where, problem=said["problem"])
        return say("{where}: {problem} {remedy}", where=self.where, **said)

    def __str__(self) -> str:
        return str(self.sentence)

    def __reduce__(self) -> tuple[Callable[..., PianoError], tuple[Any, ...], dict[str, Any]]:
        """As it was, also of kinds that are made with more than a problem."""
        return _again, (type(self), self.problem), self.__dict__


def _again(kind: type[PianoError], problem: str) -> PianoError:
    return kind.__new__(kind, problem)


class DecodeError(PianoError):
    """Plain values, as read from JSON, that are not what their type says."""


class MidiError(PianoError):
    """A MIDI file that cannot be read as a piano performance."""


class AudioError(PianoError):
    """A sound file that cannot be decoded, or whose sound cannot be used."""


class AudioCutShortError(AudioError):
    """A sound file that is damaged or ends early; what came before was decoded.

    heard_s: seconds that could be decoded.
    """

    def __init__(self, problem: str, *, where: str, remedy: str, heard_s: float) -> None:
        self.heard_s = heard_s
        super().__init__(problem, where=where, remedy=remedy)


class RecordingError(PianoError):
    """A take that cannot be recorded, or an input that stopped sending."""


class PlaybackError(PianoError):
    """A take that cannot be played, or an output that stopped taking sound."""


class TakeFolderError(PianoError):
    """A folder that should hold a recorded take and does not."""


class ExportError(PianoError):
    """What the user asked for could not be written to the file they chose."""


class LibraryError(PianoError):
    """The app's library of takes, or one take in it, cannot be read or written as asked."""


class WorkerError(PianoError):
    """A process of the app that ended before its work was done."""


class ScoreFileError(PianoError):
    """A notation file (MusicXML or MIDI) that cannot be read as a piano score."""


class ScoreMismatchError(PianoError):
    """A performance that is not of the score it is compared with, or too short to tell."""


class CorpusError(PianoError):
    """A corpus whose files are missing, incomplete or not laid out as documented."""


class RatingsError(PianoError):
    """A ratings file that cannot be imported at all (single bad rows go to quarantine)."""


class CampaignError(PianoError):
    """A rating campaign that cannot be made, found or opened as asked."""


class PlatformError(PianoError):
    """A platform that recruits and pays raters refuses, or does not answer.

    status: HTTP status of its answer; None where no answer came.
    """

    def __init__(self, problem: str, *, where: str, remedy: str, status: int | None = None) -> None:
        self.status = status
        super().__init__(problem, where=where, remedy=remedy)


class PaymentError(PianoError):
    """A payment that must not be sent, or cannot be settled, as asked."""


class WarehouseError(PianoError):
    """The warehouse cannot be opened, migrated or written."""


class SplitError(PianoError):
    """Data that cannot be split as asked, such as a fold with a single group."""


class TrainingError(PianoError):
    """Labels or features a model cannot be trained on."""


class BundleError(PianoError):
    """A bundle that is damaged, incomplete or of an unknown format version."""


class TranscriptionError(PianoError):
    """Sound that the transcriber cannot take: not samples, or not of the shape it was told."""


class RegistryError(PianoError):
    """A promotion or look-up that the registry refuses."""


class WeightsError(PianoError):
    """Weights that are damaged, unsafe to read, or of another network than expected."""


class SettingsError(PianoError):
    """A setting (environment variable, option or file) with an unusable value."""


class MissingPartError(PianoError):
    """An optional part (an extra, a bundle, weights, a device) that is not here."""


_SYSTEM = {
    errno.ENOENT: say("No such file or directory"),
    errno.EACCES: say("Permission denied"),
    errno.EPERM: say("Operation not permitted"),
    errno.EEXIST: say("File exists"),
    errno.ENOTDIR: say("Not a directory"),
    errno.EISDIR: say("Is a directory"),
    errno.ENOSPC: say("No space left on device"),
    errno.EROFS: say("Read-only file system"),
    errno.EIO: say("Input/output error"),
}
"""What users meet, in the words of the C library; systems may say it in languages of their own."""


def system_reason(error: OSError) -> str:
    """Why the system refused."""
    known = _SYSTEM.get(error.errno or 0)
    return known if known is not None else error.strerror or str(error)


def told(error: BaseException) -> str:
    """What an error says, to be put into another one's sentence."""
    return error.sentence if isinstance(error, PianoError) else str(error)
