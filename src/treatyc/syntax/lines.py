"""
A block as it stands in the text, before its place in the treaty is known.
"""

from bisect import bisect_right
from operator import itemgetter
from typing import Literal

from attrs import define

from treatyc.syntax.headings import HeadingLine
from treatyc.syntax.markers import UNREAD, Marker, Reading
from treatyc.syntax.physical import PhysicalLine
from treatyc.syntax.vocabulary import Layout
from treatyc.treaty.provisions import Number

__all__ = ["Line", "LineKind", "join_lines"]

LineKind = Literal[
    "text",
    "marker",
    "heading",
    "comment",
    "include",
    "part-of",
    "row",
    "quote",
    "quotation",
    "note",
    "option",
    "end-options",
]


@define(eq=False, repr=False)
class Line:
    """
    A block as it stands in the text: one line, or several that belong together.

    *start* and *end* are offsets in the source, *column* counts from nought.
    *text* is the block without the blanks around it; *places* tells where its
    pieces come from when there are several. The block begins at *begin* of the
    text, its marker or heading word at *before* (behind opening brackets), its
    words at *at*; they end at *until*. Two blocks share a text where two
    markers share a line ("1. (a) …"): *runs_in* marks the second.

    *marker*, *heading*, *value* are what its kind asks for; *layout* is what
    the draft says of it in braces; *depth* and *reading* are found by
    columns.py or pasted.py.
    """

    kind: LineKind
    start: int
    end: int
    column: int
    text: str
    until: int
    printed: str = ""
    at: int = 0
    before: int = 0
    begin: int = 0
    marker: Marker | None = None
    depth: int = 0
    reading: Reading = UNREAD
    layout: Layout | None = None
    follows_blank: bool = False
    runs_in: bool = False
    places: tuple[tuple[int, int], ...] = ()
    heading: HeadingLine | None = None
    value: str = ""
    number: Number | None = None
    inner: list[PhysicalLine] | None = None
    raw: list[tuple[int, str]] | None = None
    is_tabbed: bool = False
    no_note_end: bool = False

    @property
    def words(self) -> str:
        """
        The words of the block, marks and all.
        """
        return self.text[self.at : self.until]

    def place(self, offset: int) -> int:
        """
        Where in the source the character at *offset* of the text stands.
        """
        if not self.places:
            return self.start + offset
        in_text, in_source = self.places[bisect_right(self.places, offset, key=itemgetter(0)) - 1]
        return in_source + offset - in_text


def join_lines(lines: list[Line]) -> Line:
    """
    The first of *lines* with the others as its next lines; a line break is a blank.
    """
    first = lines[0]
    places: list[tuple[int, int]] = []
    offset = 0
    for line in lines:
        places.extend((offset + at, place) for at, place in line.places or ((0, line.start),))
        offset += len(line.text) + 1
    first.places = tuple(places)
    if first.at == len(first.text):
        first.at += 1
    first.text = " ".join(line.text for line in lines)
    first.end, first.until, first.layout = lines[-1].end, len(first.text), lines[-1].layout
    return first
