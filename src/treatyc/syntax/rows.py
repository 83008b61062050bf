"""
Tables: rows between strokes or tabs, cut into cells.
"""

from treatyc.expressions import lazy_expression
from treatyc.source import Span
from treatyc.syntax.lines import Line
from treatyc.syntax.marks import TextReader
from treatyc.treaty.provisions import Row, Table

__all__ = ["table_of"]

_RULE = lazy_expression(r"\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?$")
_CELL = lazy_expression(r"(?:\\.|[^|\\])*")


def table_of(lines: list[Line], texts: TextReader) -> Table:
    """
    The table of *lines*; a line of hyphens under the first makes that one the head.
    """
    has_head = len(lines) > 1 and _RULE.match(lines[1].text) is not None
    rows = [_row(line, texts) for index, line in enumerate(lines) if index != 1 or not has_head]
    return Table(tuple(rows), has_head, span=Span(texts.file, lines[0].start, lines[-1].end))


def _row(line: Line, texts: TextReader) -> Row:
    stretches = _tabbed(line.text) if line.is_tabbed else _piped(line.text)
    cells = tuple(texts.read_words(line, start, end) for start, end in stretches)
    return Row(cells, span=Span(texts.file, line.start, line.end))


def _tabbed(text: str) -> list[tuple[int, int]]:
    stretches = []
    start = 0
    for cell in text.split("\t"):
        stretches.append((start, start + len(cell)))
        start += len(cell) + 1
    return stretches


def _piped(text: str) -> list[tuple[int, int]]:
    """
    The cells between the strokes; a backslash before a stroke makes it words.
    """
    stretches = []
    at = 1
    while at < len(text):
        match = _CELL.match(text, at)
        end = match.end() if match else at
        stretches.append((at, end))
        at = end + 1
    return stretches
