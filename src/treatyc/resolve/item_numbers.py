"""
The numbers of list items and paragraphs: "(#)" and "#." are counted in their list.
"""

from typing import TypeVar

from treatyc.language import Language
from treatyc.resolve.numerals import numeral
from treatyc.resolve.rebuilt import rebuilt
from treatyc.treaty.parts import Recital
from treatyc.treaty.provisions import (
    Block,
    Number,
    NumberKind,
    Option,
    Paragraph,
    Subparagraph,
    Words,
)

__all__ = ["ItemNumbers", "next_value"]

Item = TypeVar("Item", bound=Paragraph | Subparagraph | Recital)
_Item = Paragraph | Subparagraph | Recital

# The last number of each list in one place, by the signs around it: "()" of "(a)", "." of "1.".
_Lasts = dict[str, Number]
_OPTIONS = "option"
_BELOW: dict[str, NumberKind] = {
    "letter": "roman",
    "roman": "capital-letter",
    "capital-letter": "arabic",
}


def next_value(last: tuple[int, ...]) -> tuple[int, ...]:
    """
    What is counted after *last*: (4,) after (3,), (3, 2) after (3, 1).
    """
    return (*last[:-1], last[-1] + 1) if last else (1,)


class ItemNumbers:
    """
    Counts items; remembers how items of a shape were printed at each depth.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._styles: dict[tuple[str, int], NumberKind] = {}

    def content(self, content: tuple[Block, ...]) -> tuple[Block, ...]:
        """
        *content* with a number for every "#", at any depth.
        """
        return self._row(content, {}, ())

    def recitals(self, recitals: tuple[Recital, ...]) -> tuple[Recital, ...]:
        """
        *recitals* with a number for every "#", and for those in their lists.
        """
        lasts: _Lasts = {}
        styles = _printed_styles(recitals)
        return tuple(self._item(recital, lasts, styles, ()) for recital in recitals)

    def _row(
        self, content: tuple[Block, ...], lasts: _Lasts, above: tuple[NumberKind, ...]
    ) -> tuple[Block, ...]:
        """
        Count the blocks of one place; *lasts* goes on where a row is that of an option.
        """
        styles = _printed_styles(content)
        shared: _Lasts | None = None
        row: list[Block] = []
        for block in content:
            if isinstance(block, Option):
                shared = dict(lasts) if shared is None else shared
                row.append(self._option(block, lasts, shared, above))
                continue
            shared = None
            if isinstance(block, Paragraph | Subparagraph):
                row.append(self._item(block, lasts, styles, above))
            elif isinstance(block, Words):
                row.append(rebuilt(block, content=self._row(block.content, {}, above)))
            else:
                row.append(block)
        return tuple(row)

    def _item(
        self,
        item: Item,
        lasts: _Lasts,
        styles: dict[str, NumberKind],
        above: tuple[NumberKind, ...],
    ) -> Item:
        number, label = item.number, item.label
        if number is not None:
            shape = _shape(item)
            if number.kind == "assigned":
                last = None if item.attributes.layout == "restart" else lasts.get(shape)
                kind = self._style(shape, last, styles, above)
                number = _after(last, kind, self._language)
                label = label.replace("#", number.printed)
            elif number.value:
                self._styles[shape, len(above)] = number.kind
            lasts[shape] = number
            above = (*above, number.kind) if isinstance(item, Subparagraph) else above
        content = self._row(item.content, {}, above)
        return rebuilt(item, label=label, number=number, content=content)

    def _style(
        self,
        shape: str,
        last: Number | None,
        styles: dict[str, NumberKind],
        above: tuple[NumberKind, ...],
    ) -> NumberKind:
        """
        As the item before is printed, or those after it, or others at this depth, or by custom.
        """
        if last is not None:
            return last.kind
        known = styles.get(shape) or self._styles.get((shape, len(above)))
        if known is not None:
            return known
        if ")" not in shape:
            return "arabic"
        return _BELOW.get(above[-1], "letter") if above else "letter"

    def _option(
        self, option: Option, lasts: _Lasts, shared: _Lasts, above: tuple[NumberKind, ...]
    ) -> Option:
        """
        Every option of a group counts on from where the group begins.
        """
        number = option.number
        if number is not None:
            if number.kind == "assigned":
                last = lasts.get(_OPTIONS)
                kind = last.kind if last is not None else "arabic"
                number = _after(last, kind, self._language)
            lasts[_OPTIONS] = number
        own = dict(shared)
        content = self._row(option.content, own, above)
        for shape, reached in own.items():
            if shape not in lasts or lasts[shape].value < reached.value:
                lasts[shape] = reached
        return rebuilt(option, number=number, content=content)


def _after(last: Number | None, kind: NumberKind, language: Language) -> Number:
    value = next_value(last.value if last is not None else ())
    sample = last.printed if last is not None else ""
    return Number(numeral(value, kind, sample, language), kind, value)


def _shape(item: _Item) -> str:
    """
    What kind of item this is, and the signs around its number.
    """
    number = item.number.printed if item.number is not None else ""
    return f"{type(item).__name__} {item.label.replace(number, '', 1)}"


def _printed_styles(items: tuple[Block, ...] | tuple[Recital, ...]) -> dict[str, NumberKind]:
    """
    How the first printed number of each shape is printed.
    """
    styles: dict[str, NumberKind] = {}
    for item in items:
        if isinstance(item, _Item) and item.number is not None and item.number.value:
            styles.setdefault(_shape(item), item.number.kind)
    return styles
