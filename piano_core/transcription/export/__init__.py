"""Making a transcription bundle from published weights: needs the extra `transcribe-export`."""
