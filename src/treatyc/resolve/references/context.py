"""
What the parts of the reading hand each other.
"""

from typing import NamedTuple

from treatyc.resolve.citations import Citation, Member
from treatyc.resolve.references.ownership import Whose
from treatyc.resolve.resolved import IndexedProvision, Passage, ReferenceFault, ReferenceMember

__all__ = ["Context", "Reading"]


class Context(NamedTuple):
    """
    Where a member of a citation stands, and whose provision it names.

    *number* is that of the passage.
    """

    citation: Citation
    member: Member
    passage: Passage
    number: int
    whose: Whose

    @property
    def place(self) -> IndexedProvision | None:
        """
        The provision whose words these are.
        """
        return self.passage.owner


class Reading(NamedTuple):
    """
    What was made of one member; *missing* are designations that should be there.
    """

    member: ReferenceMember
    faults: tuple[ReferenceFault, ...] = ()
    missing: tuple[str, ...] = ()
