"""
Tokens that cannot stand where they do, told in drafters' words.
"""

from collections.abc import Callable

from treatyc.syntax.automaton import Token
from treatyc.syntax.lines import Line

__all__ = ["refused"]

Report = Callable[[str, str, int, int, str], None]

_WORDS = {
    "PART_OF": "this line belongs at the very beginning of the file",
    "FIELD": "a line of the masthead cannot stand here",
    "INCLUDE": "a file cannot be included inside quoted text",
}


def refused(token: Token, accepted: list[str], report: Report) -> Token | None:
    """
    Report *token* and say what to read in its place: its words as a text where one can stand, else nothing.
    """
    name, value = token
    line = value if isinstance(value, Line) else getattr(value, "line", None)
    if not isinstance(line, Line):
        return None
    message = _WORDS.get(name, "this line cannot stand here")
    report("stray-line", message, line.start, line.end, "move it, or put a backslash before it to make it text")
    if "WORDS" in accepted:
        return ("WORDS", _as_words(line))
    return None


def _as_words(line: Line) -> Line:
    """
    *line* as a text, from its first character to its last.
    """
    return Line("text", line.start, line.end, line.column, line.text, len(line.text), places=line.places)
