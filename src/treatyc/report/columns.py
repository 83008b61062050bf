"""
Words in aligned columns, wrapped so that no line is wider than it may be.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from treatyc.report.cells import cells, shown

__all__ = ["in_columns", "widest", "wrapped"]

_GAP = "  "
# Where a word too long for its column is best broken.
_JOINTS = ("__", "/", "_", "-")


def in_columns(row: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """
    The lines of one *row*, each cell of it a list of paragraphs.
    """
    columns = [
        [line for words in cell for line in wrapped(words, width)]
        for cell, width in zip(row, widths, strict=True)
    ]
    for line in zip_longest(*columns, fillvalue=""):
        padded = (
            words + " " * (width - cells(words)) for words, width in zip(line, widths, strict=True)
        )
        yield _GAP.join(padded).rstrip(" ")


def widest(column: Sequence[str], at_most: int) -> int:
    """
    The width of a *column*, up to *at_most*.
    """
    return min(max(map(cells, map(shown, column)), default=0), at_most)


def wrapped(words: str, width: int) -> list[str]:
    """
    *words* in lines of *width*; those after the first keep the indentation of the first.
    """
    safe = shown(words)
    indent = " " * (len(safe) - len(safe.lstrip(" ")))
    lines: list[str] = []
    line = ""
    for word in safe.split():
        longer = f"{line} {word}" if line else indent + word
        if line and cells(longer) > width:
            lines.append(line)
            longer = indent + word
        while cells(longer) > width:
            end = _break(longer, width, len(indent))
            lines.append(longer[:end])
            longer = indent + longer[end:]
        line = longer
    return [*lines, line] if line.strip() else lines


def _break(word: str, width: int, indent: int) -> int:
    """
    Where to break *word*: behind a joint if there is one in its second half.
    """
    end = indent + 1
    while end < len(word) and cells(word[: end + 1]) <= width:
        end += 1
    for joint in _JOINTS:
        at = word.rfind(joint, (indent + end) // 2, end)
        if at >= 0:
            return at + len(joint)
    return end
