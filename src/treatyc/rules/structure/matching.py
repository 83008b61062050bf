"""
The divisions that a profile asks for, held against those that the treaty has.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from attrs import define, field

from treatyc.profile import ExpectedDivision, Profile, folded_name
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.treaty.provisions import SCOPE_KINDS, Division

__all__ = ["PREAMBLE", "Match", "Matching", "match_divisions", "title_of"]

PREAMBLE = "preamble"

# What a division is known by: a name without case and accents, or its kind and number.
_Key = str | tuple[str, int]

_SCOPES = frozenset(SCOPE_KINDS)


class Match(NamedTuple):
    """
    A division of the treaty and the one of the profile that it is.

    *rank* is the place of the latter in the profile; *by_name* is false where
    only its number or its neighbours tell.
    """

    division: IndexedProvision
    expected: ExpectedDivision
    rank: int
    by_name: bool


class Matching(NamedTuple):
    """
    What was matched, in the order of the text, and what has no partner on either side.

    *missing* are the ranks of what the profile asks for and the text has not.
    """

    matches: tuple[Match, ...]
    missing: tuple[int, ...]
    unforeseen: tuple[IndexedProvision, ...]


def match_divisions(treaty: ResolvedTreaty, profile: Profile) -> Matching:
    """
    Match the divisions of the body: by name, by its beginning, by number, by neighbours.
    """
    if not profile.divisions:
        return Matching((), (), ())
    wanted = profile.divisions
    search = _Search(_candidates(treaty, profile), wanted)
    names = _ranks_by_name(wanted, treaty.language.code)
    search.pair_by(names, _names_of, by_name=True)
    search.pair_by(names, lambda one: _beginnings(one, names), by_name=False)
    search.pair_by(_ranks_by_number(wanted), _numbers_of, by_name=False)
    search.pair_between()
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

    def pair_by(
        self,
        known: dict[_Key, int],
        keys: Callable[[IndexedProvision], Iterable[_Key]],
        *,
        by_name: bool,
    ) -> None:
        """
        Pair each division with the rank that one of its *keys* has, where both are free.
        """
        for division in self.divisions:
            if division.id not in self.ranks:
                ranks = (known[key] for key in keys(division) if key in known)
                rank = next((rank for rank in ranks if rank not in self.found), None)
                if rank is not None:
                    self._pair(division, rank, by_name=by_name)

    def pair_between(self) -> None:
        """
        Pair a division whose neighbours are those that a free rank has in the profile.
        """
        preambles = sum(expected.kind == PREAMBLE for expected in self.wanted)
        before: int | None = preambles - 1
        for place, division in enumerate(self.divisions):
            rank = self.ranks.get(division.id)
            if rank is None and before is not None and self._rank_at(place + 1) == before + 2:
                rank = before + 1
                self._pair(division, rank, by_name=False)
            before = rank

    def _rank_at(self, place: int) -> int | None:
        if place == len(self.divisions):
            return len(self.wanted)
        return self.ranks.get(self.divisions[place].id)

    def _pair(self, division: IndexedProvision, rank: int, *, by_name: bool) -> None:
        self.found[rank] = Match(division, self.wanted[rank], rank, by_name)
        self.ranks[division.id] = rank

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


def _ranks_by_name(wanted: tuple[ExpectedDivision, ...], language: str) -> dict[_Key, int]:
    return {
        folded_name(name): rank
        for rank, expected in enumerate(wanted)
        for name in expected.names.get(language, ())
    }


def _names_of(division: IndexedProvision) -> Iterator[_Key]:
    """
    Its title, and the alternatives in brackets there.
    """
    title = title_of(division)
    yield folded_name(title)
    if "[" in title:
        yield from map(folded_name, re.split(r"[\[\]/]+", title))


def _beginnings(division: IndexedProvision, names: dict[_Key, int]) -> Iterator[_Key]:
    """
    The names with which its title begins: "Technical assistance and information exchange".
    """
    title = f"{folded_name(title_of(division))} "
    for name in names:
        if title.startswith(f"{name} "):
            yield name


def _ranks_by_number(wanted: tuple[ExpectedDivision, ...]) -> dict[_Key, int]:
    return {(expected.kind, expected.value): rank for rank, expected in enumerate(wanted)}


def _numbers_of(division: IndexedProvision) -> Iterator[_Key]:
    number = division.number
    if number is not None and len(number.value) == 1 and not number.suffix:
        yield (division.kind, number.value[0])
