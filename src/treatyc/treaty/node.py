"""
What every part of a treaty has: a place in a draft.
"""

from attrs import field, frozen

from treatyc.source import Span

__all__ = ["Node"]


@frozen
class Node:
    """
    Something that was written somewhere.

    The span takes no part in equality: two parts are equal when they say the same.
    """

    span: Span = field(kw_only=True, eq=False, repr=False)
