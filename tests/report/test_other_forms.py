"""
The report in one line each, as data, and summed up.
"""

import json

import pytest

from treatyc.diagnostics import Diagnostic, Edit, Note, Severity
from treatyc.report.concise import concise_report
from treatyc.report.json_report import json_report
from treatyc.report.summary import count, summary
from treatyc.source import Source, Span

TEXT = "Article 5\nArticle 5\n"
PLACE = Span("a.treaty", 10, 19)
FAULT = Diagnostic(
    "duplicate-number",
    Severity.ERROR,
    "article 5 is there twice",
    PLACE,
    "number this article 6",
    (Note(Span("a.treaty", 0, 9), "the first one"),),
    (Edit(Span("a.treaty", 18, 19), "6"),),
)
SOURCES = [Source("a.treaty", TEXT)]


def test_concise_is_one_line():
    """
    Editors read file, line and column off it.
    """
    expected = "a.treaty:2:1: error[duplicate-number] article 5 is there twice\n"

    assert expected == concise_report([FAULT], SOURCES)


def test_data_has_places_from_one():
    """
    Lines and columns count from one; the end is the place after the last character.
    """
    report = json.loads(json_report([FAULT], SOURCES))
    first = {
        "file": "a.treaty",
        "start": {"line": 1, "column": 1},
        "end": {"line": 1, "column": 10},
    }
    number = {"start": {"line": 2, "column": 9}, "end": {"line": 2, "column": 10}}
    expected = {
        "rule": "duplicate-number",
        "severity": "error",
        "message": "article 5 is there twice",
        "hint": "number this article 6",
        "file": "a.treaty",
        "start": {"line": 2, "column": 1},
        "end": {"line": 2, "column": 10},
        "related": [{"message": "the first one", **first}],
        "fix": [{"file": "a.treaty", **number, "text": "6"}],
    }

    assert [expected] == report["diagnostics"]
    assert {"error": 1, "warning": 0, "advice": 0} == report["counts"]


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], "nothing found"),
        ([Severity.ERROR], "1 error"),
        ([Severity.WARNING, Severity.ERROR, Severity.ERROR], "2 errors, 1 warning"),
        ([Severity.ADVICE], "1 piece of advice"),
        ([Severity.ADVICE, Severity.ADVICE], "2 pieces of advice"),
    ],
)
def test_summary_counts_the_worst_first(severities, expected):
    """
    One line says how many there are of each kind.
    """
    diagnostics = [Diagnostic("a-rule", severity, "", PLACE) for severity in severities]

    assert expected == summary(count(diagnostics))
