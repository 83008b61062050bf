"""
What is wrong with references: resolving has found it, the rules put it in words.
"""

from collections.abc import Iterator
from typing import NamedTuple

from treatyc.resolve.resolved import (
    FaultKind,
    Reference,
    ReferenceFault,
    ResolvedTreaty,
)
from treatyc.rules.places import place_of_words
from treatyc.source import Span

__all__ = ["FaultyReference", "faults_of"]


class FaultyReference(NamedTuple):
    """
    A reference and one thing that is wrong with it.
    """

    reference: Reference
    fault: ReferenceFault

    @property
    def place(self) -> Span:
        """
        The words in question.
        """
        return place_of_words(self.reference.passage, *self._stretch)

    @property
    def words(self) -> str:
        """
        The words in question as they stand in the draft.
        """
        start, end = self._stretch
        return self.reference.passage.text.words[start:end]

    @property
    def _stretch(self) -> tuple[int, int]:
        """
        The whole reference where it names one provision, otherwise that one of its list.
        """
        reference, fault = self.reference, self.fault
        if len(reference.members) == 1:
            return reference.start, reference.end
        if fault.start == reference.members[0].start:
            return reference.start, fault.end
        return fault.start, fault.end


def faults_of(treaty: ResolvedTreaty, *kinds: FaultKind) -> Iterator[FaultyReference]:
    """
    The faults of those kinds that are worth a word, in the order of the text.
    """
    for reference in treaty.references:
        for fault in reference.faults:
            if fault.kind in kinds and fault.weight != "information":
                yield FaultyReference(reference, fault)
