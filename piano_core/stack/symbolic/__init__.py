"""Notes as compound tokens, the encoder that reads them, and learning from notes alone."""

from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.stack.symbolic.masking import MaskedNotes, Masking
from piano_core.stack.symbolic.tokens import notes_of

__all__ = ["MaskedNotes", "Masking", "SymbolicEncoder", "notes_of"]
