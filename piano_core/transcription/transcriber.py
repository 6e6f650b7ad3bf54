"""`Transcriber`: a verified bundle, ready to listen. Needs numpy and onnxruntime, no torch."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.bundle.verify import bundle_hash
from piano_core.performance import Performance
from piano_core.progress import Progress, no_progress
from piano_core.sentences import say
from piano_core.transcription.manifest import TranscriberManifest, verify_transcriber
from piano_core.transcription.network import Network
from piano_core.transcription.spectrum import Spectrum
from piano_core.transcription.stream import TOGETHER, TranscriptionStream


@dataclass(frozen=True, eq=False)
class Transcriber:
    """Sound to a `Performance` whose source is `transcription`.

    Get one with `load`. It holds no state of a recording: any number of streams may be open,
    each used by one thread at a time. content_hash: SHA-256 of the bundle's manifest.
    """

    manifest: TranscriberManifest
    content_hash: str
    network: Network
    spectrum: Spectrum

    @classmethod
    def load(cls, directory: Path, provider: str | None = None, threads: int = 0) -> Transcriber:
        """The transcriber of the bundle in `directory`, after verifying every file of it.

        provider: what computes (`PROVIDERS`), the best one here by default.
        threads: of the CPU for each segment, 0 for one a core.
        Raises `BundleError` for a bundle that is damaged, incomplete or of another version.
        """
        manifest = verify_transcriber(directory)
        spectrum = Spectrum.load(directory, manifest)
        network = Network.load(directory, manifest.patch, provider, threads)
        return cls(manifest, bundle_hash(directory), network, spectrum)

    @classmethod
    def for_files(cls, directory: Path, provider: str | None = None) -> Transcriber:
        """As `load`, for sound that is there already (`transcribe`, `listen_to`).

        `TOGETHER` segments are heard at the same time there, each with its part of the cores:
        threads that wait for each other within a segment would leave some idle.
        """
        return cls.load(directory, provider, max((os.cpu_count() or 1) // TOGETHER, 1))

    @property
    def sample_rate(self) -> int:
        """Hz that samples must have."""
        return self.manifest.sample_rate

    def stream(self) -> TranscriptionStream:
        """A new recording, to be pushed as it comes."""
        return TranscriptionStream(self.network, self.spectrum, self.manifest)

    def transcribe(self, samples: npt.ArrayLike, progress: Progress = no_progress) -> Performance:
        """All of a recording that lies in memory: (n,) or (n, channel) at `sample_rate`."""
        sound = np.asarray(samples)
        hop = self.manifest.hop_frames * self.manifest.frame_hop
        pieces = (sound[first : first + hop] for first in range(0, len(sound), hop))
        return self.transcribe_pieces(pieces, len(sound) / self.sample_rate, progress)

    def transcribe_pieces(
        self, pieces: Iterable[npt.ArrayLike], seconds: float, progress: Progress = no_progress
    ) -> Performance:
        """A recording that is read piece by piece, so that memory does not grow with it.

        pieces: (n,) or (n, channel) samples at `sample_rate`, of any lengths.
        seconds: how long the recording is, for the progress; it may be a guess.
        """
        return self.listen_to(pieces, seconds, progress).flush()

    def listen_to(
        self, pieces: Iterable[npt.ArrayLike], seconds: float, progress: Progress = no_progress
    ) -> TranscriptionStream:
        """As `transcribe_pieces`: the stream at its end, which also knows the `likeness`.

        What `progress` or `pieces` raise ends it, once what is being heard is heard.
        """
        with ThreadPoolExecutor(TOGETHER) as executor:
            stream = TranscriptionStream(self.network, self.spectrum, self.manifest, executor)
            for piece in pieces:
                progress(min(stream.settled_s / max(seconds, 1e-9), 1.0), say("Listening"))
                stream.push(piece)
            stream.flush()
        progress(1.0, say("Listening to the end"))
        return stream
