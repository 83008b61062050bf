"""
An article that names itself by its number.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.references.faults import faults_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["own_number"]


@rule(Severity.ADVICE)
def own_number(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A provision refers by number to the article in which it stands.

    Why: "this article" stays right when articles are renumbered, and tells the
    reader not to turn the page.

    Write ``paragraph 1 of this article``, not ``paragraph 1 of article 7`` in
    article 7.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    for faulty in faults_of(treaty, "own-number"):
        within = faulty.fault.within
        kind = within.kind if within else "article"
        yield Finding(
            faulty.place,
            f"{quoted(faulty.words)} names by number the {kind} in which it stands",
            hint=f"write this {kind}",
        )
