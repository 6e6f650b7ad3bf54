"""`Closing`: something that is open and closes itself at the end of a `with`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import TracebackType


class Closing(ABC):
    """A class that opens in `__enter__` and says in `close` what then has to be closed."""

    @abstractmethod
    def close(self) -> None:
        """Close what `__enter__` opened."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
