"""
Whether a JSON file is what treatyc writes: held against its schema, told in plain words.

The one file that knows jsonschema; it is imported by ``treatyc validate`` alone.
"""

import json
from collections.abc import Iterable
from typing import Any, Final

from attrs import frozen
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from treatyc.data_files import read_text

__all__ = ["Problem", "validate"]

_LONGEST: Final = 60
_KNOWN_BY: Final = {"diagnostics": "diagnostics", "instruments": "references"}
_KINDS: Final = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


@frozen
class Problem:
    """
    What is wrong at a place of a JSON file; *path* is a JSON path ("$.body[0].id").
    """

    path: str
    message: str


def validate(document: Any) -> list[Problem]:
    """
    Where *document* is not what treatyc writes; empty where it is.

    What has "diagnostics" is held against the schema of reports, what has
    "instruments" against that of tables of references, all else against that
    of treaties.
    """
    schema = json.loads(read_text(f"schemas/{_schema_of(document)}.schema.json"))
    faults = sorted(Draft202012Validator(schema).iter_errors(document), key=_place)
    # A schema complains once for each missing field; one problem names them all.
    return list(dict.fromkeys(map(_problem, _innermost(faults))))


def _schema_of(document: Any) -> str:
    fields = document if isinstance(document, dict) else {}
    return next((name for field, name in _KNOWN_BY.items() if field in fields), "treaty")


def _place(fault: ValidationError) -> list[str]:
    """
    Sorts as the file reads: the tenth of a list after the second.
    """
    return [f"{part:09}" if isinstance(part, int) else part for part in fault.absolute_path]


def _innermost(faults: Iterable[ValidationError]) -> Iterable[ValidationError]:
    """
    The faults themselves; of "this or null" what is wrong with this.
    """
    for fault in faults:
        within = [inner for inner in fault.context or () if inner.validator != "type"]
        if within:
            yield from _innermost(within)
        else:
            yield fault


def _problem(fault: ValidationError) -> Problem:
    return Problem(fault.json_path, _message(fault))


def _message(fault: ValidationError) -> str:
    found: Any = fault.instance
    wanted: Any = fault.validator_value
    if fault.validator == "required":
        names = [f'"{name}"' for name in wanted if name not in found]
        return f"{', '.join(names)} {'is' if len(names) == 1 else 'are'} missing"
    wishes = {
        "type": lambda: _kinds(wanted),
        "anyOf": lambda: _kinds(_types(wanted)),
        "const": lambda: json.dumps(wanted),
        "enum": lambda: f"one of {', '.join(wanted)}",
        "minimum": lambda: f"{wanted} or more",
        "pattern": lambda: f"formed like {wanted}",
    }
    wish = wishes.get(str(fault.validator))
    return f"must be {wish()}, not {_shown(found)}" if wish else str(fault.message)


def _types(schemas: list[dict[str, Any]]) -> list[str]:
    return [schema.get("type", "string") for schema in schemas]


def _kinds(wanted: str | list[str]) -> str:
    names = [wanted] if isinstance(wanted, str) else wanted
    return " or ".join(_KINDS[name] for name in names)


def _shown(found: Any) -> str:
    """
    A short value itself, of a long one what it is.
    """
    if isinstance(found, dict):
        return "an object"
    if isinstance(found, list):
        return "a list"
    written = json.dumps(found, ensure_ascii=False)
    return written if len(written) <= _LONGEST else f"{written[: _LONGEST - 1]}…"
