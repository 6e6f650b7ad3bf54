"""What each part of the research stack is worth: the same stack with and without it.

Arms are stacks, questions compare two of them on the same folds, and each answer is a paired
difference with an interval. torch is behind `arms` and `study`.
"""

from piano_core.ablation.effects import Effect, format_effects

__all__ = ["Effect", "format_effects"]
