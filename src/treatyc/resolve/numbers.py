"""
The numbers that the compiler assigns: "#" becomes the next number of its kind.

Articles are counted through their whole scope; divisions in the unit that
contains them, unless the draft itself counts a kind on; items in their list.
A number is printed in the style of its neighbours.
"""

from treatyc.language import Language
from treatyc.resolve.item_numbers import ItemNumbers, next_value
from treatyc.resolve.numerals import numeral
from treatyc.resolve.rebuilt import rebuilt
from treatyc.treaty.parts import Preamble, Treaty
from treatyc.treaty.provisions import (
    ARTICLE_KINDS,
    SCOPE_KINDS,
    Article,
    Division,
    Number,
    NumberKind,
    Testimonium,
    Unit,
)

__all__ = ["assign_numbers"]

_BODY = 0
_ARTICLES = frozenset(ARTICLE_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)
_ROMAN_BY_CUSTOM = frozenset({"part", "book", "title", "chapter", "annex", "protocol"})


def assign_numbers(treaty: Treaty, language: Language) -> Treaty:
    """
    Give every "#" of *treaty* its number.
    """
    counting = _Counting(language)
    counting.learn((*treaty.body, *treaty.annexes), _Home())
    return rebuilt(
        treaty,
        preamble=_preamble(treaty.preamble, counting.items),
        body=tuple(counting.top(unit) for unit in treaty.body),
        annexes=tuple(counting.division(annex, _Home()) for annex in treaty.annexes),
    )


class _Home:
    """
    Where a unit stands: its scope and the unit around it, each by identity.
    """

    def __init__(self, scope: int = _BODY, parent: int = _BODY) -> None:
        self.scope = scope
        self.parent = parent

    def inside(self, unit: Article | Division) -> "_Home":
        return _Home(id(unit) if unit.kind in _SCOPES else self.scope, id(unit))


class _Counting:
    """
    The last number of each kind in each home, and how a scope prints and counts a kind.
    """

    def __init__(self, language: Language) -> None:
        self.items = ItemNumbers(language)
        self._language = language
        self._last: dict[tuple[int, str], tuple[int, ...]] = {}
        self._samples: dict[tuple[int, str], Number] = {}
        self._parents: dict[tuple[int, str], set[int]] = {}
        self._counted_on: set[tuple[int, str]] = set()

    def learn(self, units: tuple[Unit, ...], home: _Home) -> None:
        """
        See how the printed numbers of *units* look, and whether a second parent counts them on.
        """
        for unit in units:
            if isinstance(unit, Testimonium):
                continue
            if unit.number is not None:
                self._learn_number(unit.kind, unit.number, home)
            inner = unit.sections if isinstance(unit, Article) else unit.provisions
            self.learn(inner, home.inside(unit))

    def _learn_number(self, kind: str, number: Number, home: _Home) -> None:
        parents = self._parents.setdefault((home.scope, kind), set())
        if number.kind != "assigned":
            self._samples.setdefault((home.scope, kind), number)
            self._samples.setdefault((_BODY, kind), number)
            if parents and home.parent not in parents and number.value > (1,):
                self._counted_on.add((home.scope, kind))
        parents.add(home.parent)

    def article(self, article: Article, home: _Home) -> Article:
        number = self._number(article.kind, article.number, home)
        content = self.items.content(article.content)
        within = home.inside(article)
        sections = tuple(self.division(section, within) for section in article.sections)
        return rebuilt(article, number=number, content=content, sections=sections)

    def division(self, division: Division, home: _Home) -> Division:
        number = self._number(division.kind, division.number, home)
        content = self.items.content(division.content)
        within = home.inside(division)
        provisions = tuple(self._unit(unit, within) for unit in division.provisions)
        return rebuilt(division, number=number, content=content, provisions=provisions)

    def top(self, unit: Division | Article) -> Division | Article:
        """
        A unit of the body with its numbers.
        """
        if isinstance(unit, Article):
            return self.article(unit, _Home())
        return self.division(unit, _Home())

    def _unit(self, unit: Unit, home: _Home) -> Unit:
        if isinstance(unit, Article):
            return self.article(unit, home)
        if isinstance(unit, Division):
            return self.division(unit, home)
        return rebuilt(unit, content=self.items.content(unit.content))

    def _number(self, kind: str, number: Number | None, home: _Home) -> Number | None:
        if number is None:
            return None
        runs_on = kind in _ARTICLES or (home.scope, kind) in self._counted_on
        count = (home.scope if runs_on else home.parent, kind)
        if number.kind == "assigned":
            number = self._assigned(kind, home, self._last.get(count, ()))
        if number.value:
            self._last[count] = number.value
        return number

    def _assigned(self, kind: str, home: _Home, last: tuple[int, ...]) -> Number:
        custom: NumberKind = "capital-roman" if kind in _ROMAN_BY_CUSTOM else "arabic"
        sample = self._samples.get((home.scope, kind)) or self._samples.get((_BODY, kind))
        if sample is None:
            sample = Number("", custom)
        value = next_value(last)
        printed = numeral(value, sample.kind, sample.printed, self._language)
        return Number(printed, sample.kind, value)


def _preamble(preamble: Preamble | None, items: ItemNumbers) -> Preamble | None:
    if preamble is None:
        return None
    return rebuilt(preamble, recitals=items.recitals(preamble.recitals))
