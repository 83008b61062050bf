"""
A block as it will stand in the text.
"""

from attrs import define, field

__all__ = ["PrintedBlock"]


@define(eq=False, repr=False)
class PrintedBlock:
    """
    A block as printed: its depth, and its line (several for a table or quotation).

    *runs_in* tells that the line holds a deeper block too, "1. (a) …"; *above*
    holds the comments and notes that stand above it.
    """

    depth: int
    lines: list[str]
    is_item: bool = False
    runs_in: bool = False
    above: list[str] = field(factory=list)
