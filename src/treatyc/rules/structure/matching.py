"""
The divisions that a profile asks for, held against those that the treaty has.
"""

import re
from collections.abc import Callable

from attrs import define, field, frozen

from treatyc.profile import ExpectedDivision, Profile
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.treaty.provisions import SCOPE_KINDS, Division

__all__ = ["PREAMBLE", "Match", "Matching", "match_divisions", "title_of"]

PREAMBLE = "preamble"

_PIECES = re.compile(r"[\[\]/]+")
_SCOPES = frozenset(SCOPE_KINDS)


@frozen(eq=False, repr=False)
class Match:
    """
    A division of the treaty and the one of the profile that it is.

    *rank* is the place of the latter in the profile; *by_name* is false where
    only its number or its neighbours tell.
    """

    division: IndexedProvision
    expected: ExpectedDivision
    rank: int
    by_name: bool


@frozen(eq=False, repr=False)
class Matching:
    """
    What was matched, in the order of the text, and what has no partner on either side.

    *missing* are the ranks of what the profile asks for and the text has not.
    """

    matches: tuple[Match, ...]
    missing: tuple[int, ...]
    unforeseen: tuple[IndexedProvision, ...]


def match_divisions(treaty: ResolvedTreaty, profile: Profile) -> Matching:
    """
    Match the divisions of the body: by name, then by number, then by neighbours.
    """
    if not profile.divisions:
        return Matching((), (), ())
    language = treaty.language.code
    wanted = profile.divisions
    search = _Search(_candidates(treaty, profile), wanted)
    search.pair(lambda one, rank: _has_name(one, wanted[rank], language), by_name=True)
    search.pair(lambda one, rank: _has_number(one, wanted[rank]), by_name=False)
    search.pair(search.stands_between, by_name=False)
    return search.result(has_preamble=treaty.treaty.preamble is not None)


def title_of(division: IndexedProvision) -> str:
    """
    The words of its title, empty where it has none.
    """
    node = division.node
    return node.title.words if isinstance(node, Division) and node.title else ""


@define(eq=False, repr=False)
class _Search:
    """
    The matching while it is made.
    """

    divisions: list[IndexedProvision]
    wanted: tuple[ExpectedDivision, ...]
    found: dict[int, Match] = field(factory=dict)
    ranks: dict[str, int] = field(factory=dict)

    def pair(self, fits: Callable[[IndexedProvision, int], bool], *, by_name: bool) -> None:
        """
        Give each division that has no partner the first free one that *fits*.
        """
        for division in self.divisions:
            if division.id in self.ranks:
                continue
            for rank, expected in enumerate(self.wanted):
                if rank not in self.found and fits(division, rank):
                    self.found[rank] = Match(division, expected, rank, by_name)
                    self.ranks[division.id] = rank
                    break

    def stands_between(self, division: IndexedProvision, rank: int) -> bool:
        """
        Whether the neighbours of *division* are those that *rank* has in the profile.
        """
        place = self.divisions.index(division)
        first = sum(expected.kind == PREAMBLE for expected in self.wanted) - 1
        before = [first, *(self.ranks.get(one.id) for one in self.divisions[:place])]
        after = [*(self.ranks.get(one.id) for one in self.divisions[place + 1 :]), len(self.wanted)]
        return before[-1] == rank - 1 and after[0] == rank + 1

    def result(self, *, has_preamble: bool) -> Matching:
        """
        What was found, and what was not.
        """
        missing = (
            rank
            for rank, expected in enumerate(self.wanted)
            if expected.required
            and rank not in self.found
            and not (expected.kind == PREAMBLE and has_preamble)
        )
        return Matching(
            tuple(self.found[self.ranks[one.id]] for one in self.divisions if one.id in self.ranks),
            tuple(missing),
            tuple(one for one in self.divisions if one.id not in self.ranks),
        )


def _candidates(treaty: ResolvedTreaty, profile: Profile) -> list[IndexedProvision]:
    """
    The divisions of the body that stand at the top, or are of a kind that the profile names.

    A chapter below a heading that should have been one is still a chapter.
    """
    kinds = {expected.kind for expected in profile.divisions}
    return [
        one
        for one in treaty.provisions
        if isinstance(one.node, Division)
        and (one.kind in kinds or one.parent is None)
        and one.unit is None
        and one.kind not in _SCOPES
    ]


def _has_name(division: IndexedProvision, expected: ExpectedDivision, language: str) -> bool:
    """
    Whether its title, or one of the alternatives in brackets there, is a name of *expected*.
    """
    title = title_of(division)
    readings = [title, *_PIECES.split(title)] if "[" in title else [title]
    return any(reading and expected.is_called(reading, language) for reading in readings)


def _has_number(division: IndexedProvision, expected: ExpectedDivision) -> bool:
    number = division.number
    return (
        number is not None
        and division.kind == expected.kind
        and number.value == (expected.value,)
        and not number.suffix
    )
