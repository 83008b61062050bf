"""
What is wrong with references: resolving has found it, the rules put it in words.
"""

from collections.abc import Iterator

from attrs import frozen

from treatyc.resolve.resolved import (
    FaultKind,
    IndexedProvision,
    Reference,
    ReferenceFault,
    ResolvedTreaty,
)
from treatyc.rules.places import place_of_words
from treatyc.rules.wording import called, listed
from treatyc.source import Span

__all__ = ["FaultyReference", "faults_of", "meant"]


@frozen(eq=False, repr=False)
class FaultyReference:
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
        return place_of_words(self.reference.passage, self.fault.start, self.fault.end)

    @property
    def words(self) -> str:
        """
        The words in question as they stand in the draft.
        """
        return self.reference.passage.text.words[self.fault.start : self.fault.end]


def faults_of(treaty: ResolvedTreaty, *kinds: FaultKind) -> Iterator[FaultyReference]:
    """
    The faults of those kinds that are worth a word, in the order of the text.
    """
    for reference in treaty.references:
        for fault in reference.faults:
            if fault.kind in kinds and fault.weight != "information":
                yield FaultyReference(reference, fault)


def meant(provisions: tuple[IndexedProvision, ...]) -> str | None:
    """
    The cure where resolving has an idea of what was meant.
    """
    if not provisions:
        return None
    return f"did you mean {listed(map(called, provisions[:2]), 'or')}?"
