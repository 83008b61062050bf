"""
A text with a name, and places in it.
"""

from bisect import bisect_right

from attrs import field, frozen

__all__ = ["LineTable", "Position", "Source", "Span"]


@frozen
class Position:
    """
    A line and a column, both counted from one, in characters.
    """

    line: int
    column: int


@frozen
class Span:
    """
    A stretch of one source: from *start* up to, not including, *end*.

    Both are offsets in code points of the text of the source called *file*.
    """

    file: str
    start: int
    end: int


@frozen
class Source:
    """
    The text of one file.

    Every line ends in a line feed whatever the file uses, and a byte-order mark
    is gone; *data* keeps the bytes as they were, for a checksum.
    """

    name: str
    text: str = field(repr=False)
    data: bytes = field(default=b"", repr=False, eq=False)


class LineTable:
    """
    Where the lines of a text begin: offsets to positions and back.

    Made once for a report; a position then costs one search by halves.
    """

    def __init__(self, text: str) -> None:
        self._starts = [0]
        start = text.find("\n")
        while start >= 0:
            self._starts.append(start + 1)
            start = text.find("\n", start + 1)

    def position(self, offset: int) -> Position:
        """
        Line and column of *offset*.
        """
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def stretch(self, start: int, end: int) -> tuple[int, int, int, int]:
        """
        Line and column of *start* and of *end*, bare, for an output that asks thousands of times.
        """
        starts = self._starts
        line = last = bisect_right(starts, start)
        if line < len(starts) and end >= starts[line]:
            last = bisect_right(starts, end)
        return line, start - starts[line - 1] + 1, last, end - starts[last - 1] + 1

    def start_of_line(self, line: int) -> int:
        """
        Offset of the first character of *line* (counted from one).
        """
        return self._starts[line - 1]

    def __len__(self) -> int:
        """
        How many lines there are.
        """
        return len(self._starts)
