"""
A reference while it is read: levels with their values, and how they lean on each other.
"""

from collections.abc import Iterator
from itertools import product
from typing import Literal

from treatyc.resolve.citations.citation import Citation, Direction, Member, Owner, Path, Step
from treatyc.resolve.citations.pieces import Head, Value

__all__ = ["Group", "Row", "citation_of", "first_group", "fits", "path_of", "repeated_path"]

_ROMAN = frozenset("IVXLC")
_CLEAR_ROMAN = frozenset("IVX")
_LONG_LIST = 3


class Row:
    """
    One value of a group as a path from the level of the group inwards.
    """

    __slots__ = ("end", "path", "start", "until")

    def __init__(self, path: Path, start: int, end: int) -> None:
        self.path = path
        self.until: Path | None = None
        self.start = start
        self.end = end


class Group:
    """
    A level and its values: "articles 31, 32", "paragraph 1 (a) or (b)", "this article".

    A group that goes down from another one ("article 31, paragraph 1") has
    that one as its *lender*, the row it takes over as *loan*, and the path of
    it as *prefix*. Where it goes up ("of article 31 or 32"), the outer values
    are in *uppers*, innermost first. *host* is the group whose list it goes
    on with after a descent ("articles 31, paragraph 1, and 54"). An owner has
    *closed* it: only list words go on.
    """

    __slots__ = (
        "closed",
        "conjoined",
        "count",
        "direction",
        "end",
        "host",
        "label",
        "lead",
        "lender",
        "level",
        "loan",
        "owner",
        "prefix",
        "rows",
        "start",
        "theirs",
        "uppers",
    )

    def __init__(self, head: Head) -> None:
        self.level = head.level
        self.lead = head.lead
        self.start = head.start
        self.end = head.end
        self.rows: list[Row] = []
        self.uppers: list[Group] = []
        self.prefix: Path = ()
        self.lender: Group | None = None
        self.loan: Row | None = None
        self.host: Group | None = None
        self.direction: Direction | None = None
        self.owner: Owner | None = None
        self.count = 0
        self.label = ""
        self.closed = self.conjoined = self.theirs = False

    def add(self, value: Value) -> None:
        """
        One more value of this level.
        """
        start = value.start if self.rows else self.start
        self.rows.append(Row(path_of(self.level.kind, value), start, value.end))
        self.end = value.end
        self.label = value.number
        host = self.host
        if host is None:
            self.count += 1
        else:
            host.count += 1

    def give_back(self) -> None:
        """
        Undo the descent: this group stands for itself.
        """
        if self.lender is not None and self.loan is not None:
            self.lender.rows.append(self.loan)
        self.prefix = ()
        self.lender = self.loan = None

    def members(self) -> list[Member]:
        """
        What this group names, each with its whole path.
        """
        if self.uppers:
            return list(self._members_in_uppers())
        return [self._member(row, self.prefix) for row in self.rows]

    def _member(self, row: Row, prefix: Path) -> Member:
        until = None if row.until is None else prefix + row.until
        path = prefix + row.path
        return Member(row.start, row.end, path, until, self.owner, self.direction, self.theirs)

    def _members_in_uppers(self) -> Iterator[Member]:
        for outer in product(*(upper.rows for upper in reversed(self.uppers))):
            prefix = self.prefix
            for upper_row in outer:
                prefix += upper_row.path
            for row in self.rows:
                yield self._member(row, prefix)


def first_group(head: Head, value: Value) -> Group:
    """
    A group with its first value; "the" and "that" before a number mean nothing.
    """
    group = Group(head)
    lead = head.lead
    group.start = head.word
    group.lead = None
    if lead is not None:
        group.theirs = lead.theirs
        if lead.above:
            group.direction = "above"
            group.start = head.nearest
    group.add(value)
    return group


def path_of(level: str, value: Value) -> Path:
    """
    The steps of *value* as one of *level*.
    """
    marks = value.marks
    if value.number:
        first = Step(level, "number", value.number)
    else:
        first = Step(level, "mark", marks[0])
        marks = marks[1:]
    if not marks:
        return (first,)
    return (first, *(Step("mark", "mark", mark) for mark in marks))


def repeated_path(path: Path, value: Value) -> Path | None:
    """
    *path* with the marks of *value* in the place of its own of the same kind.

    "1 (a) (i) or (ii)": (ii) goes with (i); "(g) (i) and (n)": n with g.
    """
    new = value.marks[0]
    depths = [at for at in range(len(path) - 1, -1, -1) if path[at].how == "mark"]
    for alike in (_same_look, _same_class):
        for at in depths:
            if alike(path[at].label, new):
                rest = (Step("mark", "mark", mark) for mark in value.marks[1:])
                return (*path[:at], Step(path[at].level, "mark", new), *rest)
    return None


def fits(one: str, other: str) -> bool:
    """
    Whether two numbers can stand in one list: "2" and "3.1", "IV" and "IX", "B" and "C".
    """
    if not one or one[0].isdigit() or other[0].isdigit():
        return bool(one) and one[0].isdigit() and other[0].isdigit()
    if len(one) == len(other) == 1 and one not in _CLEAR_ROMAN:
        return True
    return _is_roman(one) == _is_roman(other)


def _is_roman(label: str) -> bool:
    return _ROMAN.issuperset(label) and (len(label) > 1 or label in _CLEAR_ROMAN)


def _same_class(one: str, other: str) -> bool:
    """
    Whether both are numbers, or both capital or both small letters.
    """
    return (one[0].isdigit(), one[0].isupper()) == (other[0].isdigit(), other[0].isupper())


def _same_look(one: str, other: str) -> bool:
    return _same_class(one, other) and _is_roman(one.upper()) == _is_roman(other.upper())


def citation_of(groups: list[Group]) -> Citation:
    """
    The reference that *groups* make together.
    """
    first = groups[0]
    if len(groups) == 1:
        return Citation(first.start, first.end, tuple(first.members()), _agreement(groups))
    members = tuple(member for group in groups for member in group.members())
    end = max(group.end for group in groups)
    return Citation(first.start, end, members, _agreement(groups))


def _agreement(groups: list[Group]) -> Literal["one", "many"] | None:
    for group in groups:
        if group.lead is not None or group.host is not None:
            continue
        if group.level.plural:
            if group.count == 1 and not any(row.until for row in group.rows):
                return "many"
        elif group.count >= _LONG_LIST or (group.count > 1 and group.conjoined):
            return "one"
    return None
