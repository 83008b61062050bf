"""
A definition that nothing uses.
"""

import re
from collections.abc import Iterable, Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import DefinedTerm, ResolvedTreaty
from treatyc.resolve.term_forms import alternatives
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
    the same thing. Capitals do not matter: "Toxic Chemical" is used where an
    article says "toxic chemicals".

    Write ``"Lagoon" means …`` where an article says ``lagoon``, not where all
    articles say ``coastal water``.

    Source: practice of multilateral treaties, which define the words they use.
    """
    used = {term.name.casefold() for term in treaty.terms if term.uses}
    unused = [term for term in treaty.terms if term.name.casefold() not in used]
    if not unused:
        return
    elsewhere = _in_other_letters(treaty, unused)
    for term in unused:
        if term.name.casefold() not in elsewhere:
            where = f" in {called(term.within)}" if term.within else ""
            yield Finding(
                place_of_words(term.passage, term.start, term.end),
                f"{quoted(term.name)} is defined and never used{where}",
                hint="delete the definition, or use its word where the articles say something else",
            )


def _in_other_letters(treaty: ResolvedTreaty, terms: Iterable[DefinedTerm]) -> set[str]:
    """
    The names that stand in a passage which does not define a term, whatever their capitals.
    """
    defining = {id(term.passage) for term in treaty.terms}
    names = {term.name.casefold() for term in terms}
    text = "\n".join(
        passage.text.words.casefold()
        for passage in treaty.passages
        if passage.owner and not passage.quoted and id(passage) not in defining
    )
    return set(re.findall(rf"(?<!\w){alternatives(names)}", text))
