"""
Where terms are defined: quoted words with "means", "shall mean", "includes" after them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from treatyc.expressions import lazy_expression
from treatyc.language import Language
from treatyc.resolve.designations import ancestry
from treatyc.resolve.resolved import IndexedProvision, Passage

__all__ = ["Definition", "RunningText", "find_definitions"]

_APOSTROPHES = "'’"
# How much of a text before a definition can say for whose purposes it is made.
_WINDOW = 300


class RunningText:
    """
    The words of many passages in one string, each after a line end.
    """

    def __init__(self, passages: list[Passage]) -> None:
        self._passages = passages
        texts = [passage.text.words for passage in passages]
        self._starts = list(accumulate((len(words) + 1 for words in texts), initial=1))
        self.words = "\n".join(["", *texts])

    def place(self, offset: int) -> tuple[Passage, int, int]:
        """
        The passage in which *offset* stands, where that begins and where the next does.
        """
        number = bisect_right(self._starts, offset)
        return self._passages[number - 1], self._starts[number - 1], self._starts[number]


class Definition(NamedTuple):
    """
    A defined term and the place of its words; *within* as in a DefinedTerm.
    """

    name: str
    passage: Passage
    start: int
    end: int
    within: IndexedProvision | None


class _Wording(NamedTuple):
    """
    How a language defines: its quotation marks by their first sign, its verbs, its purposes.
    """

    quoted: dict[str, tuple[re.Pattern[str], ...]]
    verb: re.Pattern[str]
    together: frozenset[str]
    purpose: re.Pattern[str]
    levels: dict[str, str]


def find_definitions(text: RunningText, language: Language) -> list[Definition]:
    """
    The definitions in *text*, in order.

    "“Vessel” or “ship” means" defines both.
    """
    words = text.words
    marks = {mark[0] for mark, _ in language.words["definitions"]["quotes"]}
    starts = sorted(start for mark in marks for start in _places(words, mark))
    if not starts:
        return []
    wording = _wording(language)
    found: list[Definition] = []
    waiting: list[re.Match[str]] = []
    last = 0
    for start in starts:
        quoted = _quoted(words, start, wording) if start >= last else None
        if quoted is None:
            continue
        if words[last : quoted.start()].strip() not in wording.together:
            waiting = []
        waiting.append(quoted)
        last = quoted.end()
        if wording.verb.match(words, last):
            found += [_definition(text, term, waiting[0].start(), wording) for term in waiting]
            waiting = []
    return found


def _places(words: str, mark: str) -> Iterator[int]:
    place = words.find(mark)
    while place >= 0:
        yield place
        place = words.find(mark, place + 1)


def _quoted(words: str, start: int, wording: _Wording) -> re.Match[str] | None:
    mark = words[start]
    if mark in _APOSTROPHES and words[start - 1].isalnum():
        return None
    matches = (pattern.match(words, start) for pattern in wording.quoted[mark])
    return next((match for match in matches if match is not None), None)


def _definition(
    text: RunningText, term: re.Match[str], before: int, wording: _Wording
) -> Definition:
    passage, start, _ = text.place(term.start(1))
    opening = text.words[max(start, before - _WINDOW) : before]
    within = _within(opening, passage.owner, wording)
    return Definition(term[1], passage, term.start(1) - start, term.end(1) - start, within)


def _within(
    opening: str, owner: IndexedProvision | None, wording: _Wording
) -> IndexedProvision | None:
    """
    The provision for the purposes of which a definition is made, None for the whole treaty.

    It is named before the term, in a chapeau above, or in the first paragraph of the article.
    """
    around = ancestry(owner)[::-1]
    texts = [opening]
    for provision in around:
        for speaking in (provision, *provision.children[:1]):
            words = getattr(speaking.node, "text", None)
            texts += [words.words[-_WINDOW:]] if words is not None and speaking is not owner else []
    for words in texts:
        purpose = wording.purpose.search(words)
        if purpose is not None:
            level = wording.levels.get(purpose[1].lower())
            return next((one for one in around if one.kind == level), None)
    return None


def _wording(language: Language) -> _Wording:
    table = language.words["definitions"]
    designations = language.words["designations"]
    quoted: dict[str, tuple[re.Pattern[str], ...]] = {}
    for opening, closing in table["quotes"]:
        pattern = _quotation(opening, closing)
        quoted[opening[0]] = (*quoted.get(opening[0], ()), pattern)
    return _Wording(
        quoted,
        # “Port State”, in relation to a vessel, [means][shall mean] …
        lazy_expression(rf"[\])]*(?:,[^,;.\n]{{1,80}},)?\s*[\[(]*\s*{_any(table['verbs'])}(?!\w)"),
        frozenset(table["together"]),
        lazy_expression(
            rf"\b{_any(table['purposes'])}\s+{_any(table['this'])}\s+([\w-]+)", re.IGNORECASE
        ),
        {word: level for level, words in designations["words"].items() for word in words},
    )


def _quotation(opening: str, closing: str) -> re.Pattern[str]:
    """
    Words in quotation marks; an apostrophe inside a word closes nothing.
    """
    excluded = re.escape('"“”„«»\n' + opening + closing)
    inside = rf"(?:[^{excluded}]|[{_APOSTROPHES}](?=\w)){{1,120}}?"
    return lazy_expression(rf"{re.escape(opening)}\s?({inside})\s?{re.escape(closing)}")


def _any(words: list[Any]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"
