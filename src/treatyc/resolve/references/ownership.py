"""
Whose provision a reference names: this treaty's, its parent's, or another instrument's.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from treatyc.resolve.citations import Citation, Member, Owner, Vocabulary, onward

__all__ = ["Ownership", "Whose"]

_BEFORE = 160
_AFTER = 120
_LONGEST_NAME = 80
_LONGEST_ACRONYM = 24
_OFTEN = 3


class Whose(NamedTuple):
    """
    The treaty itself, its parent or another instrument by *name*; ``open`` where nothing is said.
    """

    how: Literal["open", "self", "parent", "other"]
    name: str = ""


_OPEN = Whose("open")


class Ownership:
    """
    What the treaty calls itself, and what it calls others.

    *texts* are all its passages, *titles* the words of its own title, *parent*
    the short name of its parent ("the Convention"), *instruments* further
    names that are known to be others.
    """

    def __init__(
        self,
        texts: Sequence[str],
        vocabulary: Vocabulary,
        titles: Iterable[str] = (),
        parent: str | None = None,
        instruments: Iterable[str] = (),
    ) -> None:
        self.placeholders = vocabulary.placeholders
        self._texts = texts
        self._vocabulary = vocabulary
        self._titles = [title.casefold() for title in titles]
        self._given_parent = parent
        self._instruments = tuple(instruments)
        self._sentence_end = vocabulary.expression("sentence_end")
        self._mentioned = vocabulary.expression("mentioned")
        self._capitals = vocabulary.expression("capitals")
        self._acronym_before = vocabulary.expression("acronym_before")
        self._paper_before = vocabulary.expression("paper_before")
        self._own: dict[str, bool] = {}

    @cached_property
    def parent(self) -> str | None:
        """
        The short name of the parent: as given, or one that is defined and is not this treaty's.
        """
        if self._given_parent is not None:
            return self._given_parent
        return next((noun for noun in self._vocabulary.nouns if self._is_defined(noun)), None)

    def _is_defined(self, noun: str) -> bool:
        phrases = [phrase.replace("{X}", noun) for phrase in self._vocabulary.defined]
        if self.is_own(noun) or not any(
            phrase in text for text in self._texts for phrase in phrases
        ):
            return False
        cited = self._vocabulary.cited.replace("{X}", noun)
        return sum(cited in text for text in self._texts) >= _OFTEN

    def shared(self, citation: Citation) -> list[Owner | None]:
        """
        The owner of each member: its own, or that of a later member of the chain.
        """
        if len(citation.members) == 1:
            return [citation.members[0].owner]
        owners: list[Owner | None] = []
        later: Owner | None = None
        for member in reversed(citation.members):
            if member.owner is not None:
                later = member.owner
                owners.append(later)
            else:
                owners.append(later if self._can_share(member) else None)
        return owners[::-1]

    def _can_share(self, member: Member) -> bool:
        first = member.path[0]
        level = self._vocabulary.kinds[first.level]
        return first.how == "number" and member.direction is None and not level.letters

    def whose(self, owner: Owner | None, words: str, citation: Citation, member: Member) -> Whose:
        """
        Whose the provision of *member* is, whose *owner* may be that of a later one.
        """
        if owner is None:
            if member.theirs:
                return self._named_before(words, citation.start)
            return self._glued_before(words, member.start)
        if owner.how == "self":
            return Whose("self", owner.name)
        if owner.how == "here":
            return _OPEN
        if owner.how == "there":
            return self._named_before(words, citation.start)
        if owner.how == "that":
            found = self._named_before(words, citation.start)
            return found if found.how != "open" else Whose("other", owner.name)
        return self.named(owner.name)

    def named(self, name: str) -> Whose:
        """
        Whose *name* is: a noun by which the treaty calls itself, its title, or another's.
        """
        bare = _bare(name, self._vocabulary)
        if self.is_own(bare) or self._is_title(bare):
            return Whose("self", bare)
        parent = self._given_parent
        if parent is not None and bare == _bare(parent, self._vocabulary):
            return Whose("parent", name)
        return Whose("other", name)

    def _is_title(self, name: str) -> bool:
        """
        Whether *name* is the treaty's own title, or most of one.
        """
        words = name.casefold()
        return any(words in title and 2 * len(words) > len(title) for title in self._titles)

    def is_own(self, noun: str) -> bool:
        """
        Whether the treaty calls itself *noun*: "this Convention" stands somewhere.
        """
        noun = noun[:1].upper() + noun[1:]
        own = self._own.get(noun)
        if own is None:
            marks = self._vocabulary.self_marks
            phrases = [f"{form} {noun}" for mark in marks for form in (mark, mark.capitalize())]
            own = " " not in noun and any(
                phrase in text for text in self._texts for phrase in phrases
            )
            self._own[noun] = own
        return own

    def elsewhere(self, words: str, start: int, end: int) -> str | None:
        """
        Another instrument that the sentence around a reference names, the nearest one.
        """
        before = words[max(0, start - _BEFORE) : start]
        after = words[end : end + _AFTER]
        names = list(self._names(self._sentence_end.split(before)[-1]))
        if names:
            return names[-1]
        return next(self._names(self._sentence_end.split(after)[0]), None)

    def _named_before(self, words: str, start: int) -> Whose:
        before = self._sentence_end.split(words[max(0, start - _BEFORE) : start])[-1]
        names = list(self._mentions(before))
        return self.named(names[-1]) if names else _OPEN

    def _glued_before(self, words: str, start: int) -> Whose:
        if start < 3 or words[start - 1] != " ":  # noqa: PLR2004 (two letters and a space)
            return _OPEN
        if words[start - 2].isdigit() or words[start - 2] == ",":
            paper = self._paper_before.search(words, max(0, start - _BEFORE), start)
            if paper is not None:
                return Whose("other", paper[1])
        if not words[start - 2].isupper() and not words[start - 2].isdigit():
            return _OPEN
        match = self._acronym_before.search(words, max(0, start - _LONGEST_ACRONYM), start)
        return _OPEN if match is None else self.named(match[1])

    def _names(self, words: str) -> Iterator[str]:
        return (name for name in self._mentions(words) if self.named(name).how != "self")

    def _mentions(self, words: str) -> Iterator[str]:
        """
        The names of instruments in *words*, the treaty's own nouns among them.
        """
        for match in self._mentioned.finditer(words):
            start = match.start()
            if words[:start].endswith(self._vocabulary.self_words):
                continue
            before = self._capitals.search(words, max(0, start - _LONGEST_NAME), start)
            end = onward(words, match.end(), self._vocabulary)
            yield words[start if before is None else before.start() : end]
        for name in self._instruments:
            if name in words:
                yield name


def _bare(name: str, vocabulary: Vocabulary) -> str:
    """
    *name* without "the" or "its".
    """
    first, space, rest = name.partition(" ")
    return rest if space and first in vocabulary.leads else name
