"""
What is meant by where it stands: "this article", "the two preceding paragraphs", "the first".
"""

from treatyc.resolve.citations import Step
from treatyc.resolve.references.lookup import Lookup, around
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS

__all__ = ["by_position", "enclosing", "holder_of_paragraphs", "siblings", "whole"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
_HOLDERS = _ARTICLES | _DIVISIONS
Found = tuple[IndexedProvision, ...]


def enclosing(place: IndexedProvision | None, kind: str) -> IndexedProvision | None:
    """
    The provision of *kind* that *place* is or stands in.

    "This subparagraph" is the outermost of several, as in UNCLOS, article 298,
    paragraph 1 (a) (iii); "this sentence" stands in *place*.
    """
    if kind == "sentence":
        return place
    found = [outer for outer in around(place) if outer.kind == kind]
    if not found:
        return None
    return found[-1] if kind == "subparagraph" else found[0]


def siblings(place: IndexedProvision | None, step: Step, lookup: Lookup) -> Found:
    """
    The provisions before or after the one of that level around *place*; none where none are.
    """
    if step.level == "sentence":
        return (place,) if place is not None else ()
    current = next((outer for outer in around(place) if outer.kind == step.level), None)
    if current is None:
        return ()
    row = _row(current, lookup)
    at = _place(current, row, lookup)
    if step.how == "before":
        start = max(0, at - step.quantity) if step.quantity else 0
        if not at and _runs_together(current):
            return (current,)
        return tuple(row[start:at]) if at - start >= step.quantity else ()
    end = at + 1 + step.quantity if step.quantity else len(row)
    return tuple(row[at + 1 : end]) if len(row) >= end else ()


def by_position(
    place: IndexedProvision | None, step: Step, lookup: Lookup
) -> IndexedProvision | None:
    """
    "The first paragraph", "the last article", as seen from *place*.
    """
    if step.level == "sentence":
        return place
    if step.level == "paragraph":
        holder = holder_of_paragraphs(place)
        return None if holder is None else child_by_position(holder, step, lookup)
    current = next((outer for outer in around(place) if outer.kind == step.level), None)
    if step.level == "subparagraph":
        parent = current.parent if current is not None else place
        return None if parent is None else child_by_position(parent, step, lookup)
    row = _row(current, lookup) if current is not None else lookup.divisions(step.level)
    return _at(row, step.quantity)


def child_by_position(
    parent: IndexedProvision, step: Step, lookup: Lookup
) -> IndexedProvision | None:
    """
    The child of *parent* that is the first, second, last of its level.
    """
    if step.level == "sentence":
        return parent
    row = lookup.row(parent.children).of_kind(step.level)
    if step.level == "subparagraph" and not row:
        row = parent.children[0].children if parent.children else []
    return _at(row, step.quantity)


def holder_of_paragraphs(place: IndexedProvision | None) -> IndexedProvision | None:
    """
    The article or division around *place* whose paragraphs one counts there.
    """
    for outer in around(place):
        if outer.kind in _ARTICLES:
            return outer
        if outer.kind in _DIVISIONS and any(child.kind == "paragraph" for child in outer.children):
            return outer
    return None


def whole(place: IndexedProvision | None, step: Step, lookup: Lookup) -> Found:
    """
    "The annex": the one without a number, else the only one. "The annexes": all.
    """
    divisions = lookup.divisions(step.level)
    if step.quantity == 0:
        return tuple(division for division in divisions if division.parent is None)
    bare = [division for division in divisions if division.number is None]
    for outer in around(place):
        for division in bare:
            if division.parent is outer:
                return (division,)
    if bare:
        return (bare[0],)
    return tuple(divisions) if len(divisions) == 1 else ()


def _row(current: IndexedProvision, lookup: Lookup) -> list[IndexedProvision]:
    """
    Those with which *current* is counted, in order.
    """
    if current.kind in _ARTICLES:
        return lookup.articles(current.unit, current.kind)
    if current.parent is None:
        row = [other for other in lookup.divisions(current.kind) if other.parent is None]
        return row or [current]
    return lookup.row(current.parent.children).of_kind(current.kind)


def _runs_together(current: IndexedProvision) -> bool:
    """
    Whether paragraphs may have been pasted into one: it has several sentences and no number.
    """
    text = getattr(current.node, "text", None)
    if current.number is not None or text is None:
        return False
    pieces = text.words.split(".")
    return any(piece.lstrip()[:1].isupper() for piece in pieces[1:])


def _place(current: IndexedProvision, row: list[IndexedProvision], lookup: Lookup) -> int:
    if current.kind in _ARTICLES:
        return lookup.place(current)
    if current.parent is not None:
        return lookup.row(current.parent.children).place(current)
    return next(at for at, other in enumerate(row) if other is current)


def _at(row: list[IndexedProvision], count: int) -> IndexedProvision | None:
    if count < 0:
        return row[-1] if row else None
    return row[count - 1] if count <= len(row) else None
