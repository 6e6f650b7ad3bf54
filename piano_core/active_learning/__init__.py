"""What to have rated next."""

from piano_core.active_learning.queue import RANDOM_SHARE, annotation_queue
from piano_core.active_learning.selection import quotas, spread, standardized

__all__ = ["RANDOM_SHARE", "annotation_queue", "quotas", "spread", "standardized"]
