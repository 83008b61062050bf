"""
The lines of a text as they stand in the file.
"""

import re
from collections.abc import Iterable

__all__ = ["PhysicalLine", "physical_lines", "quoted_lines"]

# Where its words begin in the source, their column (from nought), the words, and whether an empty line stands above.
PhysicalLine = tuple[int, int, str, bool]

_LINE = re.compile(r"([^\S\n]*)(\S[^\n]*)")
_TAB = 4


def physical_lines(text: str) -> list[PhysicalLine]:
    """
    The lines of *text* that are not empty; a tab in front counts as four columns.
    """
    lines = []
    end = -2
    for match in _LINE.finditer(text):
        indent, words = match.groups()
        start = match.start()
        gap = start - end
        if words[-1].isspace():
            words = words.rstrip()
        if indent:
            lines.append((start + len(indent), len(indent.expandtabs(_TAB)), words, gap > 1 and _has_empty(text, end, start)))
        else:
            lines.append((start, 0, words, gap > 1 and _has_empty(text, end, start)))
        end = match.end()
    return lines


def _has_empty(text: str, end: int, start: int) -> bool:
    return end < 0 or text.count("\n", end, start) > 1


def quoted_lines(lines: Iterable[tuple[int, str]]) -> list[PhysicalLine]:
    """
    The same of lines that come one by one, each with its offset in the source.
    """
    found: list[PhysicalLine] = []
    blank = True
    for offset, line in lines:
        words = line.strip()
        if words:
            indent = len(line) - len(line.lstrip())
            found.append((offset + indent, len(line[:indent].expandtabs(_TAB)), words, blank))
        blank = not words
    return found
