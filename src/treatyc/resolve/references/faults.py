"""
What is wrong with a reference: how much it weighs, and what was probably meant.
"""

from collections.abc import Iterator

from treatyc.resolve.index import Index
from treatyc.resolve.references.lookup import Lookup, around
from treatyc.resolve.references.numbers import key_of, neighbours
from treatyc.resolve.references.ownership import Ownership
from treatyc.resolve.references.walk import Found, Missing, Walk
from treatyc.resolve.resolved import FaultWeight, IndexedProvision
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS, SCOPE_KINDS

__all__ = ["Diagnosis"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)
_MOST_MEANT = 3


class Diagnosis:
    """
    Weighs what is missing, as measured on published treaties, and looks for what was meant.
    """

    def __init__(self, index: Index, lookup: Lookup, walk: Walk, ownership: Ownership) -> None:
        self._index = index
        self._lookup = lookup
        self._walk = walk
        self._ownership = ownership
        self._order: dict[int, int] = {}
        self._deleted = frozenset(
            id(one) for one in index.provisions if one.node.attributes.status == "deleted"
        )

    def weight(self, missing: Missing, *, own: bool) -> FaultWeight:
        """
        How bad it is that something is missing; *own* where the words say whose it is.
        """
        step = missing.step
        if missing.relative:
            clear = step.how in ("before", "after") and not missing.uncounted
            return "error" if clear else "information"
        if step.level in _DIVISIONS:
            return self._weight_of_division(missing, own=own)
        if step.level in _ARTICLES:
            articles = self._lookup.articles(missing.within, step.level)
            if not articles:
                return "information"
            gap = _in_gap(step.label, articles)
            return "error" if own or not gap else "warning"
        if missing.uncounted:
            return "warning" if _has_only_letters(missing.within) else "information"
        children = missing.within.children if missing.within is not None else []
        return "warning" if _in_gap(step.label, children) else "error"

    def _weight_of_division(self, missing: Missing, *, own: bool) -> FaultWeight:
        level = missing.step.level
        if not own and self._ownership.parent is not None:
            return "information"
        if self._lookup.divisions(level):
            return "error" if missing.step.how == "number" else "information"
        return "warning" if level in _SCOPES else "information"

    def meant(self, missing: Missing, place: IndexedProvision | None) -> Found:
        """
        What was probably meant instead, the likeliest first.
        """
        if missing.relative:
            return ()
        found: dict[int, IndexedProvision] = {}
        for provision in self._candidates(missing, place):
            found.setdefault(id(provision), provision)
            if len(found) == _MOST_MEANT:
                break
        return tuple(found.values())

    def _candidates(
        self, missing: Missing, place: IndexedProvision | None
    ) -> Iterator[IndexedProvision]:
        step = missing.step
        if step.level in _ARTICLES:
            row = self._lookup.articles(missing.within, step.level)
            yield from self._likely(missing, row, place)
            return
        if step.level in _DIVISIONS:
            yield from self._likely(missing, self._lookup.divisions(step.level), place)
            return
        yield from self._nearby(missing, place)
        if missing.within is not None:
            yield from self._likely(missing, missing.within.children, place)
            yield from _deeper(missing.within, step.label)

    def _likely(
        self, missing: Missing, row: list[IndexedProvision], place: IndexedProvision | None
    ) -> Iterator[IndexedProvision]:
        """
        Those of *row* one slip away that have what the rest of the path asks for.
        """
        known = {key_of(one.number.printed): one for one in row if one.number is not None}
        rest = missing.path[missing.at :]
        for label in neighbours(key_of(missing.step.label), known):
            found = self._walk.onward((known[label],), rest, place)
            if not isinstance(found, Missing):
                yield from found

    def _nearby(
        self, missing: Missing, place: IndexedProvision | None
    ) -> Iterator[IndexedProvision]:
        """
        The same label in the paragraph or article in which the reference stands.
        """
        for outer in around(place):
            if outer is missing.within or outer.kind in _DIVISIONS:
                continue
            found = self._lookup.child(outer, missing.step.label)
            if found is not None:
                yield found

    def points_wrong(
        self, target: IndexedProvision, place: IndexedProvision | None, direction: str
    ) -> bool:
        """
        Whether "above" points down from *place* to *target*, or "below" up.
        """
        if place is None or any(outer is target for outer in around(place)):
            return False
        if not self._order:
            self._order = {id(one): at for at, one in enumerate(self._index.provisions)}
        is_below = self._order[id(target)] > self._order[id(place)]
        return is_below if direction == "above" else not is_below

    def is_deleted(self, target: IndexedProvision) -> bool:
        """
        Whether *target* or what it stands in has been deleted.
        """
        deleted = self._deleted
        return bool(deleted) and any(id(outer) in deleted for outer in around(target))

    def has_several(self, level: str) -> bool:
        """
        Whether there are divisions of that kind, so that one alone cannot be meant.
        """
        return bool(self._lookup.divisions(level))


def _in_gap(label: str, row: list[IndexedProvision]) -> bool:
    """
    Whether the numbers of *row* leave *label* out between two others, or have gaps at all.
    """
    values = [one.number.value for one in row if one.number is not None and one.number.value]
    if not label.isdecimal() or not values:
        return False
    return values[0] < (int(label),) < max(values)


def _has_only_letters(parent: IndexedProvision | None) -> bool:
    """
    Whether *parent* is one unnumbered paragraph with a list, so that it has no second one.
    """
    if parent is None:
        return False
    paragraphs = [child for child in parent.children if child.kind == "paragraph"]
    return len(paragraphs) == 1 and bool(paragraphs[0].children)


def _deeper(parent: IndexedProvision, label: str) -> Iterator[IndexedProvision]:
    for child in parent.children:
        for inner in child.children:
            if inner.number is not None and inner.number.printed == label:
                yield inner
