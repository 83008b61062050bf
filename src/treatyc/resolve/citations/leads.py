"""
The words before a level: "this", "the two preceding", "the second and third".
"""

from treatyc.resolve.citations.citation import How, Lead
from treatyc.resolve.citations.vocabulary import Vocabulary

__all__ = ["read_lead"]

_RELATIVE = frozenset({"before", "after", "last", "nearest", "joins", "counts"})
_ORDINAL = frozenset({"ordinals", "last", "joins", "counts"})


def read_lead(words: tuple[str, ...], vocabulary: Vocabulary) -> Lead | None:
    """
    What *words* mean before a level, None where nothing.
    """
    roles = {vocabulary.leads[word] for word in words}
    definite = "the" in roles
    theirs = "its" in roles
    roles -= {"the", "its"}
    if vocabulary.leads[words[-1]] == "joins" or "the" in map(vocabulary.leads.get, words[1:]):
        return None
    if not roles:
        return Lead("whole", definite=definite, theirs=theirs)
    if roles == {"this"}:
        return Lead("this", definite=definite)
    if roles == {"above"}:
        return Lead("that", definite=definite, above=True)
    if roles == {"that"}:
        return Lead("that", definite=definite)
    count = next((vocabulary.counts[word] for word in words if word in vocabulary.counts), None)
    if roles <= _RELATIVE and roles & {"before", "after"}:
        how: How = "before" if "before" in roles else "after"
        return Lead(how, quantity=count, definite=definite) if definite else None
    if roles <= _ORDINAL and roles & {"ordinals", "last"}:
        return Lead("ordinal", _ordinals(words, count, vocabulary), definite=definite)
    return None


def _ordinals(words: tuple[str, ...], count: int | None, vocabulary: Vocabulary) -> tuple[int, ...]:
    """
    Positions from one; -1 is the last. "The first two" are one and two.
    """
    numbers = tuple(
        vocabulary.ordinals.get(word, -1)
        for word in words
        if vocabulary.leads[word] in ("ordinals", "last")
    )
    if count and numbers == (1,):
        return tuple(range(1, count + 1))
    return numbers
