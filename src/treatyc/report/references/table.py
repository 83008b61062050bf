"""
References for people: a table that fits the width of a terminal.
"""

from collections.abc import Iterable, Iterator, Sequence

from treatyc.language import Language
from treatyc.report.cells import shown
from treatyc.report.columns import in_columns, widest
from treatyc.report.places import Places
from treatyc.report.references.instruments import Instrument
from treatyc.report.references.leads import leads, span_of
from treatyc.resolve.designations import short_path
from treatyc.resolve.resolved import Passage, Reference
from treatyc.source import Source

__all__ = ["instrument_table", "reference_table"]

_HEADS = ("Place", "In", "Words", "Leads to", "Scope")
_GAPS = 8
_WIDEST_IN = 14
_LEAST = 8
_COUNT = "References"


def reference_table(
    references: Sequence[Reference], sources: Iterable[Source], language: Language, width: int
) -> str:
    """
    One row a reference, under the name of the file in which it stands.
    """
    places = Places(sources)
    rows = [_row(reference, places, language) for reference in references]
    widths = _widths(rows, width)
    lines: list[str] = []
    file = None
    for reference, row in zip(references, rows, strict=True):
        if file != span_of(reference).file:
            file = span_of(reference).file
            lines += [*([""] if lines else []), shown(file)]
            lines += in_columns([[head] for head in _HEADS], widths)
        lines += in_columns(row, widths)
    return "".join(f"{line}\n" for line in lines)


def _row(reference: Reference, places: Places, language: Language) -> list[list[str]]:
    at = places.start(span_of(reference))
    led = [
        words
        for where, name in leads(reference, language)
        for words in ([where, f"  {name}"] if name else [where])
    ]
    stands = _stands_in(reference.passage)
    return [[f"{at.line}:{at.column}"], [stands], [reference.words], led, [reference.scope]]


def _stands_in(passage: Passage) -> str:
    """
    The provision in the fewest signs; outside the provisions the id of the text.
    """
    return passage.id if passage.owner is None else short_path(passage.owner)


def _widths(rows: Sequence[Sequence[Sequence[str]]], width: int) -> list[int]:
    """
    What the short columns do not need goes to the words, and a little more to where they lead.
    """
    place, stands, scope = (
        widest([_HEADS[column], *(words for row in rows for words in row[column])], _WIDEST_IN)
        for column in (0, 1, 4)
    )
    room = max(width - place - stands - scope - _GAPS, 2 * _LEAST)
    words = room * 9 // 20
    return [place, stands, words, room - words, scope]


def instrument_table(
    instruments: Sequence[Instrument], sources: Sequence[Source], width: int
) -> str:
    """
    One row an instrument: its name, how often it is referred to, and where.
    """
    places = Places(sources)
    rows = [
        [
            [each.name],
            [f"{len(each.references):>{len(_COUNT)}}"],
            [", ".join(_places(each, places, several=len(sources) > 1))],
        ]
        for each in instruments
    ]
    room = max(width - len(_COUNT) - 2 * len("  "), 2 * _LEAST)
    name = widest(["Instrument", *(each.name for each in instruments)], room * 2 // 5)
    widths = [name, len(_COUNT), room - name]
    lines = list(in_columns([["Instrument"], [_COUNT], ["Places"]], widths))
    for row in rows:
        lines += in_columns(row, widths)
    return "".join(f"{line}\n" for line in lines)


def _places(instrument: Instrument, places: Places, *, several: bool) -> Iterator[str]:
    for reference in instrument.references:
        span = span_of(reference)
        at = places.start(span)
        file = f"{span.file}:" if several else ""
        yield f"{file}{at.line}:{at.column}"
