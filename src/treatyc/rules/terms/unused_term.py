"""
A definition that nothing uses.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_words
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import called, quoted

__all__ = ["unused_term"]


@rule(Severity.WARNING)
def unused_term(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A term is defined and never used.

    Why: a definition binds only where its word stands. One that stands nowhere
    is left over from an earlier draft, or the articles use another word for
    the same thing.

    Write ``"Lagoon" means …`` where an article says ``lagoon``, not where all
    articles say ``coastal water``.

    Source: practice of multilateral treaties, which define the words they use.
    """
    for term in treaty.terms:
        if term.uses:
            continue
        where = f" in {called(term.within)}" if term.within else ""
        yield Finding(
            place_of_words(term.passage, term.start, term.end),
            f"{quoted(term.name)} is defined and never used{where}",
            hint="delete the definition, or use its word where the articles say something else",
        )
