"""
What one treaty needs of the reference document.
"""

from attrs import frozen

from treatyc.backends.word.names import HeadingGroup

__all__ = ["Needs"]


@frozen(eq=False, repr=False)
class Needs:
    """
    The words above each page but the first, and the styles that not every treaty has.

    *running* is the symbol, or else the title; on the first page there may be
    a masthead. *headings* are kinds and levels of headings, *joints* the steps
    of items that share their line with so many markers before them ("1. (a)").
    *locale* is the language of the proofing tools ("en-GB").
    """

    running: str
    has_masthead: bool
    headings: frozenset[tuple[HeadingGroup, int]]
    joints: frozenset[tuple[int, int]]
    locale: str
    right_to_left: bool
