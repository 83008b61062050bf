"""
Which division contains which: a flat row of headings becomes a tree.

The order of the kinds is not fixed. Chapter, section, title in Budapest; part,
section, chapter in Geneva: a scope keeps the order in which it opened them. A
kind met for the first time directly after another heading, with nothing
between, goes under it; elsewhere it takes its customary rank.
"""

from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from treatyc.source import Span
from treatyc.treaty.node import Node
from treatyc.treaty.provisions import (
    DIVISION_KINDS,
    SCOPE_KINDS,
    Article,
    Block,
    Division,
    Testimonium,
    Unit,
    Words,
)
from treatyc.treaty.text import Text

__all__ = ["Nested", "nest"]

_SCOPES = frozenset(SCOPE_KINDS)
# Divisions that may stand inside an article (International Monetary Fund: Article III, Section 2).
_BELOW_ARTICLES = frozenset({"section", "subsection"})
# Scopes that may belong to the annex before them.
_DEPENDENT = frozenset({"appendix", "attachment"})
# Headings that are the instrument's own title where they come first.
_OWN_TITLES = frozenset({"protocol", "resolution"})
_CUSTOMARY: dict[str, int] = {kind: rank for rank, kind in enumerate(DIVISION_KINDS)}


class Nested(NamedTuple):
    """
    The parts of a treaty below its preamble.

    *front* are the lines of a heading that proved to be the treaty's own title.
    """

    front: tuple[Block, ...]
    body: tuple[Division | Article, ...]
    testimonium: Testimonium | None
    annexes: tuple[Division, ...]


class _Open:
    """
    A division or article that may still receive others.
    """

    def __init__(self, unit: Division | Article) -> None:
        self.unit = unit
        self.inner: list[_Open | Testimonium] = []


class _Ladder:
    """
    The kinds of divisions in the order in which they contain each other, and those now open.
    """

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.open: list[_Open] = []

    def add(self, new: _Open, home: "list[_Open | Testimonium]", *, directly: bool) -> None:
        """
        Put *new* where its kind belongs, at least into *home*, and leave it open.
        """
        kind = new.unit.kind
        if kind not in self.kinds:
            self._learn(kind, directly=directly)
        rank = self.kinds.index(kind)
        while self.open and self.kinds.index(self.open[-1].unit.kind) >= rank:
            self.open.pop()
        (self.open[-1].inner if self.open else home).append(new)
        self.open.append(new)

    def _learn(self, kind: str, *, directly: bool) -> None:
        if directly and self.open:
            rank = self.kinds.index(self.open[-1].unit.kind) + 1
        else:
            higher = (at for at, one in enumerate(self.kinds) if _CUSTOMARY[one] > _CUSTOMARY[kind])
            rank = next(higher, len(self.kinds))
        self.kinds.insert(rank, kind)


class _Scope:
    """
    The body, or an annex, while it is read.
    """

    def __init__(self, inner: list[_Open | Testimonium]) -> None:
        self.inner = inner
        self.above = _Ladder()
        self.below = _Ladder()
        self.article: _Open | None = None
        self.last: Unit | None = None

    def add(self, unit: Unit, following: Unit | None) -> None:
        """
        Put *unit* where it belongs; a glance at the *following* one helps with a new kind.
        """
        if isinstance(unit, Article):
            self.article = _Open(unit)
            self.below.open.clear()
            (self.above.open[-1].inner if self.above.open else self.inner).append(self.article)
        elif isinstance(unit, Division):
            self._divide(unit, following)
        else:
            self.inner.append(unit)
        self.last = unit

    def _divide(self, unit: Division, following: Unit | None) -> None:
        directly = isinstance(self.last, Article | Division) and not self.last.content
        if self.article is not None and self._is_below(unit, following, directly=directly):
            directly = directly and self.last is not self.article.unit
            self.below.add(_Open(unit), self.article.inner, directly=directly)
            return
        directly = directly and bool(self.above.open) and self.last is self.above.open[-1].unit
        self.article = None
        self.above.add(_Open(unit), self.inner, directly=directly)

    def _is_below(self, unit: Division, following: Unit | None, *, directly: bool) -> bool:
        """
        Whether *unit* divides the open article rather than the treaty.

        The first of its kind does if it has text of its own, and either nothing stands
        between it and the heading of the article, or the next heading is of its kind.
        """
        if unit.kind in self.below.kinds:
            return True
        if unit.kind not in _BELOW_ARTICLES or unit.kind in self.above.kinds or not unit.content:
            return False
        return directly or (isinstance(following, Division) and following.kind == unit.kind)


def nest(units: tuple[Unit, ...]) -> Nested:
    """
    Put every division and article of *units* into the division that contains it.
    """
    front: tuple[Block, ...] = ()
    if _begins_with_own_title(units):
        front, units = _title_lines(units[0]), units[1:]
    body = scope = _Scope([])
    annexes: list[tuple[Division, list[_Open | Testimonium]]] = []
    testimonia: list[Testimonium] = []
    restarting = _restarting(units)
    for unit, following in zip(units, (*units[1:], None), strict=False):
        if isinstance(unit, Division) and unit.kind in _SCOPES:
            heading = _Open(unit)
            if annexes and _belongs_to(unit, annexes[-1][0], restarting):
                annexes[-1][1].append(heading)
            else:
                annexes.append((unit, heading.inner))
            scope = _Scope(heading.inner)
        elif isinstance(unit, Testimonium) and scope is body:
            testimonia.append(unit)
        else:
            scope.add(unit, following)
    return Nested(
        front,
        tuple(_closed(inner) for inner in body.inner if isinstance(inner, _Open)),
        _as_one(testimonia),
        tuple(_closed_division(unit, inner) for unit, inner in annexes),
    )


def _begins_with_own_title(units: tuple[Unit, ...]) -> bool:
    """
    Whether the first heading is that of the instrument itself ("Protocol", then its articles).
    """
    return bool(
        len(units) > 1
        and isinstance(units[0], Division)
        and units[0].kind in _OWN_TITLES
        and not (isinstance(units[1], Division) and units[1].kind in _SCOPES)
    )


def _title_lines(unit: Unit) -> tuple[Block, ...]:
    """
    The heading of *unit* as lines above the treaty.
    """
    if not isinstance(unit, Division):
        return unit.content
    words = unit.word if unit.number is None else f"{unit.word} {unit.number.printed}"
    span = Span(unit.span.file, unit.span.start, unit.span.start + len(words))
    lines: list[Block] = [
        Words(Text(words, span=span), (), unit.before, unit.attributes, span=span)
    ]
    if unit.title is not None:
        lines.append(Words(unit.title, span=unit.title.span))
    return (*lines, *unit.content)


def _restarting(units: tuple[Unit, ...]) -> frozenset[str]:
    """
    The dependent kinds that are counted anew after each annex ("Appendix 1" stands twice).
    """
    found = set()
    numbers: dict[str, tuple[int, ...]] = {}
    for unit in units:
        if isinstance(unit, Division) and unit.kind in _DEPENDENT:
            value = unit.number.value if unit.number is not None else ()
            if unit.kind in numbers and value <= numbers[unit.kind]:
                found.add(str(unit.kind))
            numbers[unit.kind] = value
    return frozenset(found)


def _belongs_to(unit: Division, around: Division, restarting: frozenset[str]) -> bool:
    """
    Whether an appendix or attachment is one of the annex before it ("Appendix to Annex II").
    """
    if unit.kind not in _DEPENDENT or around.kind in _DEPENDENT:
        return False
    title = unit.title.words.lower() if unit.title is not None else ""
    return unit.kind in restarting or around.word.lower() in title


def _as_one(testimonia: list[Testimonium]) -> Testimonium | None:
    if len(testimonia) < 2:  # noqa: PLR2004 - one is the rule, two stand in a protocol with its act
        return testimonia[0] if testimonia else None
    content = tuple(block for testimonium in testimonia for block in testimonium.content)
    return Testimonium(content, span=testimonia[0].span)


def _closed(node: _Open) -> Division | Article:
    if isinstance(node.unit, Division):
        return _closed_division(node.unit, node.inner)
    if not node.inner:
        return node.unit
    sections = tuple(
        _closed_division(inner.unit, inner.inner)
        for inner in node.inner
        if isinstance(inner, _Open) and isinstance(inner.unit, Division)
    )
    return evolve(node.unit, sections=sections, span=_around(node.unit.span, sections))


def _closed_division(unit: Division, inner: list[_Open | Testimonium]) -> Division:
    if not inner:
        return unit
    provisions = tuple(_closed(one) if isinstance(one, _Open) else one for one in inner)
    span = _around(unit.span, provisions)
    return evolve(unit, provisions=provisions, span=span)


def _around(first: Span, inner: Sequence[Node]) -> Span:
    """
    From the start of *first* to the end of the last of *inner* that stands in the same file.
    """
    ends = (node.span.end for node in reversed(inner) if node.span.file == first.file)
    return Span(first.file, first.start, max(first.end, next(ends, first.end)))
