"""
The blocks of a draft in the order in which they are printed.

A comment, waiver or footnote says where it stands by the number of a block in
this order, counted from nought.
"""

from collections.abc import Iterator

from treatyc.treaty.node import Node
from treatyc.treaty.parts import Draft
from treatyc.treaty.provisions import (
    Block,
    Option,
    Paragraph,
    Subparagraph,
    Words,
)

__all__ = ["blocks_in_order"]


def blocks_in_order(draft: Draft) -> Iterator[Node]:
    """
    The blocks of *draft* as they are printed, each before what it contains.

    The preamble, each heading, the testimonium and an Include line count as
    blocks; a table counts once, and a quotation once, whatever is in it.
    """
    yield from _inner(draft.front)
    if draft.preamble is not None:
        yield draft.preamble
        for recital in draft.preamble.recitals:
            yield recital
            yield from _inner(recital.content)
    for unit in draft.units:
        yield unit
        yield from _inner(unit.content)


def _inner(content: tuple[Block, ...]) -> Iterator[Node]:
    for block in content:
        yield block
        if isinstance(block, Paragraph | Subparagraph | Words | Option):
            yield from _inner(block.content)
