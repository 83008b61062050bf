"""
All members of a range: "articles 7 to 10".
"""

from treatyc.resolve.references.lookup import Lookup
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import ARTICLE_KINDS

__all__ = ["between", "is_reversed"]

_ARTICLES = frozenset(ARTICLE_KINDS)


def between(
    first: IndexedProvision, last: IndexedProvision, lookup: Lookup
) -> tuple[IndexedProvision, ...]:
    """
    From *first* to *last*; the two alone where they are not counted together.
    """
    start, end = _place(first, lookup), _place(last, lookup)
    row = _row(first, lookup)
    if row is not _row(last, lookup) or start > end:
        return (first, last) if start <= end else (last, first)
    return tuple(one for one in row[start : end + 1] if one.kind == first.kind)


def is_reversed(first: IndexedProvision, last: IndexedProvision, lookup: Lookup) -> bool:
    """
    Whether *last* comes before *first* where both are counted together.
    """
    together = _row(first, lookup) is _row(last, lookup)
    return together and _place(first, lookup) > _place(last, lookup)


def _row(one: IndexedProvision, lookup: Lookup) -> list[IndexedProvision]:
    if one.kind in _ARTICLES:
        return lookup.articles(one.unit, one.kind)
    return one.parent.children if one.parent is not None else lookup.divisions(one.kind)


def _place(one: IndexedProvision, lookup: Lookup) -> int:
    if one.kind in _ARTICLES:
        return lookup.place(one)
    if one.parent is not None:
        return one.position - 1
    return next(at for at, other in enumerate(lookup.divisions(one.kind)) if other is one)
