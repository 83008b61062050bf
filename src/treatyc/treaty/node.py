"""
What every part of a treaty has: a place in a draft.
"""

from functools import cache

from attrs import Attribute, field, fields, frozen

from treatyc.source import Span

__all__ = ["Node"]


@frozen(eq=False, repr=False)
class Node:
    """
    Something that was written somewhere.

    The span takes no part in equality: two parts are equal when they say the same.
    How parts are compared and shown is written here once for all of them, and
    not made for each class at every start: that would take half of the start.
    """

    span: Span = field(kw_only=True, eq=False, repr=False)

    def __eq__(self, other: object) -> bool:
        """
        Whether *other* is of the same class and says the same.
        """
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in _said(type(self)))

    def __hash__(self) -> int:
        """
        Equal parts have one hash.
        """
        return hash((type(self), *(getattr(self, name) for name in _said(type(self)))))

    def __repr__(self) -> str:
        """
        The class and what the part says, as attrs would write it.
        """
        said = (f"{name}={getattr(self, name)!r}" for name in _said(type(self)))
        return f"{type(self).__name__}({', '.join(said)})"


@cache
def _said(kind: type[object]) -> tuple[str, ...]:
    """
    The fields of a class that take part in equality.
    """
    declared: tuple[Attribute[object], ...] = fields(kind)
    return tuple(one.name for one in declared if one.eq)
