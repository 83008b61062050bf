"""
The report as data, as schemas/diagnostics.schema.json describes it.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from treatyc.diagnostics import Diagnostic, Edit, Note
from treatyc.report.places import Places
from treatyc.report.summary import count
from treatyc.source import Source, Span

__all__ = ["json_report"]


def json_report(diagnostics: Sequence[Diagnostic], sources: Iterable[Source]) -> str:
    """
    One JSON object: "diagnostics", in order, and "counts" of each severity.
    """
    places = Places(sources)
    counts = {severity.value: number for severity, number in count(diagnostics).items()}
    report = {
        "diagnostics": [_diagnostic(diagnostic, places) for diagnostic in diagnostics],
        "counts": counts,
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(diagnostic: Diagnostic, places: Places) -> dict[str, Any]:
    return {
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **_place(diagnostic.span, places),
        "related": [_note(note, places) for note in diagnostic.related],
        "fix": [_edit(edit, places) for edit in diagnostic.fix],
    }


def _note(note: Note, places: Places) -> dict[str, Any]:
    return {"message": note.message, **_place(note.span, places)}


def _edit(edit: Edit, places: Places) -> dict[str, Any]:
    return {**_place(edit.span, places), "text": edit.text}


def _place(span: Span, places: Places) -> dict[str, Any]:
    start, end = places.start(span), places.end(span)
    return {
        "file": span.file,
        "start": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
    }
