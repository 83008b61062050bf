"""
A reference that prints a number in another way than its heading.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.references.faults import faults_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import numbered, quoted

__all__ = ["number_printed_otherwise"]


@rule(Severity.WARNING)
def number_printed_otherwise(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A reference writes a number in another manner than the provision that it means.

    Why: a reader who searches for "Annex I" does not find "Annex 1".
    (Convention on Biological Diversity, article 7 (a), and its annexes.)

    Write ``annex I`` where the heading is ``Annex I``, not ``annex 1``.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    for faulty in faults_of(treaty, "other-print"):
        for target in faulty.fault.meant[:1]:
            yield Finding(
                faulty.place,
                f"{quoted(faulty.words)} is printed {quoted(target.label)} where it stands",
                hint=f"write {numbered(target)}",
                related=(Note(place_of_number(treaty, target), "it stands here"),),
            )
