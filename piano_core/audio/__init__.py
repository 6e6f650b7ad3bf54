"""Sound files and microphones to samples at one rate, what is wrong with them, where to cut."""

from piano_core.audio.container import Container, recognize
from piano_core.audio.decoding import BLOCK_FRAMES, decode, probe, readable
from piano_core.audio.mel import MelScale, log_mel
from piano_core.audio.quality import QualityMeter, QualityWarning, RecordingQuality, assess
from piano_core.audio.resampling import resampled
from piano_core.audio.segments import SoundSegment, segment_sound
from piano_core.audio.source import LONGEST_S, Samples, Side, SoundInfo
from piano_core.audio.stretching import SLOWEST, stretched
from piano_core.audio.writing import write_flac, write_wav

__all__ = [
    "BLOCK_FRAMES",
    "LONGEST_S",
    "SLOWEST",
    "Container",
    "MelScale",
    "QualityMeter",
    "QualityWarning",
    "RecordingQuality",
    "Samples",
    "Side",
    "SoundInfo",
    "SoundSegment",
    "assess",
    "decode",
    "log_mel",
    "probe",
    "readable",
    "recognize",
    "resampled",
    "segment_sound",
    "stretched",
    "write_flac",
    "write_wav",
]
