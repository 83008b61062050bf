"""
Where comments, waivers and footnotes stand among the blocks.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from attrs import define, field

from treatyc.syntax.lines import Line

__all__ = ["AsidePlaces"]

_KINDS = frozenset({"comment", "note"})


@define(eq=False, repr=False)
class AsidePlaces:
    """
    Takes the asides out of the lines, and counts the blocks to know where they stood.

    Blocks inside a quotation, of which *quoted* are open, do not count.
    """

    lines: list[Line] = field(factory=list)
    places: list[int] = field(factory=list)
    ordinal: int = 0
    quoted: int = 0

    def put_by(self, lines: list[Line]) -> list[Line]:
        """
        The lines that are part of the treaty; comments and footnotes are kept here.
        """
        asides = [line for line in lines if line.kind in _KINDS]
        if not asides:
            return lines
        at = bisect_left(self.lines, asides[0].start, key=attrgetter("start"))
        self.lines[at:at] = asides
        return [line for line in lines if line.kind not in _KINDS]

    def count(self, line: Line) -> None:
        """
        A block begins with *line*: the asides before it stand above it.
        """
        if self.quoted:
            return
        self.ordinal += 1
        if len(self.places) < len(self.lines):
            self._place(line)

    def _place(self, line: Line) -> None:
        start = line.place(line.begin)
        while len(self.places) < len(self.lines) and self.lines[len(self.places)].start < start:
            self.places.append(self.ordinal - 1)

    def placed(self) -> Iterator[tuple[Line, int]]:
        """
        Each aside with the number of the block that it stands above, or of none behind the last.
        """
        rest = [self.ordinal] * (len(self.lines) - len(self.places))
        return zip(self.lines, [*self.places, *rest], strict=True)
