"""
A gap in the numbers.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.rule import Finding, rule
from treatyc.rules.structure.ascent import longest_ascent
from treatyc.rules.structure.printed_numbers import printed_like
from treatyc.rules.structure.sequences import Member, NumberSequence, irregular_sequences
from treatyc.rules.wording import called, numbered

__all__ = ["skipped_number"]

_BIS = 2


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


def _gaps(treaty: ResolvedTreaty, sequence: NumberSequence) -> Iterator[Finding]:
    """
    One finding a gap, at the provision after it.

    A gap that a doubled or misplaced number fills is not reported again.
    """
    members = sequence.members
    values = [member.count[0] for member in members]
    present = sequence.beside.union(values)
    last = -1
    for place in longest_ascent([member.count for member in members]):
        before = values[last] if last >= 0 else 0
        missing = [value for value in range(before + 1, values[place]) if value not in present]
        begins = last >= 0 or sequence.starts
        doubled = len(missing) == 1 and values.count(values[place]) > 1
        if missing and begins and place == last + 1 and not doubled:
            yield _gap(treaty, members[place], missing, members[last] if last >= 0 else None)
        last = place


def _gap(
    treaty: ResolvedTreaty, after: Member, missing: list[int], before: Member | None
) -> Finding:
    first, last = printed_like(after, missing[0]), printed_like(after, missing[-1])
    kind = after.provision.kind
    gone = f"{kind} {first} is" if first == last else f"{kind}s {first} to {last} are"
    where = f"follows {numbered(before.provision)}" if before else "comes first"
    return Finding(
        place_of_number(treaty, after.provision),
        f"{gone} missing: {called(after.provision)} {where}",
        hint=f"number it {first}, or keep the place with “[deleted]”",
    )


def _missing_suffixes(treaty: ResolvedTreaty, sequence: NumberSequence) -> Iterator[Finding]:
    """
    "5 ter" without "5 bis".
    """
    suffixes = treaty.language.words["markers"]["suffixes"]
    counts = {member.count for member in sequence.members}
    for member in sequence.members:
        value, rank = member.count
        if rank <= _BIS or (value, rank - 1) in counts or member.number.suffix == suffixes[-1]:
            continue
        absent = f"{printed_like(member, value)} {suffixes[rank - 1 - _BIS]}"
        yield Finding(
            place_of_number(treaty, member.provision),
            f"{member.provision.kind} {absent} is missing: "
            f"{called(member.provision)} stands without it",
            hint=f"number it {absent}",
        )
