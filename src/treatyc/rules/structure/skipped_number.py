"""
A gap in the numbers.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.rule import Finding, rule
from treatyc.rules.structure.ascent import longest_ascent
from treatyc.rules.structure.printed_numbers import printed_like
from treatyc.rules.structure.sequences import Member, NumberSequence, irregular_sequences
from treatyc.rules.wording import called, numbered, plural, range_of

__all__ = ["skipped_number"]


@rule(Severity.WARNING)
def skipped_number(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A number is missing in a sequence.

    Why: readers look for the provision that is not there, and references that
    were meant for it go astray. A provision that was taken out keeps its place
    with "[deleted]".

    Write ``1.``, ``2.``, ``3. [deleted]``, ``4.``, not ``1.``, ``2.``, ``4.``.

    Source: Editorial Manual of the United Nations, "Paragraphs": numbered
    consecutively.
    """
    for sequence in irregular_sequences(treaty):
        yield from _gaps(treaty, sequence)
        yield from _missing_suffixes(treaty, sequence)


class _Gap(NamedTuple):
    """
    The numbers from *first* to *last* are missing; *size* of them, where some stand elsewhere.
    """

    first: int
    last: int
    size: int
    before: Member | None
    after: Member


def _gaps(treaty: ResolvedTreaty, sequence: NumberSequence) -> Iterator[Finding]:
    """
    One finding a gap, at the provision after it.

    What begins in the middle and has more gaps than members counts nothing:
    the notes on articles 2, 17 and 35 that stand in an annex.
    """
    gaps = list(_found_gaps(sequence))
    missing = sum(gap.size for gap in gaps)
    begins = sequence.starts or sequence.members[0].count[0] == 1
    if begins or missing <= len(sequence.members):
        for gap in gaps:
            yield _missing(treaty, gap)


def _found_gaps(sequence: NumberSequence) -> Iterator[_Gap]:
    """
    The gaps; one that a doubled or misplaced number fills is not reported again.
    """
    members = sequence.members
    values = [member.count[0] for member in members]
    ascent = longest_ascent([member.count for member in members])
    elsewhere = sorted(sequence.beside.union(values))
    last = -1
    for place in ascent:
        before, value = values[last] if last >= 0 else 0, values[place]
        gap = _gap(before, value, elsewhere, members[last] if last >= 0 else None, members[place])
        doubled = gap.size == 1 and value - 1 == gap.first and values.count(value) > 1
        begins = last >= 0 or sequence.starts
        if gap.size > 0 and begins and place == last + 1 and not doubled:
            yield gap
        last = place


def _gap(low: int, high: int, elsewhere: list[int], before: Member | None, after: Member) -> _Gap:
    """
    What is missing between *low* and *high*, given the numbers that stand *elsewhere*, in order.
    """
    inside = elsewhere[bisect_right(elsewhere, low) : bisect_left(elsewhere, high)]
    first, last = low + 1, high - 1
    for value in inside:
        first += value == first
    for value in reversed(inside):
        last -= value == last
    return _Gap(first, last, high - low - 1 - len(inside), before, after)


def _missing(treaty: ResolvedTreaty, gap: _Gap) -> Finding:
    provision = gap.after.provision
    first, last = printed_like(gap.after, gap.first), printed_like(gap.after, gap.last)
    kind = provision.kind
    which = range_of(first, last, gap.last - gap.first + 1)
    gone = f"{kind} {which} is" if first == last else f"{plural(kind)} {which} are"
    where = f"follows {numbered(gap.before.provision)}" if gap.before else "comes first"
    return Finding(
        place_of_number(treaty, provision),
        f"{gone} missing: {called(provision)} {where}",
        hint=f"number it {first}, or keep the place with “[deleted]”",
    )


def _missing_suffixes(treaty: ResolvedTreaty, sequence: NumberSequence) -> Iterator[Finding]:
    """
    "5 ter" without "5 bis", "5C" without "5B".
    """
    suffixes = treaty.language.words["markers"]["suffixes"]
    counts = {member.count for member in sequence.members}
    for member in sequence.members:
        value, rank = member.count
        earlier = _suffix_before(member.number.suffix, suffixes)
        if earlier and (value, rank - 1) not in counts:
            absent = f"{printed_like(member, value)}{earlier}"
            yield Finding(
                place_of_number(treaty, member.provision),
                f"{member.provision.kind} {absent} is missing: "
                f"{called(member.provision)} stands without it",
                hint=f"number it {absent}",
            )


def _suffix_before(suffix: str, suffixes: list[str]) -> str | None:
    """
    " bis" for "ter", "B" for "C"; None for the first ones, and for the last, "alt".
    """
    if suffix in suffixes:
        place = suffixes.index(suffix)
        return f" {suffixes[place - 1]}" if 0 < place < len(suffixes) - 1 else None
    if len(suffix) == 1 and suffix.isascii() and suffix.isalpha() and suffix not in "aA":
        return chr(ord(suffix) - 1)
    return None
