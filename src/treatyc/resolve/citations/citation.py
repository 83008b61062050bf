"""
What a reference says, before anybody looks for the provision.
"""

from typing import Literal, NamedTuple

__all__ = ["Citation", "Direction", "How", "Lead", "Member", "Owner", "OwnerHow", "Path", "Step"]

How = Literal["number", "mark", "this", "that", "before", "after", "ordinal", "whole"]
OwnerHow = Literal["self", "that", "here", "there", "named"]
Direction = Literal["above", "below"]


class Step(NamedTuple):
    """
    One level of a designation: "article 40", "(b)", "this paragraph", "the second sentence".

    - ``number``: the level and the number in *label*, as printed;
    - ``mark``: a letter or number in brackets after another number;
    - ``this``, ``that``: the one around, the one named before;
    - ``before``, ``after``: the *quantity* ones before or after, 0 for all;
    - ``ordinal``: number *quantity* by position, -1 for the last;
    - ``whole``: the only one of its kind ("the annex"), or all ("the annexes": *quantity* 0).
    """

    level: str
    how: How
    label: str = ""
    quantity: int = 1


Path = tuple[Step, ...]


class Lead(NamedTuple):
    """
    The words before a level: how they pick it, which ones, and whether "the" stands among them.
    """

    how: How
    ordinals: tuple[int, ...] = ()
    quantity: int | None = None
    definite: bool = False
    theirs: bool = False
    above: bool = False


class Owner(NamedTuple):
    """
    Whose provision it is: of this treaty, of that one, of the one named; "hereof", "thereof".

    *name* is the noun ("Convention"), for ``named`` all the words.
    """

    how: OwnerHow
    name: str
    start: int
    end: int


class Member(NamedTuple):
    """
    One of the provisions that a reference names, the outermost level first.

    *until* is the other end of a range; *theirs* is set after "its" ("the
    Convention as set out in its article 2").
    """

    start: int
    end: int
    path: Path
    until: Path | None = None
    owner: Owner | None = None
    direction: Direction | None = None
    theirs: bool = False


class Citation(NamedTuple):
    """
    A whole reference: the longest chain of members that list words join.

    *agreement* tells of a word for many before one number ("articles 12":
    ``many``) or for one before a list ("article 9, 10 and 11": ``one``).
    """

    start: int
    end: int
    members: tuple[Member, ...]
    agreement: Literal["one", "many"] | None = None
