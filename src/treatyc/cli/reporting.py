"""
The end of `check` and `build`: the report in the form that was asked for, and the exit code.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from treatyc.cli.console import paint_for, put, width_of
from treatyc.diagnostics import Diagnostic, Severity
from treatyc.pipeline import Compilation

__all__ = ["CLEAN", "FOUND", "conclusion", "fails", "found_in", "report"]

_TEXT = "text"

CLEAN = 0
FOUND = 1


def fails(diagnostics: Iterable[Diagnostic], strict: bool) -> bool:  # noqa: FBT001 (--strict)
    """
    Whether there is an error among *diagnostics*, or a warning where --strict was given.
    """
    severities = {diagnostic.severity for diagnostic in diagnostics}
    return Severity.ERROR in severities or (strict and Severity.WARNING in severities)


def found_in(drafts: Iterable[Compilation]) -> list[Diagnostic]:
    """
    What was found in all *drafts*; what is found in a file that two of them include stands once.
    """
    return list(dict.fromkeys(found for draft in drafts for found in draft.diagnostics))


def report(
    stream: TextIO, form: str, diagnostics: Sequence[Diagnostic], drafts: Iterable[Compilation]
) -> None:
    """
    Put *diagnostics* of *drafts* on *stream* in the *form* of --format.
    """
    if form == _TEXT and not diagnostics:
        return
    sources = [source for draft in drafts for source in draft.sources]
    match form:
        case "json":
            from treatyc.report.json_report import json_report

            put(stream, json_report(diagnostics, sources))
        case "concise":
            from treatyc.report.concise import concise_report

            put(stream, concise_report(diagnostics, sources))
        case _:
            from treatyc.report.text import text_report

            width, paint = width_of(stream), paint_for(stream)
            put(stream, text_report(diagnostics, sources, width, paint))


def conclusion(stream: TextIO, done: str, diagnostics: Sequence[Diagnostic]) -> None:
    """
    The last line: what was *done*, and how much was found.
    """
    from treatyc.report.summary import count, summary

    put(stream, f"{done}: {summary(count(diagnostics))}\n")
