"""
"Above" for what stands below.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.references.faults import faults_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["wrong_direction"]


@rule(Severity.ADVICE)
def wrong_direction(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A reference says "above" and means what stands below, or the reverse.

    Why: the paragraph was moved, or its number is wrong.

    Write ``paragraph 5 below``, not ``paragraph 5 above`` in paragraph 2.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    for faulty in faults_of(treaty, "wrong-direction"):
        side = "below" if faulty.fault.label == "above" else "above"
        yield Finding(
            faulty.place,
            f"{quoted(faulty.words)} stands {side}",
            hint="turn the direction round, or correct the number",
        )
