"""
A reference to a provision that is not there.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.references.missing import missing_provisions
from treatyc.rules.rule import Finding, rule

__all__ = ["dangling_reference"]


@rule(Severity.ERROR)
def dangling_reference(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A reference in plain words names a provision that the treaty does not have.

    Why: the reader is sent nowhere. Most often provisions were renumbered, or
    the reference is to another instrument and does not say so. Where more than
    five references miss the same provision, it is reported once.

    Write ``in accordance with article 64``, not ``in accordance with article
    90`` where the last article is 68.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    return missing_provisions(treaty, "error")
