"""
A draft as plain data, for the eye: what is there, where it stands, and nothing that says "none".
"""

import attrs

from treatyc.source import LineTable
from treatyc.treaty.node import Node
from treatyc.treaty.provisions import Number
from treatyc.treaty.text import Attributes, Mark, Text

__all__ = ["plain"]


def plain(draft, text):
    """
    *draft*, read from *text*, as dictionaries, lists and words.
    """
    return _plain(draft, LineTable(text))


def _plain(value, lines):
    match value:
        case Text():
            return _text(value, lines)
        case Number():
            parts = (value.printed, value.kind, ".".join(map(str, value.value)), value.suffix)
            return " ".join(part for part in parts if part)
        case Mark():
            return f"{value.kind} {value.start}-{value.end} {'; '.join(value.names)}".rstrip()
        case Attributes():
            return attrs.asdict(value, filter=lambda _, each: bool(each))
        case Node():
            return {
                "is": type(value).__name__,
                "at": _place(value.span, lines),
                **_fields(value, lines),
            }
        case tuple():
            return [_plain(each, lines) for each in value]
        case _:
            return value


def _text(text, lines):
    """
    The words alone where there is nothing to say of them.
    """
    if not text.marks:
        return text.words
    marks = [f"{_plain(mark, lines)} “{text.words[mark.start : mark.end]}”" for mark in text.marks]
    return {"words": text.words, "marks": marks}


def _place(span, lines):
    start, end = lines.position(span.start), lines.position(span.end)
    return f"{start.line}:{start.column}-{end.line}:{end.column}"


def _fields(value, lines):
    """
    The fields of *value* that say something.
    """
    return {
        each.name: _plain(getattr(value, each.name), lines)
        for each in attrs.fields(type(value))
        if each.name not in {"span", "waived"}
        and getattr(value, each.name) not in (None, (), "", Attributes())
    }
