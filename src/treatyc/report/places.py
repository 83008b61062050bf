"""
Where a span is: lines and columns, and the line of text itself.
"""

from collections.abc import Iterable

from attrs import frozen

from treatyc.source import LineTable, Position, Source, Span

__all__ = ["Line", "Places"]


@frozen(eq=False, repr=False)
class Line:
    """
    A line of a source: its number, and where it begins and ends in *text*.
    """

    text: str
    number: int
    start: int
    end: int


class Places:
    """
    Finds lines and columns in several sources; each is measured once, when first asked for.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {source.name: source for source in sources}
        self._tables: dict[str, LineTable] = {}

    def position(self, file: str, offset: int) -> Position:
        """
        Line and column of *offset* in *file*; the first place where the file is unknown.
        """
        table = self._table(file)
        return table.position(offset) if table else Position(1, 1)

    def start(self, span: Span) -> Position:
        """
        Where *span* begins.
        """
        return self.position(span.file, span.start)

    def end(self, span: Span) -> Position:
        """
        Where *span* ends: the place after its last character.
        """
        return self.position(span.file, span.end)

    def line(self, span: Span) -> Line | None:
        """
        The line in which *span* begins, None where the file is unknown.
        """
        table = self._table(span.file)
        if not table:
            return None
        text = self._sources[span.file].text
        number = table.position(span.start).line
        last = number == len(table)
        end = len(text) if last else table.start_of_line(number + 1) - 1
        return Line(text, number, table.start_of_line(number), end)

    def _table(self, file: str) -> LineTable | None:
        table = self._tables.get(file)
        if table is None and file in self._sources:
            table = self._tables[file] = LineTable(self._sources[file].text)
        return table
