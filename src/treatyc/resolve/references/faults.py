"""
What is wrong with a reference: how much it weighs, and what was probably meant.
"""

from collections.abc import Iterator, Sequence

from treatyc.resolve.references.lookup import Lookup, around
from treatyc.resolve.references.missing import Found, Missing
from treatyc.resolve.references.ownership import Ownership
from treatyc.resolve.references.rows import Row
from treatyc.resolve.references.walk import Walk
from treatyc.resolve.resolved import FaultWeight, IndexedProvision, Passage
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS, SCOPE_KINDS

__all__ = ["Diagnosis"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)
_MOST_MEANT = 3
_MOST_LOOKED_AT = 30


class Diagnosis:
    """
    Weighs what is missing, as measured on published treaties, and looks for what was meant.
    """

    def __init__(
        self, passages: Sequence[Passage], lookup: Lookup, walk: Walk, ownership: Ownership
    ) -> None:
        self._passages = passages
        self._lookup = lookup
        self._walk = walk
        self._ownership = ownership
        self._firsts: dict[int, int] = {}

    def weight(self, missing: Missing, place: IndexedProvision | None, *, own: bool) -> FaultWeight:
        """
        How bad it is that something is missing; *own* where the words say whose it is.
        """
        weight = self._weight(missing, place, own=own)
        doubtful = "." in missing.step.label or self._lookup.is_volume
        return "warning" if weight == "error" and doubtful else weight

    def _weight(
        self, missing: Missing, place: IndexedProvision | None, *, own: bool
    ) -> FaultWeight:
        step = missing.step
        if missing.relative:
            clear = step.how in ("before", "after") and not missing.uncounted
            return "error" if clear else "information"
        if step.level in _DIVISIONS:
            return self._weight_of_division(missing, place, own=own)
        if step.level in _ARTICLES:
            articles = self._lookup.articles(missing.within, step.level)
            if not articles or self._is_placeholder(step.label, articles):
                return "information"
            beyond = (
                self._lookup.row(articles).is_beyond(step.label) and self._ownership.parent is None
            )
            return "error" if own or beyond else "warning"
        if missing.uncounted:
            return "warning" if _has_only_letters(missing.within) else "information"
        if missing.within is None or not missing.within.children:
            return "error"
        beyond = self._lookup.row(missing.within.children).is_beyond(step.label)
        return "error" if beyond else "warning"

    def _is_placeholder(self, label: str, row: list[IndexedProvision]) -> bool:
        """
        Whether *label* is a letter that waits for a number: "article X".
        """
        if label not in self._ownership.placeholders:
            return False
        return "capital-roman" not in self._lookup.row(row).kinds

    def _weight_of_division(
        self, missing: Missing, place: IndexedProvision | None, *, own: bool
    ) -> FaultWeight:
        level = missing.step.level
        if not own and self._ownership.parent is not None:
            return "information"
        row = self._lookup.divisions(level)
        if missing.uncounted or self._is_placeholder(missing.step.label, row):
            return "information"
        row = self._counted_with(level, missing.within, place)
        if row:
            if len(row) == 1 and level not in _SCOPES and not own:
                return "information"
            return "error" if Row(row).is_beyond(missing.step.label) else "warning"
        if self._lookup.divisions(level):
            return "information"
        return "warning" if level in _SCOPES else "information"

    def _counted_with(
        self, level: str, within: IndexedProvision | None, place: IndexedProvision | None
    ) -> list[IndexedProvision]:
        """
        The divisions among which one of *level* would be counted.
        """
        row = self._lookup.divisions(level)
        if within is not None:
            return [one for one in row if one.parent is within]
        holders = {id(outer) for outer in around(place)} | {id(None)}
        return [one for one in row if id(one.parent) in holders]

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
            alike = self._lookup.alike(step.label, step.level, missing.within)
            if alike is not None:
                yield alike
            yield from self._likely(missing, row)
            return
        if step.level in _DIVISIONS:
            yield from self._likely(missing, self._lookup.divisions(step.level))
            return
        yield from self._nearby(missing, place)
        if missing.within is not None:
            yield from self._likely(missing, missing.within.children)
            yield from _deeper(missing.within, step.label)

    def _likely(self, missing: Missing, row: list[IndexedProvision]) -> Iterator[IndexedProvision]:
        """
        Those of *row* one slip away that have what the rest of the path asks for.
        """
        rest = missing.path[missing.at :]
        for one in self._lookup.row(row).near(missing.step.label):
            found = self._walk.onward((one,), rest)
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
        self, target: IndexedProvision, passage: Passage, number: int, direction: str
    ) -> bool:
        """
        Whether "above" points down from passage *number* to *target*, or "below" up.
        """
        if any(outer is target for outer in around(passage.owner)):
            return False
        if not self._firsts:
            for at, other in enumerate(self._passages):
                for outer in around(other.owner):
                    self._firsts.setdefault(id(outer), at)
        is_below = self._firsts.get(id(target), number) > number
        return is_below if direction == "above" else not is_below

    def is_deleted(self, target: IndexedProvision) -> bool:
        """
        Whether *target* or what it stands in has been deleted.
        """
        deleted = self._lookup.deleted
        return bool(deleted) and any(id(outer) in deleted for outer in around(target))

    def has_several(self, level: str) -> bool:
        """
        Whether there are divisions of that kind, so that one alone cannot be meant.
        """
        return bool(self._lookup.divisions(level))


def _has_only_letters(parent: IndexedProvision | None) -> bool:
    """
    Whether *parent* is one unnumbered paragraph with a list, so that it has no second one.
    """
    if parent is None:
        return False
    paragraphs = [child for child in parent.children if child.kind == "paragraph"]
    return len(paragraphs) == 1 and bool(paragraphs[0].children)


def _deeper(parent: IndexedProvision, label: str) -> Iterator[IndexedProvision]:
    for child in parent.children[:_MOST_LOOKED_AT]:
        for inner in child.children[:_MOST_LOOKED_AT]:
            if inner.number is not None and inner.number.printed == label:
                yield inner
