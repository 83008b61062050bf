"""
What is wrong with a line, told in drafters' words.
"""

from collections.abc import Callable

from treatyc.syntax.automaton import Token
from treatyc.syntax.headings import HeadingLine
from treatyc.syntax.lines import Line

__all__ = ["complain_of_heading", "refused"]

Report = Callable[[str, str, int, int, str], None]

_WORDS = {
    "PART_OF": "this line belongs at the very beginning of the file",
    "FIELD": "a line of the masthead cannot stand here",
    "INCLUDE": "a file cannot be included inside quoted text",
}


def refused(token: Token, accepted: list[str], report: Report) -> Token | None:
    """
    Report *token* and say what to read in its place.

    Its words as a text where one can stand, else nothing.
    """
    name, value = token
    line = value if isinstance(value, Line) else getattr(value, "line", None)
    if not isinstance(line, Line):
        return None
    message = _WORDS.get(name, "this line cannot stand here")
    report(
        "stray-line",
        message,
        line.start,
        line.end,
        "move it, or put a backslash before it to make it text",
    )
    if "WORDS" in accepted:
        return ("WORDS", _as_words(line))
    return None


def _as_words(line: Line) -> Line:
    """
    *line* as a text, from its first character to its last.
    """
    return Line(
        "text", line.start, line.end, line.column, line.text, len(line.text), places=line.places
    )


def complain_of_heading(line: Line, heading: HeadingLine, report: Report) -> None:
    """
    Report a misspelt heading word, and a number that is none.
    """
    start = line.start + line.before
    if heading.meant is not None:
        message = f"{heading.word} is no heading word"
        hint = f"did you mean {heading.meant.capitalize()}?"
        report("misspelt-heading", message, start, start + len(heading.word), hint)
    if heading.bad_number and heading.number is not None:
        printed = heading.number.printed
        start = line.start + line.text.find(printed, line.before)
        hint = "write it in figures, or as a Roman numeral such as IV, IX or XIV"
        report("bad-number", f"{printed} is no number", start, start + len(printed), hint)
