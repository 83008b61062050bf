"""
Provisions that are counted together, and what can be asked of their numbers.
"""

from collections.abc import Iterator
from functools import cached_property

from treatyc.resolve.references.numbers import (
    count_of,
    counted_value,
    key_of,
    slips_of,
    value_of,
)
from treatyc.resolve.resolved import IndexedProvision
from treatyc.treaty.provisions import DIVISION_KINDS, NumberKind

__all__ = ["Row", "Rows"]

_DIVISIONS = frozenset(DIVISION_KINDS)
_SECTION_NUMBERS = frozenset({"capital-letter", "capital-roman"})


class Row:
    """
    The articles of a scope, the divisions of a kind, or the children of a provision.

    Each question is answered once for all that ask it.
    """

    def __init__(self, provisions: list[IndexedProvision]) -> None:
        self.provisions = provisions
        self._kinds: dict[str, list[IndexedProvision]] = {}
        self._places: dict[str, dict[int, int]] = {}

    def of_kind(self, kind: str) -> list[IndexedProvision]:
        """
        Those of one kind.
        """
        found = self._kinds.get(kind)
        if found is None:
            found = self._kinds[kind] = [one for one in self.provisions if one.kind == kind]
        return found

    def place(self, provision: IndexedProvision) -> int:
        """
        Where *provision* stands among those of its kind, counted from nought.
        """
        places = self._places.get(provision.kind)
        if places is None:
            row = self.of_kind(provision.kind)
            places = self._places[provision.kind] = {id(one): at for at, one in enumerate(row)}
        return places[id(provision)]

    @cached_property
    def by_key(self) -> dict[str, IndexedProvision]:
        """
        By number as printed; the first keeps it.
        """
        keys: dict[str, IndexedProvision] = {}
        for one in self.provisions:
            if one.number is not None:
                keys.setdefault(key_of(one.number.printed), one)
        return keys

    @cached_property
    def twins(self) -> dict[tuple[str, str], list[IndexedProvision]]:
        """
        By kind and label; options repeat numbers.
        """
        twins: dict[tuple[str, str], list[IndexedProvision]] = {}
        for one in self.provisions:
            twins.setdefault((one.kind, one.label), []).append(one)
        return twins

    @cached_property
    def sections(self) -> list[IndexedProvision]:
        """
        What holds paragraphs that are counted through: divisions, "B. The Conference".
        """
        return [one for one in self.provisions if one.kind in _DIVISIONS or _is_lettered(one)]

    @cached_property
    def is_counted(self) -> bool:
        """
        Whether most of the paragraphs have kept their numbers.
        """
        paragraphs = self.of_kind("paragraph")
        return 2 * sum(one.number is not None for one in paragraphs) > len(paragraphs)

    @cached_property
    def has_no_number(self) -> bool:
        """
        Whether none of the paragraphs has one, so that they are counted by position.
        """
        return all(one.number is None for one in self.of_kind("paragraph"))

    @cached_property
    def kinds(self) -> frozenset[NumberKind]:
        """
        The kinds of the numbers: arabic, Roman, letters.
        """
        return frozenset(one.number.kind for one in self.provisions if one.number is not None)

    @cached_property
    def has_scattered_numbers(self) -> bool:
        """
        Whether they are notes on articles that stand elsewhere: "Article 2", "Article 17".
        """
        first = next((one.number for one in self.provisions if one.number is not None), None)
        return first is not None and first.value > (1,) and not self._last

    @cached_property
    def _last(self) -> int:
        """
        The last number where they have no gaps, else 0.
        """
        numbers = [one.number for one in self.provisions if one.number is not None]
        values = {number.value[-1] for number in numbers if number.value and not number.suffix}
        if not values or len(values) < max(values) - min(values) + 1:
            return 0
        return max(values)

    def is_beyond(self, label: str) -> bool:
        """
        Whether *label* counts on past the last, and the numbers have no gaps.
        """
        last = self._last
        return bool(last) and any(count_of(label, kind) > last for kind in self.kinds)

    def alike(self, label: str, number_words: list[str]) -> IndexedProvision | None:
        """
        The one with the same number in other print: "IV" for 4.
        """
        value = value_of(label, number_words)
        return self._by_value.get(value) if value else None

    @cached_property
    def _by_value(self) -> dict[tuple[int, ...], IndexedProvision]:
        values: dict[tuple[int, ...], IndexedProvision] = {}
        for one in self.provisions:
            if one.number is not None:
                values.setdefault(counted_value(one.number), one)
        return values

    def near(self, label: str) -> Iterator[IndexedProvision]:
        """
        Those whose number is one slip of the keyboard away from *label*.
        """
        for slip in slips_of(key_of(label)):
            found = self.by_key.get(slip)
            if found is not None:
                yield found


class Rows:
    """
    The rows of a treaty, each made when it is first asked for.
    """

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}

    def of(self, provisions: list[IndexedProvision]) -> Row:
        """
        The row of a list that does not change any more.
        """
        row = self._rows.get(id(provisions))
        if row is None:
            row = self._rows[id(provisions)] = Row(provisions)
        return row


def _is_lettered(one: IndexedProvision) -> bool:
    number = one.number
    return number is not None and one.kind == "paragraph" and number.kind in _SECTION_NUMBERS
