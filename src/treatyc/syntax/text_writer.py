"""
Pieces of a line put together: the words of a text, its marks, where they come from.
"""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import itemgetter

from attrs import define, field

from treatyc.syntax.lines import Line
from treatyc.syntax.pieces import Piece
from treatyc.treaty.text import Mark

__all__ = ["TextWriter", "places_of"]

_IN_TEXT = itemgetter(0)


def places_of(line: Line, start: int, end: int, offset: int) -> list[tuple[int, int]]:
    """
    Where the stretch of *line* comes from that stands at *offset* of the words.
    """
    places = [(offset, line.place(start))]
    if line.places:
        first = bisect_right(line.places, start, key=_IN_TEXT)
        last = bisect_left(line.places, end, lo=first, key=_IN_TEXT)
        places.extend((offset + at - start, place) for at, place in line.places[first:last])
    return places


@define(eq=False, repr=False)
class TextWriter:
    """
    Writes pieces out as words, marks and places.
    """

    line: Line
    parts: list[str] = field(factory=list)
    marks: list[Mark] = field(factory=list)
    places: list[tuple[int, int]] = field(factory=list)
    length: int = 0

    def write(self, piece: Piece) -> None:
        """
        Write one piece.
        """
        start = self.length
        if piece.words:
            self.parts.append(piece.words)
            self.places.extend(places_of(self.line, piece.start, piece.end, start))
            self.length += len(piece.words)
        if piece.mark is not None:
            self.marks.append(Mark(piece.mark, start, self.length, piece.names))

    def italics(self, pieces: list[Piece]) -> None:
        """
        Write the pieces between two stars.
        """
        place = len(self.marks)
        start = self.length
        for piece in pieces:
            self.write(piece)
        self.marks.insert(place, Mark("italics", start, self.length))

    def result(self) -> tuple[str, tuple[Mark, ...], tuple[tuple[int, int], ...]]:
        """
        The words without blanks at their end, the marks, the places.
        """
        words = "".join(self.parts)
        stripped = words.rstrip()
        marks = self.marks
        if len(stripped) < len(words):
            end = len(stripped)
            marks = [
                Mark(mark.kind, min(mark.start, end), min(mark.end, end), mark.names)
                for mark in marks
            ]
        places = [
            pair
            for previous, pair in pairwise([(-1, -1), *self.places])
            if pair[1] - pair[0] != previous[1] - previous[0]
        ]
        return stripped, tuple(marks), tuple(places)
