"""What learns: the feature estimator and the baselines it must beat.

The estimator is in `piano_core.models.estimator` and the baselines in
`piano_core.models.baselines`, imported by those who need torch or scikit-learn.
"""

from piano_core.models.crossfit import CrossFitted
from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.model import Model, Predictor
from piano_core.progress import Progress, no_progress

__all__ = [
    "CrossFitted",
    "Dataset",
    "Matrix",
    "Model",
    "Prediction",
    "Predictor",
    "Progress",
    "no_progress",
]
