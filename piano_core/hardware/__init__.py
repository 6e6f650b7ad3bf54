"""Which hardware computes a graph, and why that one: for scoring and transcription alike."""

from piano_core.hardware.providers import PROVIDERS, Engine, offered_providers, open_engine

__all__ = ["PROVIDERS", "Engine", "offered_providers", "open_engine"]
