"""
Follows the steps of a citation from the place where it stands to what it means.
"""

from treatyc.resolve.citations import Path, Step
from treatyc.resolve.index import scope_of
from treatyc.resolve.references.counting import by_luck, is_uncounted, says
from treatyc.resolve.references.lookup import Lookup, around, is_in
from treatyc.resolve.references.missing import Found, Missing
from treatyc.resolve.references.numbers import parts_of
from treatyc.resolve.references.relatives import (
    by_position,
    child_by_position,
    enclosing,
    holder_of_paragraphs,
    siblings,
    whole,
)
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS, SCOPE_KINDS

__all__ = ["Walk"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)
# Letters and digits that scanners take for each other.
_LOOK_ALIKES = {"l": "1", "1": "l"}
_MOST_TWINS = 20
_NUMBERED = frozenset({"number", "mark"})


class Walk:
    """
    Follows paths through one treaty.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._said: dict[tuple[int, str], bool] = {}

    def follow(
        self, path: Path, place: IndexedProvision | None, *, in_body: bool = False
    ) -> Found | Missing:
        """
        What *path* means as seen from *place*; *in_body* where no annex is meant.
        """
        step = path[0]
        if step.how in _NUMBERED:
            first = self._numbered(step, place, in_body=in_body)
            found: Found = () if first is None else (first,)
        else:
            found = self._pointed(step, place)
        if not found:
            return self._lost(path, place, in_body=in_body)
        return self.onward(found, path, place)

    def onward(
        self, found: Found, path: Path, place: IndexedProvision | None = None
    ) -> Found | Missing:
        """
        The rest of *path*, whose first step means *found*.
        """
        for at in range(1, len(path)):
            if len(found) != 1:
                return found
            if path[at].how in ("before", "after"):
                found = siblings(place, path[at], self._lookup)
                continue
            inner = self._inner(found[0], path[at]) or self._in_twin(found[0], path[at])
            if inner is None:
                by_chance = by_luck(found[0], path[at - 1])
                uncounted = by_chance or self._is_uncounted(found[0], path[at])
                return Missing(path, at, found[0], uncounted=uncounted)
            found = (inner,)
        return found

    def elsewhere(self, path: Path) -> Found | Missing:
        """
        What *path* means in the first annex with articles: the treaty itself may be annexed.
        """
        unit = self._lookup.first_unit(path[0].level)
        if unit is None:
            return Missing(path, 0, None)
        return self.follow(path, unit)

    def _pointed(self, step: Step, place: IndexedProvision | None) -> Found:
        if step.how == "this":
            one = enclosing(place, step.level)
            return () if one is None else (one,)
        if step.how == "ordinal":
            one = by_position(place, step, self._lookup)
            return () if one is None else (one,)
        if step.how == "whole":
            return whole(place, step, self._lookup)
        return siblings(place, step, self._lookup)

    def _lost(self, path: Path, place: IndexedProvision | None, *, in_body: bool) -> Missing:
        step = path[0]
        if step.how not in ("number", "mark"):
            holder = holder_of_paragraphs(place)
            return Missing(path, 0, holder, relative=True, uncounted=self._is_unnumbered(holder))
        if step.level in _ARTICLES:
            unit = None if in_body else scope_of(place)
            if unit is not None and not self._lookup.articles(unit, step.level):
                unit = None
            return Missing(path, 0, unit)
        if step.level in _DIVISIONS:
            return Missing(path, 0, None)
        holder = holder_of_paragraphs(place)
        if step.level == "subparagraph":
            holder = next((outer for outer in around(place) if outer.children), holder)
        uncounted = holder is None or self._is_uncounted(holder, step)
        return Missing(path, 0, holder, uncounted=uncounted)

    def _numbered(
        self, step: Step, place: IndexedProvision | None, *, in_body: bool
    ) -> IndexedProvision | None:
        if step.level in _ARTICLES:
            return self._article(step, place, in_body=in_body)
        if step.level in _DIVISIONS:
            return self._lookup.division(step.label, step.level, None if in_body else place)
        if step.level == "paragraph":
            return self._paragraph(step, place)
        return self._item(step, place)

    def _article(
        self, step: Step, place: IndexedProvision | None, *, in_body: bool
    ) -> IndexedProvision | None:
        """
        The article with the number, or the paragraph of one: "9.23.3".
        """
        unit = None if in_body else scope_of(place)
        if unit is not None and self._lookup.row_of(unit, step.level).has_scattered_numbers:
            found = self._in_treaty(step)
            if found is not None:
                return found
        while True:
            found = self._lookup.article(step.label, step.level, unit, place)
            if found is not None:
                return found
            if unit is None:
                break
            unit = scope_of(unit.parent)
        return self._in_article(step, place, in_body=in_body)

    def _in_treaty(self, step: Step) -> IndexedProvision | None:
        """
        The article of the body, or of the annex that the treaty itself is.
        """
        home = self._lookup.first_unit(step.level)
        return self._lookup.article(step.label, step.level, home, None)

    def _in_article(
        self, step: Step, place: IndexedProvision | None, *, in_body: bool
    ) -> IndexedProvision | None:
        """
        The paragraph that a number with a point names: "9.23.3".
        """
        parts = parts_of(step.label)
        if parts is None:
            return None
        article = self._article(Step(step.level, "number", parts[0]), place, in_body=in_body)
        return None if article is None else self._below(article, Step("mark", "mark", parts[1]))

    def _paragraph(self, step: Step, place: IndexedProvision | None) -> IndexedProvision | None:
        for outer in around(place):
            if outer.kind not in _ARTICLES and outer.kind not in _DIVISIONS:
                continue
            found = self._below(outer, step)
            if found is not None:
                return found
            if outer.kind in _ARTICLES or outer.kind in _SCOPES:
                break
        return self._item(step, place)

    def _item(self, step: Step, place: IndexedProvision | None) -> IndexedProvision | None:
        """
        The nearest one around *place* that has a child with the label, up to the article.
        """
        for outer in around(place):
            found = self._lookup.child(outer, step.label)
            if found is not None:
                return found
            if outer.kind in _ARTICLES or outer.kind in _SCOPES:
                return None
        return None

    def _in_twin(self, one: IndexedProvision, step: Step) -> IndexedProvision | None:
        """
        The same in another provision with the number of *one*: options repeat numbers.
        """
        if one.number is None or one.parent is None:
            return None
        row = self._lookup.row(one.parent.children)
        for twin in row.twins[one.kind, one.label][:_MOST_TWINS]:
            found = None if twin is one else self._inner(twin, step)
            if found is not None:
                return found
        return None

    def _inner(self, parent: IndexedProvision, step: Step) -> IndexedProvision | None:
        if step.how == "ordinal":
            return child_by_position(parent, step, self._lookup) or (
                parent if step.level == "subparagraph" else None
            )
        if step.level == "sentence":
            return parent
        if step.level in _ARTICLES:
            article = self._article(step, parent, in_body=False)
            return article if article is not None and is_in(article, parent) else None
        if step.level in _DIVISIONS:
            division = self._lookup.inner_division(parent, step.label, step.level)
            if division is not None or not self._is_uncounted(parent, step):
                return division
            return self._lookup.child(parent, step.label)
        return self._below(parent, step)

    def _below(self, parent: IndexedProvision, step: Step) -> IndexedProvision | None:
        """
        The paragraph or item of *parent* with a number, or by position where none has one.
        """
        found = self._lookup.child(parent, step.label) or self._dotted(parent, step.label)
        if found is not None:
            return found
        if step.label.isdecimal() and step.level != "subparagraph":
            found = self._by_count(parent, int(step.label))
            if found is not None:
                return found
        alike = _LOOK_ALIKES.get(step.label) if step.how == "mark" or step.label == "l" else None
        if alike is not None:
            return self._lookup.child(parent, alike)
        found = self._deeper(parent, step.label)
        if found is not None:
            return found
        said = self._said.get((id(parent), step.label))
        if said is None:
            said = self._said[id(parent), step.label] = says(parent, step.label)
        return parent if said else None

    def _by_count(self, parent: IndexedProvision, number: int) -> IndexedProvision | None:
        """
        The paragraph at a position, where none has a number.
        """
        row = self._lookup.row(parent.children)
        paragraphs = row.of_kind("paragraph")
        if not 0 < number <= len(paragraphs) or not row.has_no_number:
            return None
        return paragraphs[number - 1]

    def _is_unnumbered(self, parent: IndexedProvision | None) -> bool:
        return parent is None or not self._lookup.row(parent.children).is_counted

    def _is_uncounted(self, parent: IndexedProvision, step: Step) -> bool:
        return is_uncounted(parent, step, self._lookup.row(parent.children))

    def _dotted(self, parent: IndexedProvision, label: str) -> IndexedProvision | None:
        """
        "Paragraph 1.2", item 1.2 of paragraph 1.
        """
        outer, dot, inner = label.rpartition(".")
        if not dot:
            return None
        found = self._lookup.child(parent, outer) or self._dotted(parent, outer)
        if found is None:
            return None
        for printed in (label, inner, f".{inner}"):
            child = self._lookup.child(found, printed)
            if child is not None:
                return child
        return None

    def _deeper(self, division: IndexedProvision, label: str) -> IndexedProvision | None:
        """
        A paragraph of an annex or article through whose sections the count runs on.
        """
        for child in self._lookup.row(division.children).sections:
            found = self._lookup.child(child, label) or self._deeper(child, label)
            if found is not None:
                return found
        return None
