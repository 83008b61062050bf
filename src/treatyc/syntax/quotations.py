"""
Where a quotation that opens before a provision ends.
"""

from treatyc.expressions import lazy_expression
from treatyc.syntax.physical import PhysicalLine

__all__ = ["CLOSING", "closing_line", "lines_between"]

# What closes a quotation, by what opens it.
CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"'}
_END = {mark: lazy_expression(rf"{mark}[.;,]?$") for mark in CLOSING.values()}


# So many blanks behind the opening mark are indentation.
_STEP = 4


def closing_line(
    lines: list[PhysicalLine], index: int, end: int, opening: str
) -> tuple[int, str] | None:
    """
    Which line ends the quotation that the one at *index* opens, and the closing mark as printed.

    Marks inside count: a line that ends in a term between quotation marks does
    not end the whole. Nothing is looked for from *end* on.
    """
    closing = CLOSING[opening]
    end_of_line = _END[closing]
    depth = 0
    for place in range(index, min(end, len(lines))):
        text = lines[place][2]
        if opening == closing:
            depth = (depth + text.count(opening)) % 2
        else:
            depth += text.count(opening) - text.count(closing)
        if depth <= 0 and (match := end_of_line.search(text)):
            return place, match[0]
        if depth < 0:
            return None
    return None


def lines_between(lines: list[PhysicalLine], column: int, closing: str) -> list[PhysicalLine]:
    """
    What stands between the marks that open and close *lines*, seen from *column*.
    """
    inner = []
    last = len(lines) - 1
    for place, (start, own_column, text, blank) in enumerate(lines):
        words = text[: -len(closing)].rstrip() if place == last else text
        if not place:
            rest = words[1:].lstrip()
            blanks = len(words) - len(rest)
            inner.append((start + blanks, blanks - 1 if blanks > _STEP else 0, rest, True))
        elif words:
            inner.append((start, max(own_column - column, 0), words, blank))
    return [line for line in inner if line[2]]
