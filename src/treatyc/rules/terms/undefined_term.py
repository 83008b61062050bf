"""
A word used like a defined term that nothing defines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import DefinedTerm, IndexedProvision, Passage, ResolvedTreaty
from treatyc.rules.places import place_of_words
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import called, counted, quoted

__all__ = ["undefined_term"]

_Use = tuple[Passage, int, int]

_BELOW_ARTICLES = frozenset({"paragraph", "subparagraph"})
_FEWEST_TERMS = 2
# Drafters who write their terms with a capital do so nearly always.
_CAPITALS = 0.9


@rule(Severity.ADVICE)
def undefined_term(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A word is written like the defined terms of the text, and nothing defines it.

    Only a treaty that writes its own terms with a capital is looked at, and
    there only words with a capital after "a", "each", "any" and the like, where
    no name can stand. Abbreviations, and bodies that the passage establishes,
    are left out.

    Why: readers look for the definition. Either it was forgotten, or the word
    means a defined term and should be that term.

    Write ``a Keeper`` where an article says ``"Keeper" means …``, not ``a
    Guard`` for the same person.

    Source: Editorial Manual of the United Nations, "Capitalization": a capital
    shows that a word has one meaning in the text.
    """
    if not _writes_capitals(treaty.terms):
        return
    found: dict[str, list[_Use]] = {}
    for passage, start, end in _undefined(treaty):
        found.setdefault(passage.text.words[start:end], []).append((passage, start, end))
    where = _home_of(treaty.terms)
    for words, uses in found.items():
        places = f" ({counted(len(uses), 'place')})" if len(uses) > 1 else ""
        yield Finding(
            place_of_words(*uses[0]),
            f"{quoted(words)} looks like a defined term and is not defined{places}",
            hint=f"define it{where}, use the term that is meant, or write it without a capital",
        )


def _writes_capitals(terms: tuple[DefinedTerm, ...]) -> bool:
    """
    Whether the defined terms of a treaty are written with a capital wherever they are used.
    """
    if len(terms) < _FEWEST_TERMS:
        return False
    firsts = [
        use.passage.text.words[use.start]
        for term in terms
        for use in term.uses
        if use.passage.owner and use.passage.part == "text"
    ]
    capitals = sum(map(str.isupper, firsts))
    return bool(firsts) and capitals >= _CAPITALS * len(firsts)


def _undefined(treaty: ResolvedTreaty) -> Iterator[_Use]:
    """
    The words with a capital that stand where no name can, and are no defined term.
    """
    table = treaty.language.words["undefined_terms"]
    known = frozenset(table["known"])
    defined = {(id(use.passage), use.start) for term in treaty.terms for use in term.uses}
    passages = [one for one in treaty.passages if one.owner and one.part == "text"]
    for passage, start in _after_indefinite(passages, table):
        words = [(start + at, word) for at, word in _capitalized(passage.text.words[start:])]
        if any(word in known or word.isupper() for _, word in words):
            continue
        if not any((id(passage), at) in defined for at, _ in words):
            last, word = words[-1]
            yield passage, start, last + len(word)


def _after_indefinite(
    passages: list[Passage], table: dict[str, Any]
) -> Iterator[tuple[Passage, int]]:
    """
    Where a capital stands behind an indefinite word, outside quoted text and establishing articles.
    """
    texts = [passage.text.words for passage in passages]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    whole = "\n".join(texts)
    for at in sorted(_hits(whole, table["indefinite"])):
        number = bisect_right(starts, at) - 1
        passage = passages[number]
        establishes = any(word in texts[number] for word in table["establishing"])
        if not passage.quoted and not establishes:
            yield passage, at - starts[number]


def _hits(text: str, words: Iterable[str]) -> Iterator[int]:
    for word in words:
        needle = f" {word} "
        place = text.find(needle)
        while place >= 0:
            after = place + len(needle)
            if text[after : after + 1].isupper():
                yield after
            place = text.find(needle, after - 1)


def _capitalized(text: str) -> Iterator[tuple[int, str]]:
    """
    The words at the beginning of *text* that have a capital, as far as only spaces part them.
    """
    expected = 0
    for match in re.finditer(r"[\w’'-]+", text[:200]):
        if match.start() != expected or not match[0][0].isupper():
            return
        yield match.start(), match[0]
        expected = match.end() + 1


def _home_of(terms: tuple[DefinedTerm, ...]) -> str:
    """
    " in article 2", where the first definition stands.
    """
    owner: IndexedProvision | None = terms[0].passage.owner
    while owner is not None and owner.parent is not None and owner.kind in _BELOW_ARTICLES:
        owner = owner.parent
    return f" in {called(owner)}" if owner else ""
