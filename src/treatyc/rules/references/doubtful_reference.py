"""
A reference to a provision that is probably not there.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.references.missing import missing_provisions
from treatyc.rules.rule import Finding, rule

__all__ = ["doubtful_reference"]


@rule(Severity.WARNING)
def doubtful_reference(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A reference names a provision that is probably missing, or stands elsewhere.

    Why: there is a gap where it should be, or the words fit a place nearby
    better than the one that they name. (The Convention on Cybercrime, article
    27, paragraph 9 (c), says "sub-paragraph a. of this article" and means this
    paragraph.)

    Write ``subparagraph (a) of this paragraph``, not ``subparagraph (a) of this
    article`` where only the paragraph has a list.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    return missing_provisions(treaty, "warning")
