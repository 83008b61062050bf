"""
"Articles" before one number, "article" before several.
"""

import re
from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.references.faults import faults_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["plural_mismatch"]


@rule(Severity.WARNING)
def plural_mismatch(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A plural stands before one number, or a singular before several.

    Why: a number was put in or taken out and the word was forgotten, or a
    number is missing. (Paris Agreement, article 13, paragraph 9: "Article 9, 10
    and 11"; Kyoto Protocol, article 3, paragraph 12: "Articles 12".) "Paragraph
    3 or 4" means one of the two, and is allowed.

    Write ``articles 9, 10 and 11``, not ``article 9, 10 and 11``.

    Source: instructions of the United Nations for the preparation of documents:
    internal references are checked in the final text.
    """
    choice = treaty.language.words["references"]["joins"]["choice"]
    for faulty in faults_of(treaty, "one-for-many", "many-for-one"):
        one = faulty.fault.kind == "one-for-many"
        if one and re.search(choice, faulty.words):
            continue
        number, several = ("singular", "several numbers") if one else ("plural", "one number")
        yield Finding(
            faulty.place,
            f"{quoted(faulty.words)} has a {number} before {several}",
            hint="write the plural" if one else "write the singular, or add the missing number",
        )
