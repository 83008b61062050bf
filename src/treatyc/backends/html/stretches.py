"""
Tags around stretches of words that may cross each other, made into well-formed markup.

Words are cut at every place where a stretch begins or ends; a stretch that
another one's end would cut through is closed there and opened again.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from treatyc.backends.html.markup import escape

__all__ = ["Point", "Stretch", "lay", "nest", "united"]


class Stretch(NamedTuple):
    """
    Tags around the words from *start* up to *end*.

    *again* opens a second piece of it: *opening* without what may stand only
    once in a page. *link* is true for what may not stand within another link.
    """

    start: int
    end: int
    opening: str
    closing: str
    again: str
    link: bool = False


class Point(NamedTuple):
    """
    Markup between two characters; *link* where it may not stand within a link.
    """

    at: int
    markup: str
    link: bool = False


def united(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """
    Stretches of one kind as the fewest that cover the same words.
    """
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def lay(words: str, stretches: Sequence[Stretch]) -> str:
    """
    *words* with tags around stretches that stand apart, in their order.
    """
    if escape(words) is not words:
        return nest(words, stretches)
    parts: list[str] = []
    last = 0
    for start, end, opening, closing, _, _ in stretches:
        parts += (words[last:start], opening, words[start:end], closing)
        last = end
    parts.append(words[last:])
    return "".join(parts)


def nest(words: str, stretches: Sequence[Stretch], points: Sequence[Point] = ()) -> str:
    """
    *words* with all tags, escaped.

    At one place first come the ends, then the points in the order given, then
    the beginnings, the longest stretch outermost; of two of one length the
    first given. An empty stretch is left out.
    """
    weaver = _Weaver()
    beginnings: dict[int, list[Stretch]] = {}
    between: dict[int, list[Point]] = {}
    ends: dict[int, int] = {}
    for stretch in sorted(stretches, key=_longest_first):
        if stretch.start >= stretch.end:
            continue
        beginnings.setdefault(stretch.start, []).append(stretch)
        ends[stretch.end] = ends.get(stretch.end, 0) + 1
    for point in points:
        between.setdefault(point.at, []).append(point)
    last = 0
    for cut in sorted({*beginnings, *between, *ends}):
        weaver.parts.append(escape(words[last:cut]))
        weaver.close(cut, ends.get(cut, 0))
        for point in between.get(cut, ()):
            weaver.put(point)
        weaver.open(beginnings.get(cut, ()))
        last = cut
    weaver.parts.append(escape(words[last:]))
    return "".join(weaver.parts)


def _longest_first(stretch: Stretch) -> int:
    return -stretch.end


class _Weaver:
    """
    The markup so far, and the stretches that are open, the innermost last.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._open: list[Stretch] = []

    def open(self, stretches: Iterable[Stretch]) -> None:
        for stretch in stretches:
            self.parts.append(stretch.opening)
            self._open.append(stretch)

    def close(self, cut: int, ending: int) -> None:
        """
        Close the *ending* stretches that end at *cut*; what stood within them goes on.
        """
        going_on: list[Stretch] = []
        while ending:
            stretch = self._open.pop()
            self.parts.append(stretch.closing)
            if stretch.end == cut:
                ending -= 1
            else:
                going_on.append(stretch)
        self._open_again(going_on)

    def put(self, point: Point) -> None:
        """
        Add the markup of *point*, outside of any link if it holds one.
        """
        inside = sum(stretch.link for stretch in self._open) if point.link else 0
        going_on: list[Stretch] = []
        while inside:
            stretch = self._open.pop()
            self.parts.append(stretch.closing)
            inside -= stretch.link
            going_on.append(stretch)
        self.parts.append(point.markup)
        self._open_again(going_on)

    def _open_again(self, stretches: list[Stretch]) -> None:
        for stretch in reversed(stretches):
            self.parts.append(stretch.again)
            self._open.append(stretch)
