"""
The small values of the JSON tree: strings, lists of them, marks, places.
"""

from collections.abc import Callable, Iterable
from json.encoder import encode_basestring
from typing import Final

from treatyc.source import LineTable, Source, Span
from treatyc.treaty.text import Mark

__all__ = ["Places", "marks_of", "string", "string_or_null", "strings"]

# The one place where text becomes JSON.
string: Final[Callable[[str], str]] = encode_basestring

# What the names of a mark are; marks of other kinds have none.
_LISTED: Final = {
    "closing-bracket": "authors",
    "insertion-end": "authors",
    "deletion-end": "authors",
}
_SINGLE: Final = {"footnote": "key", "label": "name", "note": "words"}


def string_or_null(text: str | None) -> str:
    """
    *text* as a JSON string, null where there is none.
    """
    return "null" if text is None else string(text)


def strings(texts: Iterable[str]) -> str:
    """
    A list of strings on one line.
    """
    return f"[{', '.join(map(string, texts))}]"


def marks_of(marks: tuple[Mark, ...]) -> str:
    """
    The list of *marks*, on one line.
    """
    return f"[{', '.join(map(_mark, marks))}]" if marks else "[]"


def _mark(mark: Mark) -> str:
    place = f'{{"kind": "{mark.kind}", "start": {mark.start}, "end": {mark.end}'
    if mark.kind in _LISTED and mark.names:
        return f'{place}, "{_LISTED[mark.kind]}": {strings(mark.names)}}}'
    if mark.kind in _SINGLE and mark.names:
        return f'{place}, "{_SINGLE[mark.kind]}": {string(mark.names[0])}}}'
    return f"{place}}}"


class Places:
    """
    Writes spans as file, start and end, in lines and columns.

    A span of a file that is not among *sources* is said to stand in its first line.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._tables = {
            source.name: (string(source.name), LineTable(source.text).stretch) for source in sources
        }

    def source(self, span: Span) -> str:
        """
        The value of a field "source".
        """
        known = self._tables.get(span.file)
        if known is None:
            known = self._tables[span.file] = string(span.file), LineTable("").stretch
        file, stretch = known
        line, column, last, after = stretch(span.start, span.end)
        return (
            f'{{"file": {file}, "start": {{"line": {line}, "column": {column}}}, '
            f'"end": {{"line": {last}, "column": {after}}}}}'
        )
