"""
Lines that cannot stand where they do: reported, and read as words.
"""

from collections.abc import Callable

from treatyc.syntax.lines import Line

__all__ = [
    "quotable",
    "recitals_only",
    "report_headless",
    "stray_part_of",
    "without_stray_ends",
]

Report = Callable[[str, str, int, int, str], None]

_OPTIONS = frozenset({"option", "end-options"})
_SHOWN = frozenset({"row", "quote"})
_FILES = frozenset({"include", "part-of"})


def stray_part_of(line: Line, report: Report) -> None:
    """
    "Part of: …" anywhere but at the beginning of a file.
    """
    message = "this line belongs at the very beginning of the file"
    hint = "move it, or put a backslash before it to make it text"
    report("stray-line", message, line.start, line.end, hint)
    _make_words(line)


def quotable(lines: list[Line], report: Report) -> list[Line]:
    """
    The lines of quoted text: what names a file is words there, and reported.
    """
    for line in lines:
        if line.kind in _FILES:
            hint = "put a backslash before it, or move it out of the quotation"
            message = "no file can be named inside quoted text"
            report("stray-line", message, line.start, line.end, hint)
            _make_words(line)
    return lines


def recitals_only(lines: list[Line], report: Report) -> list[Line]:
    """
    The lines of a preamble: a table or quotation belongs to the recital above, others are recitals.
    """
    for index, line in enumerate(lines):
        if line.kind == "part-of":
            stray_part_of(line, report)
        elif line.kind in _OPTIONS or (line.kind in _SHOWN and not index):
            _make_words(line)
    return lines


def without_stray_ends(lines: list[Line], report: Report) -> list[Line]:
    """
    *lines* without those that end options where none is open; these are reported and left out.
    """
    kept = []
    is_open = False
    for line in lines:
        if line.kind == "end-options" and not is_open:
            hint = "take this line out, or begin an option above it"
            report("stray-line", "no option is open here", line.start, line.end, hint)
            continue
        if line.kind in _OPTIONS:
            is_open = line.kind == "option"
        kept.append(line)
    return kept


def report_headless(body: list[Line], report: Report) -> None:
    """
    Report text that stands behind an Include line and under no heading.
    """
    message = "this text stands behind an Include line and under no heading"
    hint = "begin it with a heading, or move it above the Include line"
    report("stray-line", message, body[0].start, body[0].end, hint)


def _make_words(line: Line) -> None:
    line.kind, line.at, line.before = "text", 0, 0
