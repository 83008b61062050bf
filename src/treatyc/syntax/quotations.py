"""
Where a quotation that opens before a provision ends.
"""

import re
from typing import TYPE_CHECKING

from treatyc.syntax.physical import PhysicalLine

if TYPE_CHECKING:
    from treatyc.syntax.lines import Line

__all__ = ["CLOSING", "closing_line"]

# What closes a quotation, by what opens it.
CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"'}
_END = {mark: re.compile(rf"{mark}[.;,]?$") for mark in CLOSING.values()}


def closing_line(lines: list[PhysicalLine], index: int, line: "Line") -> tuple[int, str] | None:
    """
    The index of the line that ends the quotation which *line* opens, and the closing mark as printed.

    Marks inside count: a line that ends in a term between quotation marks does not end the whole.
    """
    opening = line.text[0]
    closing = CLOSING[opening]
    end_of_line = _END[closing]
    depth = 0
    for place in range(index, len(lines)):
        text = lines[place][1].rstrip()
        if opening == closing:
            depth = (depth + text.count(opening)) % 2
        else:
            depth += text.count(opening) - text.count(closing)
        if depth <= 0 and (match := end_of_line.search(text)):
            return place, match[0]
        if depth < 0:
            return None
    return None
