"""
Provisions that are counted together: the articles of a treaty, the paragraphs of an article.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import frozen

from treatyc.language import Language
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.rules.structure.surroundings import Surroundings
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS, Number

__all__ = ["Count", "Member", "NumberSequence", "irregular_sequences"]

# A place in a sequence: the number, then the rank of "bis", "ter" … (0 without one).
Count = tuple[int, int]

_FIRST: Count = (1, 0)
_ARTICLES = frozenset(ARTICLE_KINDS)
_HEADINGS = _ARTICLES | frozenset(DIVISION_KINDS)
_PLAIN_NUMBERS = frozenset({"arabic", "roman", "capital-roman", "words", "assigned"})


@frozen(eq=False, repr=False)
class Member:
    """
    A provision with its number and its place in the sequence.
    """

    provision: IndexedProvision
    number: Number
    count: Count


class NumberSequence(NamedTuple):
    """
    Provisions that are counted together, in the order of the text.

    *beside* are numbers that stand beside them in options; *starts* where the
    first of them should be number one; *again* where the text starts counting
    anew without a reason.
    """

    members: tuple[Member, ...]
    beside: frozenset[int] = frozenset()
    starts: bool = False
    again: bool = False


def irregular_sequences(treaty: ResolvedTreaty) -> Iterator[NumberSequence]:
    """
    The sequences of *treaty* that do not simply count 1, 2, 3.
    """
    ranks = _ranks(treaty.language)
    around = Surroundings(treaty)
    articles: dict[tuple[str, str], list[IndexedProvision]] = {}
    top: list[IndexedProvision] = []
    for provision in treaty.provisions:
        if provision.parent is None:
            top.append(provision)
        if provision.kind in _ARTICLES:
            unit = provision.unit.id if provision.unit else ""
            articles.setdefault((unit, provision.kind), []).append(provision)
        if provision.children and not _is_regular(provision.children):
            yield from _siblings(provision.children, ranks, around)
    yield from _siblings(top, ranks, around)
    for members in articles.values():
        if not _is_regular(members):
            yield from _articles(members, ranks)


def _is_regular(provisions: Iterable[IndexedProvision]) -> bool:
    """
    Whether *provisions* count 1, 2, 3 and nothing else; most do.
    """
    for expected, provision in enumerate(provisions, 1):
        number = provision.number
        if number is None or number.value != (expected,) or number.suffix:
            return False
    return True


def _siblings(
    siblings: list[IndexedProvision], ranks: dict[str, int], around: Surroundings
) -> Iterator[NumberSequence]:
    """
    The sequences among the provisions of one parent, articles apart.
    """
    groups: dict[tuple[str, str, object], list[Member]] = {}
    classes: dict[str, set[int]] = {}
    for member in _counted(siblings, ranks):
        provision, number = member.provision, member.number
        if provision.kind not in _ARTICLES:
            counted = _class_of(member)
            groups.setdefault((counted, _home(provision), number.value[:-1]), []).append(member)
            classes.setdefault(counted, set()).add(number.value[-1])
    for (counted, home, _), members in groups.items():
        first = members[0]
        beside = frozenset(classes[counted] if len(groups) > 1 else ())
        starts = _stands_in(first.provision, home) and not around.may_begin(
            first.provision, first.number
        )
        before = None
        for run in _runs(members):
            again = before is not None and around.begins_again(before, run[0].provision)
            yield NumberSequence(run, beside, starts, again)
            before = run[-1].provision


def _articles(articles: list[IndexedProvision], ranks: dict[str, int]) -> Iterator[NumberSequence]:
    """
    The sequences among the articles of one scope: one, or one a division where each begins anew.
    """
    groups: dict[tuple[object, ...], list[list[Member]]] = {}
    parent = None
    for member in _counted(articles, ranks):
        runs = groups.setdefault((_class_of(member), member.number.value[:-1]), [])
        begins = member.count == _FIRST and member.provision.parent is not parent
        if begins or not runs:
            runs.append([])
        runs[-1].append(member)
        parent = member.provision.parent
    for runs in groups.values():
        for run in runs:
            yield NumberSequence(tuple(run))


def _counted(provisions: Iterable[IndexedProvision], ranks: dict[str, int]) -> Iterator[Member]:
    """
    Those of *provisions* that have a number; dashes count nothing.
    """
    for provision in provisions:
        number = provision.number
        if number is not None and number.value:
            rank = _rank(number.suffix, ranks) if number.suffix else 0
            yield Member(provision, number, (number.value[-1], rank))


def _runs(members: list[Member]) -> Iterator[tuple[Member, ...]]:
    """
    *members* cut where number one comes again.
    """
    start = 0
    for place in range(1, len(members)):
        if members[place].count == _FIRST != members[place - 1].count:
            yield tuple(members[start:place])
            start = place
    yield tuple(members[start:])


def _stands_in(provision: IndexedProvision, home: str) -> bool:
    """
    Whether *provision* stands in another one directly, and not in an option there.
    """
    return provision.parent is not None and home == provision.parent.id


def _home(provision: IndexedProvision) -> str:
    """
    The id of what *provision* stands in directly: its parent, or an option of its parent.
    """
    return provision.id.rpartition("__")[0]


def _class_of(member: Member) -> str:
    """
    What is counted alike: a heading may say "5" or "V", the items of a list may not.
    """
    kind, counted = member.provision.kind, member.number.kind
    if kind in _HEADINGS and counted in _PLAIN_NUMBERS:
        return kind
    return f"{kind} {counted}"


def _rank(suffix: str, ranks: dict[str, int]) -> int:
    """
    How far along a suffix counts: "bis" is 2, "A" is 1.
    """
    return ranks.get(suffix) or ord(suffix[0].lower()) - ord("a") + 1


def _ranks(language: Language) -> dict[str, int]:
    return {suffix: rank for rank, suffix in enumerate(language.words["markers"]["suffixes"], 2)}
