"""
"The preceding paragraph" where none precedes.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.references.faults import faults_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["missing_antecedent"]


@rule(Severity.WARNING)
def missing_antecedent(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A relative reference has nothing to refer to.

    Why: "the preceding paragraph" in a first paragraph, or "this chapter"
    outside any chapter, was right in the place where the sentence stood before.

    Write ``paragraph 1 of this article``, not ``the preceding paragraph`` in
    paragraph 1.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    for faulty in faults_of(treaty, "no-antecedent"):
        yield Finding(
            faulty.place,
            f"there is nothing that {quoted(faulty.words)} can mean here",
            hint="name the provision by its number",
        )
