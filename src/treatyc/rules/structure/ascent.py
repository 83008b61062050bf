"""
Which members of a sequence stand where their numbers say.
"""

from bisect import bisect_left
from collections.abc import Sequence

from treatyc.rules.structure.sequences import Count

__all__ = ["longest_ascent"]


def longest_ascent(counts: Sequence[Count]) -> tuple[int, ...]:
    """
    The places of the longest stretch of *counts* that only rises.

    The others are repeated or out of order: fewer need to be moved than in any
    other reading.
    """
    ends: list[Count] = []
    places: list[int] = []
    before: list[int] = []
    for place, count in enumerate(counts):
        length = bisect_left(ends, count)
        before.append(places[length - 1] if length else -1)
        if length == len(ends):
            ends.append(count)
            places.append(place)
        elif count < ends[length]:
            ends[length] = count
            places[length] = place
    return _walk_back(places[-1] if places else -1, before)


def _walk_back(last: int, before: list[int]) -> tuple[int, ...]:
    chain = []
    while last >= 0:
        chain.append(last)
        last = before[last]
    return tuple(reversed(chain))
