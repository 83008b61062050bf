"""
The words for an "@label": they depend on what is written around it, and on where it stands.
"""

import re
from collections import Counter
from typing import Any

from treatyc.language import Language
from treatyc.resolve.designations import (
    ancestry,
    designation,
    instrument_of,
    is_alone,
    named_at,
    number_after,
    relative_designation,
)
from treatyc.resolve.index import Index, scope_of
from treatyc.resolve.resolved import IndexedProvision, Passage
from treatyc.treaty.provisions import ARTICLE_KINDS
from treatyc.treaty.text import Mark

__all__ = ["LabelWords"]

# How far one looks back for the heading word of a list, and ahead for a level below.
_BACK = 200
_AHEAD = 40
_MEMBERS = 12
_ITEMS = frozenset({"paragraph", "subparagraph"})
_ARTICLES = frozenset(ARTICLE_KINDS)
# The last number or label of a list: "5", "5 bis", "IV", "2 (a) (i)", "@terms".
_VALUE = r"(?:@[\w-]+|\d[\w.]*(?: [a-z]+)?|[IVXLC]+|\(\w+\))(?: ?\(\w+\))*$"
_SENTENCE_END = r"[.?!][\")”’]?\s$"


class LabelWords:
    """
    Finds the words for each label of a treaty.
    """

    def __init__(self, index: Index, language: Language) -> None:
        self._index = index
        self._language = language
        self._table: dict[str, Any] = language.words["designations"]
        self._instrument = instrument_of(index.treaty, language)
        self._owner_words: str | None = None
        self._levels = _by_word(self._table["words"])
        self._plurals = _by_word(self._table["plurals"])
        self._separator = self._table["inside"].partition("{outer}")[2].partition("{inner}")[0]
        self._connectives = tuple(sorted(self._table["connectives"], key=len, reverse=True))
        self._namesakes = Counter(_address(provision) for provision in index.provisions)

    def for_mark(self, mark: Mark, passage: Passage) -> str:
        """
        What is printed for the label *mark* in *passage*.
        """
        label = mark.names[0]
        target = self._index.labels.get(label)
        if target is None:
            return str(self._table["missing"].format(label=label))
        written = passage.text.words
        before = written[max(0, mark.start - _BACK) : mark.start]
        after = written[mark.end : mark.end + _AHEAD]
        level, sentence = self._level(before)
        number = number_after(level, target, self._language) if level else None
        if level and number:
            after_of = after.startswith(tuple(self._table["of_words"]))
            if after_of or self._goes_on(sentence):
                return number
            return self._with_outer(number, level, target, passage.owner)
        words = self._whole(target, passage.owner, after)
        starts = not before.strip() or re.search(_SENTENCE_END, before) is not None
        return words[:1].upper() + words[1:] if starts else words

    def _whole(self, target: IndexedProvision, place: IndexedProvision | None, after: str) -> str:
        """
        The designation where no word is written; absolute before a level: "@a, paragraph 2".
        """
        if after.startswith(self._separator):
            words = after[len(self._separator) :].lower().split(maxsplit=1)
            if words and words[0] in self._levels | self._plurals:
                return designation(target, self._language)
        whole = relative_designation(target, place, self._language, self._instrument)
        if whole != designation(target, self._language) or not self._is_of_the_body(target):
            return whole
        owner = self._owner()
        if not owner or after.lstrip(", ").startswith(owner):
            return whole
        pattern = self._table["owned_below" if target.kind in _ITEMS else "owned"]
        return str(pattern.format(inner=whole, owner=owner))

    def _is_of_the_body(self, target: IndexedProvision) -> bool:
        """
        Whether *target* is an article of the body, or stands in one.
        """
        return target.unit is None and any(one.kind in _ARTICLES for one in ancestry(target))

    def _owner(self) -> str:
        """
        What the treaty mostly writes behind its references ("of this Convention"), or nothing.
        """
        if self._owner_words is None:
            self._owner_words = _commonest_owner(self._index, self._table, self._instrument)
        return self._owner_words

    def _level(self, before: str) -> tuple[str | None, str]:
        """
        The level whose word is written before a label, and what is written before that word.
        """
        words, known = before, self._levels | self._plurals
        for _ in range(_MEMBERS):
            rest, word = _last_word(words)
            if word in known:
                return known[word], rest
            known = self._plurals
            connective = next((one for one in self._connectives if words.endswith(one)), "")
            value = re.search(_VALUE, words[: len(words) - len(connective)]) if connective else None
            if value is None:
                break
            words = words[: value.start()]
        return None, before

    def _goes_on(self, sentence: str) -> bool:
        """
        Whether *sentence* ends in a designation that goes on here ("article 5, " paragraph …).
        """
        if not sentence.endswith(self._separator):
            return False
        value = re.search(_VALUE, sentence[: -len(self._separator)])
        if value is None:
            return False
        return _last_word(sentence[: value.start()])[1] in self._levels

    def _with_outer(
        self, number: str, level: str, target: IndexedProvision, place: IndexedProvision | None
    ) -> str:
        """
        *number*, with " of article 5" where the place alone does not tell in which article.
        """
        outer = self._container(level, target)
        if outer is None:
            if self._instrument is None or scope_of(place) is None:
                return number
            pattern = self._table["of_instrument"]
            return str(pattern.format(inner=number, instrument=self._instrument))
        if outer in ancestry(place):
            return number
        words = relative_designation(outer, place, self._language, self._instrument)
        return str(self._table["of"].format(inner=number, outer=words))

    def _container(self, level: str, target: IndexedProvision) -> IndexedProvision | None:
        """
        What one has to know to find the provision of *level*.

        The article of a paragraph, the annex of an article, the chapter of a section where
        another chapter has one like it.
        """
        chain = ancestry(target)
        named = named_at(level, chain)
        if named is None or not named:
            return None
        if level in _ITEMS:
            return next(one for one in reversed(chain[:named]) if not is_alone(one))
        if level in _ARTICLES or self._namesakes[_address(chain[named])] == 1:
            return chain[named].unit
        return chain[named].parent


def _commonest_owner(index: Index, table: dict[str, Any], instrument: str | None) -> str:
    """
    The owner that at least half of the written references to articles have behind them.
    """
    if instrument is None:
        return ""
    words = "\n".join(passage.text.words for passage in index.passages if not passage.quoted)
    forms = [form for key in ("words", "plurals") for form in table[key]["article"]]
    references = len(re.findall(rf"(?i:\b(?:{'|'.join(map(re.escape, forms))}) )[\d@]", words))
    owners = [owner.format(instrument=instrument) for owner in table["owners"]]
    counts = {owner: len(re.findall(rf"[\w)],? {re.escape(owner)}\b", words)) for owner in owners}
    owner = max(owners, key=counts.__getitem__)
    return owner if counts[owner] * 2 >= references > 0 else ""


def _by_word(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: level for level, words in table.items() for word in words}


def _address(provision: IndexedProvision) -> tuple[int, str, str]:
    number = provision.number.printed if provision.number is not None else ""
    return id(provision.unit), provision.kind, number


def _last_word(words: str) -> tuple[str, str]:
    """
    *words* without the last one, and that one in lower case; empty where no space follows it.
    """
    bare = words.rstrip()
    if bare == words:
        return words, ""
    start = max(bare.rfind(" "), bare.rfind("\N{NO-BREAK SPACE}")) + 1
    return bare[:start], bare[start:].lstrip("([{\"'“‘«").lower()
