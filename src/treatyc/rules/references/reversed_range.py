"""
A range that runs backwards.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.references.faults import faults_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["reversed_range"]


@rule(Severity.ERROR)
def reversed_range(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A range of provisions ends before it begins.

    Why: it holds nothing; one of its numbers is wrong, or they changed places.

    Write ``articles 9 to 12``, not ``articles 12 to 9``.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    for faulty in faults_of(treaty, "reversed-range"):
        yield Finding(
            faulty.place,
            f"{quoted(faulty.words)} ends before it begins",
            hint="put the lower number first, or correct one of them",
        )
