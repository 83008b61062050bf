"""
An article before the first chapter.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import called, numbered
from treatyc.treaty.provisions import ARTICLE_KINDS, SCOPE_KINDS, Article

__all__ = ["article_outside_chapter"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_SCOPES = frozenset(SCOPE_KINDS)


@rule(Severity.WARNING)
def article_outside_chapter(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    An article stands in no chapter while others stand in chapters.

    Why: what is said of a chapter does not reach the article, and a reader of
    the contents does not know where it belongs. A heading that was not read as
    one often shows here.

    Write ``Chapter I. General provisions`` above ``Article 1``, not below it.

    Source: structure document A/AC.291/L.4/Add.4, where every article has a
    chapter.
    """
    body = [one for one in treaty.provisions if one.parent is None and one.kind not in _SCOPES]
    divisions = [one for one in body if one.kind not in _ARTICLES]
    holds_articles = any(_holds_articles(division) for division in divisions)
    loose = [one for one in body if isinstance(one.node, Article)]
    if loose and holds_articles:
        yield _outside(treaty, loose, divisions[0])


def _holds_articles(division: IndexedProvision) -> bool:
    return any(child.kind in _ARTICLES or _holds_articles(child) for child in division.children)


def _outside(
    treaty: ResolvedTreaty, loose: list[IndexedProvision], division: IndexedProvision
) -> Finding:
    first, last = loose[0], loose[-1]
    stands = f"{called(first)} stands"
    if first is not last:
        stands = f"{called(first)} to {called(last)} stand"
    return Finding(
        place_of_number(treaty, first),
        f"{stands} outside any {division.kind}",
        hint=f"put a {division.kind} heading above it",
        related=(Note(place_of_number(treaty, division), f"{numbered(division)} begins here"),),
    )
