"""
The report for editors and scripts: one line a diagnostic.
"""

from collections.abc import Iterable, Sequence

from treatyc.diagnostics import Diagnostic
from treatyc.report.cells import shown
from treatyc.report.places import Places
from treatyc.source import Source

__all__ = ["concise_report"]


def concise_report(diagnostics: Sequence[Diagnostic], sources: Iterable[Source]) -> str:
    """
    "file:line:column: severity[rule] message", one line each.
    """
    places = Places(sources)
    return "".join(f"{_line(diagnostic, places)}\n" for diagnostic in diagnostics)


def _line(diagnostic: Diagnostic, places: Places) -> str:
    at = places.start(diagnostic.span)
    place = f"{shown(diagnostic.span.file)}:{at.line}:{at.column}"
    fault = f"{diagnostic.severity.value}[{diagnostic.rule}]"
    return f"{place}: {fault} {shown(diagnostic.message)}"
