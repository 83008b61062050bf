"""
Put other words into a text, and keep its marks and places where they belong.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from treatyc.treaty.text import Mark, Text, place_of

__all__ = ["Replacement", "replaced"]


class Replacement(NamedTuple):
    """
    *words* for what stands from *start* to *end*.
    """

    start: int
    end: int
    words: str


def replaced(text: Text, replacements: list[Replacement]) -> Text:
    """
    *text* with all *replacements*, which stand in it in order and do not overlap.

    A mark on replaced words stands on the new ones; the source of what follows
    them is known exactly.
    """
    ends = [replacement.end for replacement in replacements]
    growths = [len(one.words) - (one.end - one.start) for one in replacements]
    shifts = [0, *accumulate(growths)]

    def shifted(offset: int) -> int:
        return offset + shifts[bisect_right(ends, offset)]

    places = text.places or ((0, text.span.start),)
    inside = [bisect_right(ends, offset) for offset, _ in places]
    kept = {
        shifted(offset): place
        for (offset, place), at in zip(places, inside, strict=True)
        if at == len(ends) or offset <= replacements[at].start
    }
    for one in replacements:
        # The last sign of the new words stands where the last of the old ones did.
        if len(one.words) > 1:
            kept[shifted(one.end) - 1] = place_of(text, one.end - 1)
        kept[shifted(one.end)] = place_of(text, one.end)
    return Text(
        _words(text.words, replacements),
        tuple(
            Mark(one.kind, shifted(one.start), shifted(one.end), one.names) for one in text.marks
        ),
        span=text.span,
        places=tuple(sorted(kept.items())),
    )


def _words(words: str, replacements: list[Replacement]) -> str:
    pieces: list[str] = []
    last = 0
    for one in replacements:
        pieces += (words[last : one.start], one.words)
        last = one.end
    return "".join([*pieces, words[last:]])
