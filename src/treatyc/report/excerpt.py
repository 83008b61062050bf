"""
The line of a fault, cut to the width of a screen, and where the carets go.
"""

from collections.abc import Iterable

from attrs import frozen

from treatyc.report.cells import cells, shown
from treatyc.report.places import Line
from treatyc.source import Span

__all__ = ["Excerpt", "excerpt"]

_CUT = "…"


@frozen(eq=False, repr=False)
class Excerpt:
    """
    Words to show, how many cells stand before the marked ones, and the carets.
    """

    words: str
    indent: int
    carets: str


def excerpt(line: Line, span: Span, width: int) -> Excerpt:
    """
    *line* around *span* in at most *width* cells.

    What does not fit is cut on both sides, and the cuts are shown; the cost is
    that of the width, not of the line.
    """
    end = min(span.end, line.end)
    if line.end - line.start <= width:
        left, right = line.start, line.end
        if cells(shown(line.text[left:right])) > width:
            left, right = _window(line, span.start, end, width)
    else:
        left, right = _window(line, span.start, end, width)
    before = (_CUT if left > line.start else "") + shown(line.text[left : span.start])
    marked = shown(line.text[span.start : min(end, right)])
    after = shown(line.text[min(end, right) : right]) + (_CUT if right < line.end else "")
    return Excerpt(before + marked + after, cells(before), _carets(marked, span, line, right))


def _carets(marked: str, span: Span, line: Line, right: int) -> str:
    carets = "^" * max(cells(marked), 1)
    return f"{carets}..." if span.end > min(line.end + 1, right + 1) else carets


def _window(line: Line, start: int, end: int, width: int) -> tuple[int, int]:
    """
    The part of *line* to show: the fault, and what stands around it up to *width*.
    """
    room = width - 2 * cells(_CUT)
    text = line.text
    right = start + _fitting(text[start : min(end, start + room)], room)
    room -= cells(shown(text[start:right]))
    behind = text[right : min(line.end, right + room)]
    reach = _fitting(behind, room if room <= 0 else max(room // 2, room - (start - line.start)))
    room -= cells(shown(behind[:reach]))
    before = text[max(line.start, start - room) : start]
    left = start - _fitting(reversed(before), room)
    return _from_word(line, left, start), _to_word(line, right, right + reach)


def _from_word(line: Line, left: int, start: int) -> int:
    """
    The start of the first whole word from *left* on, where there is one before *start*.
    """
    space = line.text.find(" ", left, start)
    return left if left == line.start or space < 0 else space + 1


def _to_word(line: Line, end: int, right: int) -> int:
    """
    The end of the last whole word up to *right*, where there is one after *end*.
    """
    space = line.text.rfind(" ", end, right)
    return right if right == line.end or space < 0 else space + 1


def _fitting(characters: Iterable[str], room: int) -> int:
    """
    How many of *characters* fit into *room*.
    """
    count = 0
    for character in characters:
        room -= cells(shown(character))
        if room < 0:
            break
        count += 1
    return count
