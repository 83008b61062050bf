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
from treatyc.rules.wording import called, numbered, plural

__all__ = ["duplicate_number"]

# So many doubles in one sequence are one mistake.
_MANY = 5


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
        doubles = _doubles(sequence)
        if len(doubles) > _MANY:
            yield _many(treaty, *doubles[0], len(doubles) - 1)
        else:
            for first, second in doubles:
                yield _twice(treaty, first, second, _cure(sequence, first, second))
        if sequence.again:
            yield _begins_again(treaty, sequence.members[0].provision)


def _doubles(sequence: NumberSequence) -> list[tuple[Member, Member]]:
    """
    Each member whose number stood before, with the member that had it first.
    """
    seen: dict[Count, Member] = {}
    pairs = ((seen.setdefault(member.count, member), member) for member in sequence.members)
    return [(first, member) for first, member in pairs if first is not member]


def _many(treaty: ResolvedTreaty, first: Member, second: Member, others: int) -> Finding:
    """
    One mistake for all: a text pasted twice, two instruments in one file.
    """
    kind = plural(second.provision.kind)
    return Finding(
        place_of_number(treaty, second.provision),
        f"{called(second.provision)} stands twice, and so do {others} other {kind}",
        hint="if another instrument begins here, give it a heading, such as Protocol or Annex",
        related=(_stands_first(treaty, first),),
    )


def _stands_first(treaty: ResolvedTreaty, first: Member) -> Note:
    place = place_of_number(treaty, first.provision)
    return Note(place, f"{numbered(first.provision)} stands here first")


def _twice(treaty: ResolvedTreaty, first: Member, second: Member, cure: str) -> Finding:
    return Finding(
        place_of_number(treaty, second.provision),
        f"{called(second.provision)} stands twice",
        hint=cure,
        related=(_stands_first(treaty, first),),
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
