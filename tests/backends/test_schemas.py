"""
The schemas: valid, every field documented, and obeyed by what we write.
"""

import json

import pytest
from jsonschema import Draft202012Validator

from treatyc.backends import BACKENDS
from treatyc.backends.validation import Problem, validate
from treatyc.data_files import read_text
from treatyc.diagnostics import Diagnostic, Edit, Note, Severity
from treatyc.report.json_report import json_report
from treatyc.report.references.data import reference_data
from treatyc.source import Source, Span

_SCHEMAS = ("treaty", "diagnostics", "references")


def _schema(name):
    return json.loads(read_text(f"schemas/{name}.schema.json"))


def _objects(schema):
    """
    Every schema within *schema* that names fields, where they are not a mere condition.
    """
    if isinstance(schema, list):
        for member in schema:
            yield from _objects(member)
    elif isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for key, member in schema.items():
            if key not in {"if", "not"}:
                yield from _objects(member)


def _closed(name):
    """
    The schema as our own tests want it: no field that is not documented.
    """
    schema = _schema(name)
    for found in _objects(schema):
        if "allOf" not in found:
            found["additionalProperties"] = False
    return Draft202012Validator(schema)


@pytest.mark.parametrize("name", _SCHEMAS)
def test_the_schema_is_a_schema(name):
    """
    A schema obeys the rules for schemas.
    """
    Draft202012Validator.check_schema(_schema(name))


@pytest.mark.parametrize("name", _SCHEMAS)
def test_every_field_is_documented(name):
    """
    Each field says what it means, by itself or by what it refers to.
    """
    schema = _schema(name)
    undocumented = [
        field
        for found in _objects(schema)
        for field, meaning in found["properties"].items()
        if "description" not in meaning
        and "description" not in schema["$defs"][meaning["$ref"].rpartition("/")[2]]
    ]

    assert [] == undocumented


def test_a_treaty_has_documented_fields_only(sampler):
    """
    A treaty with one of each construct obeys the schema, and has no field beside it.
    """
    document = json.loads(BACKENDS["json"].render(sampler))

    assert [] == validate(document)
    assert [] == [fault.message for fault in _closed("treaty").iter_errors(document)]


def test_a_report_has_documented_fields_only():
    """
    What `check --format json` writes obeys its schema, and has no field beside it.
    """
    span = Span("lagoon.treaty", 0, 5)
    found = Diagnostic(
        "unused-term",
        Severity.WARNING,
        "this is a fault",
        span,
        "cure it",
        (Note(span, "first defined here"),),
        (Edit(span, "Title"),),
    )
    plain = Diagnostic("some-rule", Severity.ERROR, "this is another", span)
    report = json_report([found, plain], [Source("lagoon.treaty", "Title: Lagoons")])
    document = json.loads(report)

    assert [] == validate(document)
    assert [] == [fault.message for fault in _closed("diagnostics").iter_errors(document)]


def test_a_table_of_references_has_documented_fields_only(sampler):
    """
    What `refs --format json` writes obeys its schema, and has no field beside it.
    """
    references = sampler.references
    asked = sampler.provisions[:1]
    data = reference_data(references, sampler.sources, sampler.language, asked)
    document = json.loads(data)

    assert [] == validate(document)
    assert len(references) == len(document["references"])
    assert [] == [fault.message for fault in _closed("references").iter_errors(document)]


def test_new_fields_are_passed_over(sampler):
    """
    Within format 1 fields are added, so a field that the schema does not know is no problem.
    """
    document = json.loads(BACKENDS["json"].render(sampler))
    document["adopted"] = True
    document["body"][0]["depth"] = 1

    assert [] == validate(document)


def _broken(document, *path, value):
    for key in path[:-1]:
        document = document[key]
    document[path[-1]] = value


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        (("format",), 2, Problem("$.format", "must be 1, not 2")),
        (("title",), None, Problem("$.title", "must be a string, not null")),
        (("body", 0), {"kind": "text"}, None),
        (("masthead",), "A/1", Problem("$.masthead", 'must be null or an object, not "A/1"')),
        (
            ("brackets", 0, "depth"),
            0,
            Problem("$.brackets[0].depth", "must be 1 or more, not 0"),
        ),
        (
            ("body", 0, "number"),
            ["5"],
            Problem("$.body[0].number", "must be a string or null, not a list"),
        ),
        (
            ("direction",),
            {"x": "y"},
            Problem("$.direction", "must be one of ltr, rtl, not an object"),
        ),
    ],
)
def test_problems_are_told_in_plain_words(sampler, path, value, problem):
    """
    A problem says where it is, what must stand there and what does.
    """
    document = json.loads(BACKENDS["json"].render(sampler))
    _broken(document, *path, value=value)
    expected = problem or Problem("$.body[0]", '"id", "text", "marks", "source" are missing')

    assert [expected] == validate(document)


def test_problems_come_in_the_order_of_the_file():
    """
    The tenth of a list after the second; a report is known by its field "diagnostics".
    """
    document = {"diagnostics": [{}] * 11, "counts": {"error": 0, "warning": 0, "advice": 0}}
    expected = [f"$.diagnostics[{number}]" for number in range(11)]

    assert expected == [problem.path for problem in validate(document)]


def test_what_is_no_object_is_said_to_be_none():
    """
    Any JSON value can be held against the schema.
    """
    assert [Problem("$", "must be an object, not a list")] == validate([])
