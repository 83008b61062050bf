"""
What every part of a treaty has: a place in a draft.
"""

from collections.abc import Iterator

from attrs import field, frozen

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
        return all(value == getattr(other, name) for name, value in self._said())

    def __hash__(self) -> int:
        """
        Equal parts have one hash.
        """
        return hash((type(self), *self._said()))

    def __repr__(self) -> str:
        """
        The class and what the part says, as attrs would write it.
        """
        said = (f"{name}={value!r}" for name, value in self._said())
        return f"{type(self).__name__}({', '.join(said)})"

    def _said(self) -> Iterator[tuple[str, object]]:
        """
        The fields that take part in equality.
        """
        for one in self.__attrs_attrs__:
            if one.eq:
                yield one.name, getattr(self, one.name)
