"""
Brackets, insertions and deletions: which opening belongs to which closing.

One pass in reading order with a stack a kind, across blocks. Quotations,
footnotes and the lines of the masthead are paired each on its own.
"""

from bisect import bisect_left

from treatyc.language import Language
from treatyc.resolve.bracket_marks import BracketKind, PlacedMark, placed_marks
from treatyc.resolve.index import Index
from treatyc.resolve.placeholders import Placeholders
from treatyc.resolve.resolved import BracketPair, Brackets
from treatyc.source import Span

__all__ = ["pair_brackets"]

_SIDE_BY_SIDE = ("", " ")


class _Opened:
    """
    An opening, how many were open around it, the pair directly before it, its closing.
    """

    def __init__(self, mark: PlacedMark, height: int, follows: "_Opened | None") -> None:
        self.mark = mark
        self.height = height
        self.follows = follows
        self.closing: PlacedMark | None = None


class _Group:
    """
    The marks of one running text while they are paired.
    """

    def __init__(self) -> None:
        self.opened: list[_Opened] = []
        self.unopened: list[PlacedMark] = []
        self.crossings: list[tuple[_Opened, PlacedMark]] = []
        self._last: _Opened | None = None
        self._stacks: dict[BracketKind, list[_Opened]] = {}

    def read(self, mark: PlacedMark) -> None:
        if mark.opens:
            self._open(mark)
        else:
            self._close(mark)

    def _open(self, mark: PlacedMark) -> None:
        follows = self._last if self._last is not None and _follows(self._last, mark) else None
        opened = _Opened(mark, sum(map(len, self._stacks.values())), follows)
        self._stacks.setdefault(mark.kind, []).append(opened)
        self.opened.append(opened)

    def _close(self, mark: PlacedMark) -> None:
        stack = self._stacks.get(mark.kind)
        if not stack:
            self.unopened.append(mark)
            return
        opened = stack.pop()
        opened.closing = mark
        for other in self._stacks.values():
            if other and other[-1].mark.order > opened.mark.order:
                self.crossings.append((other[-1], mark))
        if mark.kind == "bracket":
            self._last = opened

    def drop_unclosed(self) -> list[PlacedMark]:
        """
        The openings without a partner; they count for no depth and cross nothing.
        """
        unclosed = [opened.mark for opened in self.opened if opened.closing is None]
        if unclosed:
            orders = [mark.order for mark in unclosed]
            for opened in self.opened:
                opened.height -= bisect_left(orders, opened.mark.order)
            self.opened = [opened for opened in self.opened if opened.closing is not None]
            self.crossings = [pair for pair in self.crossings if pair[0].closing is not None]
        return unclosed


def pair_brackets(index: Index, language: Language) -> Brackets:
    """
    Pair the marks of the treaty; what has no partner is kept apart, for a rule to report.
    """
    marks = placed_marks(index)
    if not marks:
        return Brackets()
    groups: dict[str, _Group] = {}
    for mark in marks:
        groups.setdefault(mark.group, _Group()).read(mark)
    unclosed = [mark for group in groups.values() for mark in group.drop_unclosed()]
    unopened = [mark for group in groups.values() for mark in group.unopened]
    crossings = [crossing for group in groups.values() for crossing in group.crossings]
    crossings.sort(key=lambda crossing: crossing[1].order)
    return Brackets(
        _pairs(groups, Placeholders(language)),
        _spans(unopened),
        _spans(unclosed),
        tuple((opened.mark.span, closing.span) for opened, closing in crossings),
    )


def _spans(marks: list[PlacedMark]) -> tuple[Span, ...]:
    return tuple(mark.span for mark in sorted(marks, key=lambda mark: mark.order))


def _pairs(groups: dict[str, _Group], placeholders: Placeholders) -> tuple[BracketPair, ...]:
    opened = [pair for group in groups.values() for pair in group.opened]
    opened.sort(key=lambda pair: pair.mark.order)
    numbers = {id(pair): number for number, pair in enumerate(opened)}
    return tuple(
        BracketPair(
            pair.mark.kind,
            pair.mark.span,
            pair.closing.span,
            pair.mark.passage,
            pair.closing.passage,
            pair.mark.start,
            pair.closing.end,
            pair.height + 1,
            pair.closing.authors,
            numbers[id(pair.follows)] if pair.follows is not None else None,
            _is_placeholder(pair, placeholders),
        )
        for pair in opened
        if pair.closing is not None
    )


def _follows(last: _Opened, mark: PlacedMark) -> bool:
    """
    Whether nothing, or one space, stands between the closing of *last* and the opening *mark*.
    """
    before = last.closing
    if before is None or before.passage is not mark.passage:
        return False
    return (
        mark.kind == "bracket" and mark.passage.text.words[before.end : mark.start] in _SIDE_BY_SIDE
    )


def _is_placeholder(pair: _Opened, placeholders: Placeholders) -> bool:
    closing = pair.closing
    if closing is None or pair.mark.kind != "bracket" or pair.follows is not None:
        return False
    if not pair.mark.in_words or pair.mark.passage is not closing.passage:
        return False
    return placeholders.match(pair.mark.passage.text.words[pair.mark.end : closing.start])
