"""
Whatever a text holds, reading it ends in a draft, and the draft holds its words.
"""

import re
from collections import Counter

from hypothesis import given, settings

from tests.drawn_texts import any_texts
from treatyc.diagnostics import Severity
from treatyc.source import Source
from treatyc.syntax.printer import print_draft
from treatyc.syntax.reader import Parsed, parse


def _read(text: str) -> tuple[Parsed, str]:
    """
    What is read from *text*, and how that is printed.
    """
    parsed = parse(Source("any.treaty", text))
    return parsed, print_draft(parsed.draft, parsed.language)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


@given(any_texts)
@settings(max_examples=400, deadline=None)
def test_no_word_is_lost(text: str) -> None:
    """
    Every word that stood in the text is in the draft, which prints it.

    Marks of layout are printed where they are needed; a line that ends no
    options is reported and left out.
    """
    _, printed = _read(text)
    lost = _words(text) - _words(printed)

    assert set() == set(lost) - {"restart", "letter", "roman", "heading", "end", "options"}


@given(any_texts)
@settings(max_examples=400, deadline=None)
def test_what_is_read_is_printed_so_that_it_reads_back(text: str) -> None:
    """
    Whatever was meant: the draft that was read is the draft that is printed.
    """
    parsed, printed = _read(text)

    assert parsed.draft == _read(printed)[0].draft
    assert printed == _read(printed)[1]


@given(any_texts)
@settings(max_examples=400, deadline=None)
def test_printing_adds_no_mistakes(text: str) -> None:
    """
    What is an error in the printed text was found in the text, if only as a warning.
    """
    parsed, printed = _read(text)
    if any(found.rule == "mixed-indentation" for found in parsed.diagnostics):
        return
    known = {found.rule for found in parsed.diagnostics}
    added = [
        found.rule
        for found in _read(printed)[0].diagnostics
        if found.severity is Severity.ERROR and found.rule not in known
    ]

    assert [] == added
