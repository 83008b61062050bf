"""
What a path leads to: provisions, or nowhere.
"""

from typing import NamedTuple

from treatyc.resolve.citations import Path, Step
from treatyc.resolve.resolved import IndexedProvision

__all__ = ["Found", "Missing"]

Found = tuple[IndexedProvision, ...]


class Missing(NamedTuple):
    """
    Step number *at* of *path* leads nowhere: *within* (None: the treaty) has no such thing.

    It is *relative* where the words need something around or before that is
    not there, *uncounted* where nothing in *within* bears a number at that level.
    """

    path: Path
    at: int
    within: IndexedProvision | None
    relative: bool = False
    uncounted: bool = False

    @property
    def step(self) -> Step:
        """
        The step that leads nowhere.
        """
        return self.path[self.at]
