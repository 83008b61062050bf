"""
The plainest references, which make up most of a treaty: "article 5", "paragraph 2 of this article".
"""

from treatyc.resolve.citations.citation import Citation, Member, Owner, Path, Step
from treatyc.resolve.citations.vocabulary import Vocabulary

__all__ = ["read_plain"]


def read_plain(words: str, at: int, vocabulary: Vocabulary) -> Citation | None:
    """
    The reference at *at*, if it is one of the plainest; others take more reading.

    What is read here, the long way reads the same.
    """
    match = vocabulary.plain.match(words, at)
    if match is None or vocabulary.goes_on.match(words, match.end()):
        return None
    if vocabulary.join.match(words, match.end()):
        return None
    level, number, outer, alone, noun = match.groups()
    levels = vocabulary.levels
    path: Path
    if alone is not None:
        path = (Step(levels[alone.lower()].kind, "this"),)
        end = match.end("alone")
    else:
        inner = levels[level.lower()]
        path = (Step(inner.kind, "number", number),)
        end = match.end("number")
        if outer is not None:
            upper = levels[outer.lower()]
            if not upper.is_above(inner):
                return None
            path = (Step(upper.kind, "this"), *path)
    owner = None
    if noun is not None:
        owner = Owner("self", noun, match.start("noun"), match.end("noun"))
    return Citation(at, match.end(), (Member(at, end, path, owner=owner),))
