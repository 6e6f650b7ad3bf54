"""Recording from a microphone or a keyboard to a take folder that a crash cannot lose."""

from desktop_app.services.recording.recovery import finish_folder, unfinished
from desktop_app.services.recording.service import RecordingService
from desktop_app.services.recording.take_folder import TakeRecord, read_record

__all__ = ["RecordingService", "TakeRecord", "finish_folder", "read_record", "unfinished"]
