"""
Two provisions with one number.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.rule import Finding, rule
from treatyc.rules.structure.printed_numbers import printed_like
from treatyc.rules.structure.sequences import Count, Member, NumberSequence, irregular_sequences
from treatyc.rules.wording import called, numbered

__all__ = ["duplicate_number"]


@rule(Severity.ERROR)
def duplicate_number(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    Two provisions that are counted together bear the same number.

    Why: a reference to the number can mean either of them. Numbers may repeat
    between options, and where a list begins anew ({restart}).

    Write ``Article 14`` and ``Article 14 bis``, not ``Article 14`` twice.

    Source: Editorial Manual of the United Nations, "Paragraphs": numbered
    consecutively; alternative paragraphs take bis, ter.
    """
    for sequence in irregular_sequences(treaty):
        seen: dict[Count, Member] = {}
        for member in sequence.members:
            first = seen.setdefault(member.count, member)
            if first is not member:
                yield _twice(treaty, first, member, _cure(sequence, first, member))
        if sequence.again:
            yield _begins_again(treaty, sequence.members[0].provision)


def _twice(treaty: ResolvedTreaty, first: Member, second: Member, cure: str) -> Finding:
    earlier = first.provision
    return Finding(
        place_of_number(treaty, second.provision),
        f"{called(second.provision)} stands twice",
        hint=cure,
        related=(Note(place_of_number(treaty, earlier), f"{numbered(earlier)} stands here first"),),
    )


def _cure(sequence: NumberSequence, first: Member, second: Member) -> str:
    """
    The number beside it, where that one is free; otherwise the same number with a suffix.
    """
    values = {member.count[0] for member in sequence.members}
    value = second.count[0]
    if value + 1 not in values and second is not sequence.members[-1]:
        return f"number the second one {printed_like(second, value + 1)}"
    if value > 1 and value - 1 not in values:
        return f"number the first one {printed_like(first, value - 1)}"
    if second is sequence.members[-1]:
        return f"number the second one {printed_like(second, value + 1)}"
    return f"number the second one {printed_like(second, value)} bis, or renumber what follows"


def _begins_again(treaty: ResolvedTreaty, provision: IndexedProvision) -> Finding:
    return Finding(
        place_of_number(treaty, provision),
        f"{called(provision)} stands twice: the list begins again",
        hint="go on counting; where a second list is meant, write {restart} after its first item",
    )
