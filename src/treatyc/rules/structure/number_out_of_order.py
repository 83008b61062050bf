"""
Numbers that go backwards.
"""

from bisect import bisect_right
from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.rule import Finding, rule
from treatyc.rules.structure.ascent import longest_ascent
from treatyc.rules.structure.printed_numbers import printed_like
from treatyc.rules.structure.sequences import Member, NumberSequence, irregular_sequences
from treatyc.rules.wording import called, numbered

__all__ = ["number_out_of_order"]

_ONE_BETWEEN = 2


@rule(Severity.WARNING)
def number_out_of_order(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A provision stands after one with a higher number, or before one with a lower.

    Why: readers look for a number between its neighbours. A provision that was
    moved without its number, or numbered without being moved, is not found.

    Write ``Chapter II`` before ``Chapter III``, not after it.

    Source: Editorial Manual of the United Nations, "Paragraphs": numbered
    consecutively.
    """
    for sequence in irregular_sequences(treaty):
        members = sequence.members
        places = longest_ascent([member.count for member in members])
        ordered = {members[place].count for place in places}
        present = {member.count[0] for member in members}
        for place, member in enumerate(members):
            if member.count not in ordered:
                neighbour = members[_neighbour(sequence, place, places)]
                yield _misplaced(treaty, member, neighbour, _cure(sequence, place, places, present))


def _neighbour(sequence: NumberSequence, place: int, places: tuple[int, ...]) -> int:
    """
    The place that shows the fault: the higher number before *place*, or the lower one after it.
    """
    following = bisect_right(places, place)
    before = places[following - 1] if following else place
    if sequence.members[before].count > sequence.members[place].count:
        return before
    return places[following]


def _cure(sequence: NumberSequence, place: int, places: tuple[int, ...], present: set[int]) -> str:
    """
    The one number that is free between its neighbours, where there is one.
    """
    following = bisect_right(places, place)
    if 0 < following < len(places):
        low = sequence.members[places[following - 1]].count[0]
        high = sequence.members[places[following]].count[0]
        if high - low == _ONE_BETWEEN and low + 1 not in present:
            return f"number it {printed_like(sequence.members[place], low + 1)}"
    return "renumber it, or move it to where its number belongs"


def _misplaced(treaty: ResolvedTreaty, member: Member, neighbour: Member, cure: str) -> Finding:
    higher = neighbour.count > member.count
    side = "after" if higher else "before"
    other = numbered(neighbour.provision)
    return Finding(
        place_of_number(treaty, member.provision),
        f"{called(member.provision)} stands {side} {other}",
        hint=cure,
        related=(Note(place_of_number(treaty, neighbour.provision), f"{other} stands here"),),
    )
