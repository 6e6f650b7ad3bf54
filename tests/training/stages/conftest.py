"""Toys this small are slower on several threads, which only wait for each other."""

from collections.abc import Iterator

import pytest
import torch

from tests.stack.audio_encoders.conftest import mert_folder, weights

__all__ = ["mert_folder", "weights"]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
