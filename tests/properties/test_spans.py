"""
Places are exact: a part lies in its whole, a character of a text where it was written.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import attrs
from hypothesis import example, given, settings

from tests.drawn_texts import any_texts
from tests.strategies import drafts
from treatyc.language import load_language
from treatyc.source import Source
from treatyc.syntax.decoding import decode
from treatyc.syntax.printer import print_draft
from treatyc.syntax.reader import parse
from treatyc.treaty.node import Node
from treatyc.treaty.parts import Draft
from treatyc.treaty.text import Text, place_of

ENGLISH = load_language("en")


def _parts(node: Node) -> Iterator[Node]:
    """
    The nodes directly in *node*.
    """
    for each in attrs.fields(type(node)):
        value: Any = getattr(node, each.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Node):
                yield part


def _whole(node: Node) -> Iterator[Node]:
    yield node
    for part in _parts(node):
        yield from _whole(part)


def _sticking_out(draft: Draft) -> list[tuple[Node, Node]]:
    """
    Parts that begin before their whole or end behind it, each with that whole.
    """
    return [
        (part, node)
        for node in _whole(draft)
        for part in _parts(node)
        if part.span.start < node.span.start
        or part.span.end > node.span.end
        or part.span.end < part.span.start
    ]


def _overlapping(draft: Draft) -> list[tuple[Node, Node]]:
    """
    Neighbours of which the second begins before the first has ended.
    """
    found = []
    for node in _whole(draft):
        for name in ("content", "units", "recitals", "front", "rows", "cells", "fields"):
            neighbours = getattr(node, name, ())
            pairs = pairwise(neighbours)
            found += [(a, b) for a, b in pairs if b.span.start < a.span.end]
    return found


def _misplaced(draft: Draft, source: str) -> list[tuple[str, int]]:
    """
    Texts with the first of their characters that does not stand in *source* where it says.

    Where lines were joined a blank stands for the end of a line.
    """
    found = []
    for node in _whole(draft):
        if not isinstance(node, Text):
            continue
        for offset, character in enumerate(node.words):
            place = place_of(node, offset)
            written = source[place : place + 1]
            is_joint = character == " " and written.isspace()
            if not is_joint and (
                written != character or not node.span.start <= place < node.span.end
            ):
                found.append((node.words, offset))
                break
    return found


def _check(text: str) -> None:
    draft = parse(Source("any.treaty", text)).draft

    assert [] == _sticking_out(draft)
    assert [] == _overlapping(draft)
    assert [] == _misplaced(draft, text)


@given(any_texts)
@example("a\\[b")
@example("1. *a* b\nc \\[d\\]\n\nArticle 1\nTitle of\nlines\n")
@settings(max_examples=400, deadline=None)
def test_every_character_stands_where_it_was_written(text: str) -> None:
    """
    In any text, on one line or several, through marks and backslashes.
    """
    _check(text)


@given(drafts)
@settings(max_examples=100, deadline=None)
def test_the_places_in_a_draft_are_exact(draft: Draft) -> None:
    """
    The same in the drafts that drafters write.
    """
    _check(print_draft(draft, ENGLISH))


@given(any_texts)
@settings(max_examples=100, deadline=None)
def test_places_do_not_depend_on_line_ends(text: str) -> None:
    """
    With the line ends of another system every part stands in the same line and column.
    """
    plain, _ = decode("any.treaty", text.encode())
    other, _ = decode("any.treaty", plain.text.replace("\n", "\r\n").encode())

    assert plain.text == other.text
