"""
How far a waiver reaches: "// allow skipped-number: …" above a block speaks for that block.
"""

from collections.abc import Iterator

from attrs import evolve

from treatyc.source import Span
from treatyc.treaty.node import Node
from treatyc.treaty.order import blocks_in_order
from treatyc.treaty.parts import Draft, Preamble, Waiver
from treatyc.treaty.provisions import Article, Division, Unit

__all__ = ["reach"]


def reach(drafts: list[Draft], units: tuple[Division | Article, ...]) -> tuple[Waiver, ...]:
    """
    The waivers of all *drafts*, each with the stretch it speaks for.

    Above the heading of a division it speaks for all of the division, as far
    as that stands in the same file; above the first block of a file for the
    file, and of the first file for all files.
    """
    if not any(isinstance(aside, Waiver) for draft in drafts for aside in draft.asides):
        return ()
    whole = {_place(division): division.span for division in _divisions(units)}
    found: list[Waiver] = []
    for number, draft in enumerate(drafts):
        waivers = [aside for aside in draft.asides if isinstance(aside, Waiver)]
        blocks = tuple(blocks_in_order(draft)) if waivers else ()
        for waiver in waivers:
            if waiver.at <= 0:
                files = drafts if number == 0 else [draft]
                found.extend(evolve(waiver, waived=_all_of(file)) for file in files)
            elif waiver.at < len(blocks):
                block = blocks[waiver.at]
                found.append(evolve(waiver, waived=whole.get(_place(block), _span(block))))
    return tuple(found)


def _all_of(draft: Draft) -> Span:
    return Span(draft.span.file, 0, draft.span.end)


def _place(node: Node) -> tuple[str, str, int]:
    return type(node).__name__, node.span.file, node.span.start


def _span(node: Node) -> Span:
    if isinstance(node, Preamble) and node.recitals:
        return Span(node.span.file, node.span.start, node.recitals[-1].span.end)
    return node.span


def _divisions(units: tuple[Unit, ...]) -> Iterator[Division | Article]:
    """
    The divisions and articles that contain others, and all of those in them.
    """
    for unit in units:
        inner = unit.provisions if isinstance(unit, Division) else ()
        if isinstance(unit, Article):
            inner = unit.sections
        if isinstance(unit, Division | Article):
            yield unit
            yield from _divisions(inner)
