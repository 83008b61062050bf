"""
The blocks of one article before their depth is known, and what several rooms ask of them.
"""

import re
from collections.abc import Callable

from treatyc.diagnostics import Severity
from treatyc.expressions import lazy_expression
from treatyc.syntax.lines import Line
from treatyc.syntax.markers import MARKER, MarkerReader

__all__ = ["DEEPEST", "Complain", "blocks_of", "ending", "follows"]

# The greatest depth. Lists nest six deep in the deepest treaties that were measured;
# beyond this something is misread.
DEEPEST = 9

Complain = Callable[[str, Severity, str, Line, str], None]

_TAIL = lazy_expression(r"(?:\s|\{[^{}]*\}|\[\^[^\]\s]*\]|[\]*]|\+\+\}|--\})+$")
_MOST_ON_A_LINE = 4


def ending(text: str) -> str:
    """
    The character that ends *text*, whatever marks stand behind it; empty without any.
    """
    if not text:
        return ""
    last = text[-1]
    if last not in "]}* ":
        return last
    return _TAIL.sub("", text[-200:])[-1:]


def follows(last: tuple[int, ...], following: tuple[int, ...]) -> bool:
    """
    Whether *following* comes next after *last*: 3 after 2 or 2 bis, 2 bis after 2, 3.2 after 3.1.
    """
    if len(last) == 1 == len(following):
        return following[0] == last[0] + 1
    if not last or not following:
        return last == following
    if len(following) == len(last):
        return following[-1] == last[-1] + 1 and following[:-1] == last[:-1]
    if len(following) == len(last) + 1:
        return following[:-1] == last
    return (
        len(last) == len(following) + 1
        and following[-1] == last[-2] + 1
        and following[:-1] == last[:-2]
    )


def blocks_of(lines: list[Line], markers: MarkerReader) -> list[Line]:
    """
    The blocks of *lines*: a line with two or three markers ("1. (a) …") is as many.
    """
    blocks: list[Line] = []
    for line in lines:
        blocks.append(line)
        if line.marker is not None:
            at = line.at
            if line.text[at : at + 1] == "(" or line.text[at + 1 : at + 2] in {")", "."}:
                _run_in(blocks, line, markers)
    return blocks


def _run_in(blocks: list[Line], line: Line, markers: MarkerReader) -> None:
    """
    Read further markers on *line*, each of which can be the first of a list.
    """
    text = line.text
    for _ in range(_MOST_ON_A_LINE - 1):
        match = MARKER.match(text, line.at)
        if match is None or not _stands_apart(match):
            return
        marker = markers.read(match[0])
        at = match.end()
        while at < len(text) and text[at].isspace():
            at += 1
        if marker.first is None or text[at : at + 1] in {"", ",", ";", ")"}:
            return
        begin = line.at
        inner = Line(
            "marker", line.start, line.end, line.column, text, len(text), match[0], at, begin, begin
        )
        inner.marker, inner.places, inner.runs_in = marker, line.places, True
        inner.layout, line.layout = line.layout, None
        line.until = begin
        blocks.append(inner)
        line = inner


def _stands_apart(match: re.Match[str]) -> bool:
    """
    Whether a marker is no dash, and ends in a bracket or before a blank.
    """
    if match[0][0] in "-–—":
        return False
    return match[0][-1] == ")" or match.string[match.end() : match.end() + 1].isspace()
