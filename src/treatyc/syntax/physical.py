"""
The lines of a text as they stand in the file.
"""

from collections.abc import Iterable

__all__ = ["PhysicalLine", "physical_lines", "quoted_lines"]

# Where its words begin in the source, their column (from nought), the words,
# and whether an empty line stands above.
PhysicalLine = tuple[int, int, str, bool]

_TAB = 4


def physical_lines(text: str) -> list[PhysicalLine]:
    """
    The lines of *text* that are not empty; a tab in front counts as four columns.
    """
    lines: list[PhysicalLine] = []
    offset = 0
    blank = True
    for line in text.split("\n"):
        words = line.strip()
        if not words:
            blank = True
        elif line[0] == words[0]:
            lines.append((offset, 0, words, blank))
            blank = False
        else:
            indent = len(line) - len(line.lstrip())
            lines.append((offset + indent, len(line[:indent].expandtabs(_TAB)), words, blank))
            blank = False
        offset += len(line) + 1
    return lines


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
