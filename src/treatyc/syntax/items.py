"""
The blocks of one article before their depth is known.
"""

import re
from collections.abc import Callable

from attrs import define

from treatyc.diagnostics import Severity
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import MARKER, Marker, MarkerReader, Reading

__all__ = ["DEEPEST", "Complain", "Item", "ending", "follows", "items_of"]

# The greatest depth. Lists nest six deep in the deepest treaties that were measured; beyond this something is misread.
DEEPEST = 9

Complain = Callable[[str, Severity, str, "Item", str], None]

_TAIL = re.compile(r"(?:\s|\{[^{}]*\}|\[\^[^\]\s]*\]|[\]*]|\+\+\}|--\})+$")


@define(eq=False)
class Item:
    """
    A block: its line, its marker if it has one, and where its words lie in the line.

    Two items share a line where two markers do ("1. (a) …"); *runs_in* tells the second.
    *layout* is what the draft says of it in braces ("restart", "letter", "heading");
    *depth* and *reading* are found by columns.py or pasted.py.
    """

    line: Line
    marker: Marker | None
    start: int
    at: int
    end: int
    runs_in: bool = False
    depth: int = 0
    reading: Reading | None = None
    layout: str | None = None

    @property
    def words(self) -> str:
        """
        The words of the block, marks and all.
        """
        return self.line.text[self.at : self.end]


def ending(text: str) -> str:
    """
    The character that ends *text*, whatever marks stand behind it; empty without any.
    """
    if not text:
        return ""
    last = text[-1]
    if last not in "]}* ":
        return last
    return _TAIL.sub("", text)[-1:]


def follows(last: tuple[int, ...], following: tuple[int, ...]) -> bool:
    """
    Whether the number *following* comes next after *last*: 3 after 2 or 2 bis, 2 bis after 2, 3.2 after 3.1.
    """
    if not last or not following:
        return last == following
    if len(following) == len(last) and following[:-1] == last[:-1]:
        return following[-1] == last[-1] + 1
    if len(following) == len(last) + 1:
        return following[:-1] == last
    return (
        len(last) == len(following) + 1
        and following[-1] == last[-2] + 1
        and following[:-1] == last[:-2]
    )


def items_of(lines: list[Line], markers: MarkerReader) -> list[Item]:
    """
    The items of *lines*, a line with two or three markers giving as many.
    """
    items: list[Item] = []
    for line in lines:
        text = line.text
        if line.kind != "marker":
            layout = markers.layout_of(text) if text[-1] == "}" else None
            items.append(
                Item(
                    line, None, 0, line.at if line.kind == "option" else 0, len(text), layout=layout
                )
            )
            continue
        item = Item(line, markers.read(line.marker), line.before, line.at, len(text))
        items.append(item)
        first = text[line.at : line.at + 1]
        if first == "(" or (
            first and text[line.at + 1 : line.at + 3].strip(").") != text[line.at + 1 : line.at + 3]
        ):
            _run_in(items, item, markers)
        if text[-1] == "}":
            items[-1].layout = markers.layout_of(text)
    return items


def _run_in(items: list[Item], item: Item, markers: MarkerReader) -> None:
    """
    Read further markers on the line of *item*, each of which can be the first of a list.
    """
    text = item.line.text
    for _ in range(3):
        match = MARKER.match(text, item.at)
        if (
            match is None
            or match.end() == len(text)
            or not (text[match.end()].isspace() or match[0][-1] == ")")
        ):
            return
        marker = markers.read(match[0])
        rest = text[match.end() :].lstrip()
        if (
            not any(reading.is_first for reading in marker.readings)
            or not rest
            or rest[0] in ",;)"
            or match[0][0] in "-–—"
        ):
            return
        start = item.at
        item.end = item.at
        item = Item(item.line, marker, start, len(text) - len(rest), len(text), runs_in=True)
        items.append(item)
