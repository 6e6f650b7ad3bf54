"""What is measured of notes as a whole: usual values say nothing, others are learned."""

from dataclasses import replace

import torch

from piano_core.stack import Clips
from piano_core.stack.config import SMALL, build
from piano_core.stack.measures import Measures
from piano_core.stack.symbolic import SymbolicEncoder, notes_of
from tests.training.stages.toys import tune

NAN = float("nan")


def learned() -> Measures:
    """Of one measure around 10, spread 2, which adds its robust sigma to the only target."""
    torch.manual_seed(0)
    module = Measures(1, 1, 2)
    module.center.fill_(10.0)
    module.scale.fill_(2.0)
    optimizer = torch.optim.Adam(module.parameters(), 0.01)
    values = torch.linspace(4.0, 16.0, 25).unsqueeze(1)
    for _ in range(300):
        loss = (module(values) - (values - 10) / 2).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return module.eval()


def test_it_adds_nothing_until_it_has_learned_and_then_what_it_learned() -> None:
    assert not Measures(3, 2, 2)(torch.randn(4, 3)).any()
    said = learned()(torch.tensor([[6.0], [14.0], [10.0], [NAN], [1e6], [17.0]]))[:, 0]
    assert said[0] < -1 and said[1] > 1
    assert said[2] == said[3], "a measure that does not apply is the usual one"
    assert torch.equal(said[4], said[5]), "a wild value counts as the farthest that counts"


def test_a_stack_adds_it_to_its_mean_only_where_there_are_notes() -> None:
    torch.manual_seed(0)
    config = replace(SMALL, fusion="symbolic_only")
    encoder = SymbolicEncoder(config.dim, 1, config.heads, width=4)
    stack = build(config, None, encoder, targets=1, measures=1).eval()
    stack.measures = learned()
    notes = notes_of([tune(64, 0.2), tune(64, 0.2, notes=0)])
    plain = stack(Clips(None, notes))
    told = stack(Clips(None, notes, torch.full((2, 1), 14.0)))
    more = (told.mean - plain.mean)[:, 0]
    assert more[0] > 1 and abs(more[1]) < 0.5
    assert torch.equal(told.log_sigma, plain.log_sigma)
