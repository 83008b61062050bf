"""
The pieces of a reference, each read at one place: a level with its lead, a value, an owner.
"""

from typing import NamedTuple

from treatyc.resolve.citations.citation import Lead, Owner
from treatyc.resolve.citations.leads import read_lead
from treatyc.resolve.citations.names import end_of_name
from treatyc.resolve.citations.vocabulary import LevelWord, Vocabulary

__all__ = ["Head", "Value", "counts_something", "read_head", "read_owner", "read_value"]

_MOST_LEADS = 7


class Head(NamedTuple):
    """
    A level and the words before it; *start* is where the reference would begin.

    *nearest* is where the last of the leading words begins, *word* the level.
    """

    level: LevelWord
    lead: Lead | None
    start: int
    nearest: int
    word: int
    end: int
    capital: bool


class Value(NamedTuple):
    """
    A number with marks ("2 (a)"), or marks alone; as printed, without brackets.
    """

    number: str
    marks: tuple[str, ...]
    start: int
    end: int


def read_head(words: str, at: int, vocabulary: Vocabulary) -> Head | None:
    """
    The level that *words* name from *at* on, with what leads to it.
    """
    levels, match_word = vocabulary.levels, vocabulary.word.match
    leads: list[str] = []
    start = nearest = -1
    while match := match_word(words, at):
        word = match[1].lower()
        begin, end = match.span(1)
        level = levels.get(word)
        if level is None and words[end : end + 1] == ".":
            level = levels.get(f"{word}.")
            end += level is not None
        if level is not None:
            capital = words[begin].isupper()
            if not leads:
                return Head(level, None, begin, begin, begin, end, capital)
            lead = read_lead(tuple(leads), vocabulary)
            return Head(level, lead, start, nearest, begin, end, capital) if lead else None
        if word not in vocabulary.leads or len(leads) == _MOST_LEADS:
            return None
        leads.append(word)
        start = start if start >= 0 else begin
        nearest, at = begin, end
    return None


def read_value(
    words: str, at: int, vocabulary: Vocabulary, *, lettered: bool = False
) -> Value | None:
    """
    What stands at *at* as a value of a level; *lettered* where a bare letter may be one.
    """
    match = vocabulary.number.match(words, at)
    if match is not None:
        number, start, end = match[1], match.start(1), match.end()
        if number[0] == "[":
            number = number.strip("[]")
        run = vocabulary.marks.match(words, end)
        if run is None:
            return Value(number, (), start, end)
        return Value(number, vocabulary.marks_of(run[0]), start, run.end())
    while words[at : at + 1] == " ":
        at += 1
    run = vocabulary.marks.match(words, at)
    if run is not None:
        return Value("", vocabulary.marks_of(run[0]), at, run.end())
    return _letter(words, at, vocabulary) if lettered else None


def _letter(words: str, at: int, vocabulary: Vocabulary) -> Value | None:
    match = vocabulary.letter.match(words, at)
    if match is None:
        return None
    run = vocabulary.marks.match(words, match.end())
    marks = () if run is None else vocabulary.marks_of(run[0])
    end = match.end() if run is None else run.end()
    return Value("", (match[0].rstrip("."), *marks), at, end)


def counts_something(words: str, end: int, vocabulary: Vocabulary, *, after_comma: bool) -> bool:
    """
    Whether the number before *end* counts days or States: it is no value then.
    """
    match = vocabulary.word.match(words, end)
    if match is None:
        return False
    word = match[1]
    return word in vocabulary.units or (after_comma and word in vocabulary.quantities)


def read_owner(words: str, at: int, vocabulary: Vocabulary) -> Owner | None:
    """
    What stands at *at* and says whose provision it is.
    """
    match = vocabulary.owner.match(words, at)
    if match is not None and match.lastgroup is not None:
        how = match.lastgroup
        return Owner(vocabulary.owner_kinds[how], match[how], match.start(how), match.end(how))
    start = vocabulary.expression("named").match(words, at)
    end = None if start is None else end_of_name(words, start.end(), vocabulary)
    if start is None or end is None:
        return None
    if vocabulary.instrument.search(words, start.end(), end) is None:
        return None
    return Owner("named", words[start.start("from") : end], start.start("from"), end)
