"""
One walk over the treaty in reading order: what its provisions are called, where its words stand.
"""

from typing import NamedTuple

from treatyc.resolve.resolved import IndexedProvision, Passage
from treatyc.resolve.walk import Opening, Walk, scope_of
from treatyc.treaty.parts import Treaty

__all__ = ["Index", "Opening", "index_treaty", "scope_of"]


class Index(NamedTuple):
    """
    What the walk found: provisions and passages in reading order, ids, labels.

    The heading of a division or article is a passage with the part "heading";
    everything else, subheadings and the cells of tables too, has the part
    "text". A cell has an id of its own ("annex_1__table_1__cell_2_3": second
    row, third column). Passages of footnotes come last, each of its own;
    those of the masthead come first ("masthead__title"). Inside quoted text
    no part has an id: its passages bear the id of the quotation. *unnumbered*
    where a "#" still waits for its number.
    """

    treaty: Treaty
    provisions: tuple[IndexedProvision, ...]
    passages: tuple[Passage, ...]
    openings: tuple[Opening, ...]
    labels: dict[str, IndexedProvision]
    by_id: dict[str, IndexedProvision]
    ids: dict[int, str]
    unnumbered: bool = False


def index_treaty(treaty: Treaty) -> Index:
    """
    Give every part of *treaty* its id and every stretch of words its owner.

    Where two provisions bear one label, the first keeps it.
    """
    walk = Walk()
    walk.opening(treaty)
    for unit in treaty.body:
        walk.unit(unit, None)
    if treaty.testimonium is not None:
        walk.unit(treaty.testimonium, None)
    walk.top = 0
    for annex in treaty.annexes:
        walk.unit(annex, None)
    walk.footnotes(treaty)
    return Index(
        treaty,
        tuple(walk.provisions),
        tuple(walk.passages),
        tuple(walk.openings),
        walk.labels,
        {provision.id: provision for provision in walk.provisions},
        walk.ids,
        walk.unnumbered,
    )
