"""
What bears which number: the articles of each scope, the divisions, the children of a provision.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from treatyc.resolve.index import Index, scope_of
from treatyc.resolve.references.numbers import key_of, numbers_of
from treatyc.resolve.references.rows import Row, Rows
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS, SCOPE_KINDS

__all__ = ["Lookup", "around", "article_of", "is_in"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)
_ITEMS = frozenset({"paragraph", "subparagraph"})
_FEW = 12
_VOLUME = 3
_Named = dict[str, IndexedProvision]


class Lookup:
    """
    The provisions of a treaty by number.

    Where the count of articles starts anew inside a scope (a volume of several
    agreements), each count is a run of its own, and one means the run in which
    one stands.
    """

    def __init__(self, index: Index, number_words: list[str]) -> None:
        self._number_words = number_words
        self._children: dict[int, _Named] = {}
        self._scopes: dict[tuple[int, str], list[IndexedProvision]] = {}
        self._runs: dict[tuple[int, str], list[_Named]] = {}
        self._run_of: dict[int, int] = {}
        self._places: dict[int, int] = {}
        self._divisions: dict[str, list[IndexedProvision]] = {}
        self._division_keys: dict[tuple[str, str], list[IndexedProvision]] = {}
        self._rows = Rows()
        self._none: list[IndexedProvision] = []
        self.deleted: set[int] = set()
        for provision in index.provisions:
            if provision.node.attributes.status == "deleted":
                self.deleted.add(id(provision))
            if provision.kind in _ARTICLES:
                self._add_article(provision)
            elif provision.kind in _DIVISIONS:
                self._add_division(provision)

    def _add_article(self, article: IndexedProvision) -> None:
        scope = (id(article.unit), article.kind)
        row = self._scopes.setdefault(scope, [])
        runs = self._runs.setdefault(scope, [])
        number = article.number
        if not runs or (row and _starts_anew(row[-1], article)):
            runs.append({})
        if number is not None:
            key = key_of(number.printed)
            if key not in runs[-1] or not runs[-1][key].children:
                runs[-1][key] = article
        self._run_of[id(article)] = len(runs) - 1
        self._places[id(article)] = len(row)
        row.append(article)

    def _add_division(self, division: IndexedProvision) -> None:
        self._divisions.setdefault(division.kind, []).append(division)
        if division.number is not None:
            for number in numbers_of(division.number.printed):
                key = (division.kind, key_of(number))
                self._division_keys.setdefault(key, []).append(division)

    def row(self, provisions: list[IndexedProvision]) -> Row:
        """
        What can be asked of the numbers of *provisions*: articles, divisions or children.
        """
        return self._rows.of(provisions)

    def row_of(self, unit: IndexedProvision | None, kind: str) -> Row:
        """
        The articles of an annex, or of the body.
        """
        return self.row(self.articles(unit, kind))

    @cached_property
    def is_volume(self) -> bool:
        """
        Whether several instruments stand in one text, so that numbers mean less.
        """
        labels = Counter(
            (one.kind, one.number.printed)
            for row in self._divisions.values()
            for one in row
            if one.parent is None and one.number is not None and one.kind in _SCOPES
        )
        return any(count >= _VOLUME for count in labels.values())

    def place(self, article: IndexedProvision) -> int:
        """
        Where an article stands among those of its scope, counted from nought.
        """
        return self._places[id(article)]

    def articles(self, unit: IndexedProvision | None, kind: str) -> list[IndexedProvision]:
        """
        The articles of an annex, or of the body, in order.
        """
        return self._scopes.get((id(unit), kind), self._none)

    def first_unit(self, kind: str) -> IndexedProvision | None:
        """
        The first annex with articles, where the body has none.
        """
        if self.articles(None, kind):
            return None
        rows = (row for (_, held), row in self._scopes.items() if held == kind)
        first = next(rows, None)
        return first[0].unit if first else None

    def divisions(self, kind: str) -> list[IndexedProvision]:
        """
        All divisions of a kind, in order.
        """
        return self._divisions.get(kind, self._none)

    def article(
        self, label: str, kind: str, unit: IndexedProvision | None, place: IndexedProvision | None
    ) -> IndexedProvision | None:
        """
        The article with a number in an annex or the body, as seen from *place*.
        """
        runs = self._runs.get((id(unit), kind))
        if not runs:
            return None
        key = key_of(label)
        if len(runs) == 1:
            return runs[0].get(key)
        own = article_of(place)
        if own is not None and own.unit is unit and own.kind == kind:
            run = runs[self._run_of[id(own)]]
            if key in run:
                return run[key]
        for run in runs:
            if key in run:
                return run[key]
        return None

    def alike(
        self, label: str, kind: str, unit: IndexedProvision | None
    ) -> IndexedProvision | None:
        """
        The article with the same number in other print: "Article IV" for 4.
        """
        return self.row_of(unit, kind).alike(label, self._number_words)

    def division(
        self, label: str, kind: str, place: IndexedProvision | None
    ) -> IndexedProvision | None:
        """
        The division with a number: in what stands around *place* first, then anywhere.
        """
        found = self._division_keys.get((kind, key_of(label)), [])
        if not found:
            return self.row(self.divisions(kind)).alike(label, self._number_words)
        if len(found) == 1:
            return found[0]
        for outer in around(place):
            for division in found:
                if division.parent is outer:
                    return division
        scope = scope_of(place)
        at_top = [division for division in found if division.parent is None]
        same = [division for division in found if scope_of(division.parent) is scope]
        return (at_top or same or found)[0]

    def child(self, parent: IndexedProvision, label: str) -> IndexedProvision | None:
        """
        What has the number *label* directly in *parent*.

        Unnumbered paragraphs and the sections of an article are seen through.
        """
        children = self._children.get(id(parent))
        if children is None and len(parent.children) <= _FEW:
            for child in parent.children:
                number = child.number
                if number is not None and number.printed == label and child.kind in _ITEMS:
                    return child
        if children is None:
            children = self._children[id(parent)] = _named(parent)
        found = children.get(label)
        return found if found is not None else children.get(key_of(label).lower())

    def inner_division(
        self, parent: IndexedProvision, label: str, kind: str
    ) -> IndexedProvision | None:
        """
        The division with a number somewhere in *parent*.
        """
        for division in self._division_keys.get((kind, key_of(label)), ()):
            if is_in(division.parent, parent):
                return division
        alike = self.row(self.divisions(kind)).alike(label, self._number_words)
        return alike if alike is not None and is_in(alike.parent, parent) else None


def around(place: IndexedProvision | None) -> Iterator[IndexedProvision]:
    """
    *place* and all that it stands in, innermost first.
    """
    while place is not None:
        yield place
        place = place.parent


def article_of(place: IndexedProvision | None) -> IndexedProvision | None:
    """
    The article that *place* is or stands in.
    """
    while place is not None and place.kind not in _ARTICLES:
        place = place.parent
    return place


def is_in(place: IndexedProvision | None, outer: IndexedProvision) -> bool:
    """
    Whether *place* is *outer* or stands in it.
    """
    while place is not None:
        if place is outer:
            return True
        place = place.parent
    return False


def _starts_anew(last: IndexedProvision, article: IndexedProvision) -> bool:
    if last.number is None or article.number is None:
        return False
    return bool(article.number.value) and article.number.value < last.number.value


def _named(parent: IndexedProvision) -> _Named:
    named: _Named = {}
    later: list[IndexedProvision] = []
    for child in parent.children:
        if child.number is not None and child.kind in _ITEMS:
            named.setdefault(child.number.printed, child)
            later.append(child)
    for child in later:
        if child.number is not None:
            named.setdefault(key_of(child.number.printed).lower(), child)
    for child in parent.children:
        unnumbered = child.kind == "paragraph" and child.number is None
        if unnumbered or (child.kind in _DIVISIONS and parent.kind in _ARTICLES):
            for label, inner in _named(child).items():
                named.setdefault(label, inner)
    return named
