"""
An article before the first chapter.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import called, numbered, plural, range_of
from treatyc.treaty.provisions import ARTICLE_KINDS, SCOPE_KINDS

__all__ = ["article_outside_chapter"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)


@rule(Severity.WARNING)
def article_outside_chapter(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    An article stands in no chapter while others stand in chapters.

    Why: what is said of a chapter does not reach the article, and a reader of
    the contents does not know where it belongs. A heading that was not read as
    one often shows here. (The European Convention on Human Rights has its
    article 1 before section I on purpose; such a text waives this rule.)

    Write ``Chapter I. General provisions`` above ``Article 1``, not below it.

    Source: structure document A/AC.291/L.4/Add.4, where every article has a
    chapter.
    """
    body = [one for one in treaty.provisions if one.parent is None and one.kind not in _SCOPES]
    divisions = [one for one in body if one.kind not in _ARTICLES]
    kinds = {one.kind for one in treaty.provisions if one.parent and not one.unit}
    loose = [one for one in body if one.kind in _ARTICLES & kinds]
    if loose and divisions:
        yield _outside(treaty, loose, divisions[0])


def _outside(
    treaty: ResolvedTreaty, loose: list[IndexedProvision], division: IndexedProvision
) -> Finding:
    first, last = loose[0], loose[-1]
    stands = f"{called(first)} stands"
    if first is not last and first.number and last.number:
        which = range_of(first.number.printed, last.number.printed, len(loose))
        stands = f"{plural(first.kind)} {which} stand"
    return Finding(
        place_of_number(treaty, first),
        f"{stands} outside any {division.kind}",
        hint=f"put a {division.kind} heading above it",
        related=(Note(place_of_number(treaty, division), f"{numbered(division)} begins here"),),
    )
