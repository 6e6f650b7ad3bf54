"""From the sound of a piano to what was played: notes and pedals, as they come or all at once.

Listening needs numpy and onnxruntime. Making the bundle that listens needs torch and lies in
`piano_core.transcription.export`, imported only where it is used.
"""

from piano_core.transcription.likeness import NOT_A_PIANO, Likeness
from piano_core.transcription.manifest import TranscriberManifest, verify_transcriber
from piano_core.transcription.stream import TranscriptionStream
from piano_core.transcription.transcriber import Transcriber

__all__ = [
    "NOT_A_PIANO",
    "Likeness",
    "Transcriber",
    "TranscriberManifest",
    "TranscriptionStream",
    "verify_transcriber",
]
