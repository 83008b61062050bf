"""
The words and expressions of [references] in a language's file, made ready for reading.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from treatyc.expressions import lazy_expression
from treatyc.language import Language
from treatyc.resolve.citations.citation import OwnerHow
from treatyc.resolve.citations.tails import Tail, tails_of

__all__ = ["LevelWord", "Vocabulary", "vocabulary_of"]

_MOST_LEADS = 6
_ENDS = ("above", "below")  # joins behind which no other piece must follow
_LETTER = r"[^\W\d_]"


class LevelWord(NamedTuple):
    """
    A word that names a level; the fields are explained in the language's file.
    """

    kind: str
    rank: int
    plural: bool
    mixed: bool
    whole: bool = False
    shy: bool = False
    letters: bool = False
    numbered: bool = False
    small: bool = False
    below: bool = False
    present: bool = False
    instrument: bool = False
    inside: tuple[str, ...] = ()

    def is_above(self, other: "LevelWord") -> bool:
        """
        Whether this level can hold *other*.
        """
        if self.kind in other.inside:
            return True
        if self.mixed and other.mixed:
            return self.kind != other.kind
        return self.rank < other.rank


class Vocabulary:
    """
    All that reading needs to know of a language.

    Expressions that are seldom needed are made when they first are.
    """

    def __init__(self, words: dict[str, Any]) -> None:
        table = words["references"]
        self._values: dict[str, Any] = table["values"]
        self._owners = _expressions(table["owners"])
        self._made = {name: lazy_expression(words) for name, words in self._owners.items()}
        self.owner_kinds: dict[str, OwnerHow] = table["owners"]["kinds"]
        self._suffix = "|".join(words["markers"]["suffixes"])
        self._number_words: list[str] = words["heading_words"]["numbers"]
        self._marks_read: dict[str, tuple[str, ...]] = {}
        self.levels = dict(_level_words(table))
        self.kinds = {level.kind: level for level in self.levels.values()}
        self.kinds["mark"] = self.kinds["subparagraph"]
        self.not_after = frozenset(table["not_after"])
        self.prepositions = frozenset(table["prepositions"])
        self.openings = frozenset(table["openings"])
        self.verbs = frozenset(table["verbs"])
        leads = table["leads"]
        self.leads = {word: role for role, listed in leads.items() for word in listed}
        self.ordinals = {word: number for number, word in enumerate(leads["ordinals"], 1)}
        self.counts: dict[str, int] = leads["counts"]
        self.self_marks: list[str] = table["owners"]["self_marks"]
        self.self_words = tuple(f"{word} " for word, role in self.leads.items() if role == "this")
        self.defined: list[str] = table["owners"]["defined"]
        self.cited: str = table["owners"]["cited"]
        self.nouns: list[str] = table["owners"]["noun"]
        self.units = frozenset(self._values["units"])
        self.placeholders = frozenset(self._values["placeholders"])
        self.quantities = frozenset(self._values["quantities"])
        self.word = lazy_expression(rf"\s*({_LETTER}+(?:-{_LETTER}+)*)")
        piece = _piece(list(self.levels), list(self.leads))
        named = {kind: f"(?P<{kind}>{join})" for kind, join in table["joins"].items()}
        self.join = lazy_expression(_joins(named, piece))
        self._plain: str = table["plain"]
        self._goes_on: str = table["goes_on"]

    def tails(self, kinds: frozenset[str]) -> list[Tail]:
        """
        What to look for to find the levels of a treaty that has provisions of *kinds*.
        """
        return tails_of(
            word
            for word, level in self.levels.items()
            if not level.below and (level.kind in kinds or not level.present)
        )

    @cached_property
    def inclusive(self) -> re.Pattern[str]:
        """
        What belongs to a range and adds nothing to it.
        """
        return lazy_expression(self._values["inclusive"])

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """
        The plainest references.
        """
        words = [word for word, level in self.levels.items() if not (level.shy or level.plural)]
        one = "|".join(f"{word}|{word.capitalize()}" for word in words if word.isalpha())
        return lazy_expression(_filled(self._plain, {"one": one, "noun": self._owners["noun"]}))

    @cached_property
    def goes_on(self) -> re.Pattern[str]:
        """
        What makes a plain reference one that is not, apart from what joins.
        """
        return lazy_expression(_filled(self._goes_on, {"suffix": self._suffix}))

    @cached_property
    def number(self) -> re.Pattern[str]:
        """
        A number without its marks, perhaps in a bracket.
        """
        words = "|".join(word.title() for word in reversed(self._number_words))
        parts = {"suffix": self._suffix, "number_word": f"(?:{words})"}
        numbers = "|".join(_filled(pattern, parts) for pattern in self._values["numbers"])
        return lazy_expression(
            rf"\s*(?:\[(?=\d+[^\d\]]))?(?:{self._values['prefix']})?({numbers})"
            rf"(?!{self._values['not_followed_by']})"
        )

    @cached_property
    def letter(self) -> re.Pattern[str]:
        """
        A letter without brackets.
        """
        return lazy_expression(self._values["letters"])

    @cached_property
    def marks(self) -> re.Pattern[str]:
        """
        A run of marks: "(a) (ii)".
        """
        unnamed = (re.sub(r"(?<!\\)\((?!\?)", "(?:", mark) for mark in self._marks)
        return lazy_expression(f"(?:{'|'.join(unnamed)})+")

    @cached_property
    def _marks(self) -> list[str]:
        parts = {"suffix": self._suffix}
        return [_filled(pattern, parts) for pattern in self._values["marks"]]

    @cached_property
    def _each_mark(self) -> re.Pattern[str]:
        return lazy_expression("|".join(self._marks))

    def marks_of(self, words: str) -> tuple[str, ...]:
        """
        The letters and numbers of a run of marks: "(a) (ii)" gives "a", "ii".
        """
        marks = self._marks_read.get(words)
        if marks is None:
            found = (match[match.lastindex or 0] for match in self._each_mark.finditer(words))
            marks = self._marks_read[words] = tuple(label.replace(" ", "") for label in found)
        return marks

    @cached_property
    def owner(self) -> re.Pattern[str]:
        """
        How a reference says whose it is; the group that matches names the way.
        """
        return lazy_expression("|".join(self._owners[kind] for kind in self.owner_kinds))

    @cached_property
    def instrument(self) -> re.Pattern[str]:
        """
        What a name must hold to be an instrument's: a noun of one, or an acronym.
        """
        parts = "|".join(self._owners[part] for part in ("noun", "paper", "acronym"))
        return lazy_expression(rf"\b(?:{parts})\b")

    def expression(self, name: str) -> re.Pattern[str]:
        """
        One of the expressions of [references.owners].
        """
        return self._made[name]


def vocabulary_of(language: Language) -> Vocabulary:
    """
    The words for references of *language*.
    """
    return Vocabulary(language.words)


def _level_words(table: dict[str, Any]) -> Iterator[tuple[str, LevelWord]]:
    for row in table["levels"]:
        rest = {name: value for name, value in row.items() if name not in ("one", "many")}
        rest["inside"] = tuple(row.get("inside", ()))
        for plural, key in ((False, "one"), (True, "many")):
            level = LevelWord(plural=plural, mixed=row["rank"] == table["mixed"], **rest)
            yield from ((word, level) for word in row[key])


def _joins(joins: dict[str, str], piece: str) -> str:
    """
    The words between two pieces of a reference, where another *piece* can follow them.
    """
    alone = "|".join(join for kind, join in joins.items() if kind in _ENDS)
    between = "|".join(join for kind, join in joins.items() if kind not in _ENDS)
    return f"{alone}|(?:{between}){piece}"


def _piece(levels: list[str], leads: list[str]) -> str:
    """
    A look ahead at the next piece of a reference.
    """
    level = f"(?:{_trie(word.rstrip('.') for word in levels)}\\b|[A-Z])"
    headed = rf"(?:{_trie(leads)}\s+){{0,{_MOST_LEADS}}}{level}"
    return rf"(?=\s*(?:[\d(\[]|{headed}|[a-z]{{1,2}}(?!\w)|[ivx]+(?!\w)))"


def _trie(words: Iterable[str]) -> str:
    """
    An expression for any of *words* that looks at each letter once.
    """
    branches: dict[str, set[str]] = {}
    for word in words:
        branches.setdefault(word[:1], set()).add(word[1:])
    ends = branches.pop("", None) is not None
    inner = [re.escape(first) + _trie(rest) for first, rest in sorted(branches.items())]
    if len(inner) > 1 or (ends and inner):
        return f"(?:{'|'.join(inner)}){'?' if ends else ''}"
    return "".join(inner)


def _expressions(table: dict[str, Any]) -> dict[str, str]:
    """
    Lists as alternatives, and each expression with those above it filled in.
    """
    parts: dict[str, str] = {}
    for name, entry in table.items():
        if isinstance(entry, dict):
            continue
        parts[name] = "|".join(entry) if isinstance(entry, list) else _filled(entry, parts)
    return parts


def _filled(pattern: str, parts: dict[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace("{" + name + "}", part)
    return pattern
