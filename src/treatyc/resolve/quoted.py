"""
The words of quoted text: they belong to another instrument and have no ids of their own.
"""

from collections.abc import Iterator
from typing import Literal

from treatyc.treaty.node import Node
from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Quotation,
    Subheading,
    Table,
    Unit,
)
from treatyc.treaty.text import Mark, Text

__all__ = ["QuotedPart", "quoted_parts"]

# What stands before a marker or heading word (no text yet), or a text and where it stands.
QuotedPart = tuple[Node, tuple[Mark, ...], Literal["text", "heading"], Text | None]


def quoted_parts(quotation: Quotation) -> Iterator[QuotedPart]:
    """
    What *quotation* says, in reading order.
    """
    yield from _block_parts(quotation.content)
    for unit in quotation.units:
        yield from _unit_parts(unit)


def _unit_parts(unit: Unit) -> Iterator[QuotedPart]:
    if isinstance(unit, Article | Division):
        yield unit, unit.before, "heading", unit.title
    yield from _block_parts(unit.content)


def _block_parts(content: tuple[Block, ...]) -> Iterator[QuotedPart]:
    for block in content:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield cell, (), "text", cell
        elif isinstance(block, Quotation):
            yield from quoted_parts(block)
        else:
            yield block, block.before, "text", block.text
            if not isinstance(block, Subheading):
                yield from _block_parts(block.content)
