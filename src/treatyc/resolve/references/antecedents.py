"""
What "that paragraph" can mean: the references that were read before.
"""

from typing import NamedTuple

from treatyc.resolve.citations import Citation
from treatyc.resolve.references.lookup import around
from treatyc.resolve.resolved import IndexedProvision, Reference

__all__ = ["Antecedent", "Antecedents"]

_REACH = 6
_MOST = 60


class Antecedent(NamedTuple):
    """
    What was meant before: provisions, or something of another instrument.
    """

    targets: tuple[IndexedProvision, ...]
    other: str | None = None


class _Entry(NamedTuple):
    """
    A reference in passage number *passage*.
    """

    passage: int
    citation: Citation
    reference: Reference

    def has(self, levels: frozenset[str]) -> bool:
        """
        Whether the reference names provisions of all *levels*.
        """
        named = {
            "subparagraph" if step.level == "mark" else step.level
            for member in self.citation.members
            for step in member.path
        }
        return levels <= named


class Antecedents:
    """
    The references of the last passages, the latest last.
    """

    def __init__(self) -> None:
        self._entries: list[_Entry] = []

    def add(self, passage: int, citation: Citation, reference: Reference) -> None:
        """
        Remember a reference in passage number *passage*.
        """
        self._entries.append(_Entry(passage, citation, reference))

    def latest(self, passage: int) -> Reference | None:
        """
        The reference before in the same passage.
        """
        if not self._entries or self._entries[-1].passage != passage:
            return None
        return self._entries[-1].reference

    def last(self, passage: int, levels: frozenset[str]) -> Antecedent | None:
        """
        What the last reference meant that had all *levels*, in this passage or the six before.
        """
        for entry in reversed(self._entries[-_MOST:]):
            if entry.passage < passage - _REACH:
                return None
            if entry.has(levels):
                found = _meant(entry.reference, levels)
                if found is not None:
                    return found
        return None


def _meant(reference: Reference, levels: frozenset[str]) -> Antecedent | None:
    if reference.other is not None and not reference.targets:
        return Antecedent((), reference.other)
    meant: dict[int, IndexedProvision] = {}
    for target in reference.targets:
        if len(levels) > 1:
            if target.kind in levels:
                meant[id(target)] = target
            continue
        outers = [outer for outer in around(target) if outer.kind in levels]
        if outers:
            outer = outers[-1] if outers[0].kind == "subparagraph" else outers[0]
            meant[id(outer)] = outer
    return Antecedent(tuple(meant.values())) if meant else None
