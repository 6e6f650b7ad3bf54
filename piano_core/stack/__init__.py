"""The deep research stack: encoders, fusion, aggregation and head that make one `Evaluator`.

Needs torch; reached from training, orchestration and the command line only.
"""

from piano_core.stack.clips import Clips, Notes, Sound
from piano_core.stack.config import Hears, StackConfig, build
from piano_core.stack.encoded import Encoded
from piano_core.stack.evaluator import Evaluator
from piano_core.stack.head import Estimate

__all__ = [
    "Clips",
    "Encoded",
    "Estimate",
    "Evaluator",
    "Hears",
    "Notes",
    "Sound",
    "StackConfig",
    "build",
]
