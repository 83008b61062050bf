"""
A reference to what has been taken out.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.references.faults import faults_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import called, quoted

__all__ = ["reference_to_deleted"]


@rule(Severity.WARNING)
def reference_to_deleted(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A reference names a provision that has been deleted.

    Why: the provision keeps its number until the text is renumbered, but says
    nothing any more. (The protocols to the European Patent Convention cite
    articles of the Convention that were deleted.)

    Write the sentence without ``subject to article 12``, not with it, where
    ``Article 12 [deleted]`` stands.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    for faulty in faults_of(treaty, "deleted"):
        targets = faulty.fault.meant or faulty.reference.targets
        name = called(targets[0]) if targets else quoted(faulty.words)
        yield Finding(
            faulty.place,
            f"{name} has been deleted",
            hint="take the reference out, or name what stands in its place",
            related=tuple(
                Note(place_of_number(treaty, target), "it stood here") for target in targets[:1]
            ),
        )
