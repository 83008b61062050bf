"""
Printing and reading agree: what is printed reads back, and is printed as it stands.
"""

from hypothesis import given, settings

from tests.strategies import drafts
from treatyc.language import load_language
from treatyc.source import Source
from treatyc.syntax.decoding import decode
from treatyc.syntax.printer import print_draft
from treatyc.syntax.reader import parse
from treatyc.treaty.parts import Draft

ENGLISH = load_language("en")


@given(drafts)
@settings(max_examples=200, deadline=None)
def test_printing_then_reading_gives_the_same_draft(draft: Draft) -> None:
    """
    The command fmt changes the layout of a draft and nothing else.
    """
    assert draft == parse(Source("draft.treaty", print_draft(draft, ENGLISH))).draft


@given(drafts)
@settings(max_examples=100, deadline=None)
def test_printing_twice_is_printing_once(draft: Draft) -> None:
    """
    The command fmt leaves alone what it has written.
    """
    printed = print_draft(draft, ENGLISH)

    assert printed == print_draft(parse(Source("draft.treaty", printed)).draft, ENGLISH)


@given(drafts)
@settings(max_examples=100, deadline=None)
def test_line_ends_and_a_byte_order_mark_say_nothing(draft: Draft) -> None:
    """
    A draft from another system is the same draft.
    """
    printed = print_draft(draft, ENGLISH)
    data = "\ufeff".encode() + printed.replace("\n", "\r\n").encode()
    source, found = decode("draft.treaty", data)

    assert (printed, ()) == (source.text, found)
    assert draft == parse(source).draft
