"""Numbers for the technical dimensions that were measured, not rated, each with its confidence."""

from piano_core.pseudo_labels.evidence import Sound
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel
from piano_core.pseudo_labels.labels import pseudo_labels

__all__ = ["Against", "Measure", "PseudoLabel", "Sound", "pseudo_labels"]
