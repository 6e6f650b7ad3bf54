"""A larger stack begins where the smaller one ended; a student says what its teacher says."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from piano_core.errors import TrainingError
from piano_core.training.stages.config import SMALL
from piano_core.training.stages.pipeline import fit_rated, new_evaluator
from piano_core.training.stages.transfer import answered, distilled, grown
from tests.training.stages.toys import rated_tunes

TARGETS = ("loud", "fast")
DEEPER = replace(SMALL, symbolic=replace(SMALL.symbolic, layers=2))
WIDER = replace(
    SMALL, stack=replace(SMALL.stack, dim=32), symbolic=replace(SMALL.symbolic, width=16)
)
LONGER = replace(SMALL.expert, fitting=replace(SMALL.expert.fitting, epochs=25))
LESSER = replace(SMALL, stack=replace(SMALL.stack, dim=8, dropout=0.0), expert=LONGER)


def test_a_deeper_stack_has_the_layers_of_the_smaller_one() -> None:
    smaller = new_evaluator(SMALL, TARGETS, 0)
    found = grown(DEEPER, smaller, seed=1)
    own = found.rated.state_dict()
    for name in found.taken:
        assert torch.equal(own[name], smaller.state_dict()[name]), name
    assert set(smaller.state_dict()) == set(found.taken)
    assert found.new and all(".attention.layers.layers." in name for name in found.new)


def test_stacks_of_other_widths_do_not_grow_into_each_other() -> None:
    with pytest.raises(TrainingError, match=r"share \d+ of \d+ weights"):
        grown(WIDER, new_evaluator(SMALL, TARGETS, 0), seed=1)


def test_a_student_half_as_wide_says_of_new_music_what_its_teacher_says(tmp_path: Path) -> None:
    train, validation = rated_tunes(96), rated_tunes(24, seed=1000)
    teacher = new_evaluator(SMALL, TARGETS, 0)
    fit_rated(SMALL, SMALL.expert, teacher, train, validation, 0, tmp_path / "teacher")
    music, judged = (rated_tunes(n, seed=s).performances for n, s in ((96, 2000), (24, 3000)))
    student, _ = distilled(LESSER, teacher, music, judged, 1, tmp_path / "student")
    said, meant = (answered(one, validation.performances).labels for one in (student, teacher))
    agreed = [np.corrcoef(said[:, t], meant[:, t])[0, 1] for t in range(len(TARGETS))]
    assert min(agreed) > 0.5, agreed
    sizes = [sum(p.numel() for p in one.parameters()) for one in (student, teacher)]
    assert sizes[0] < sizes[1]
