"""
Provisions that are counted together: the articles of a treaty, the paragraphs of an article.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen

from treatyc.language import Language
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS, Number

__all__ = ["Count", "Member", "NumberSequence", "irregular_sequences"]

# A place in a sequence: the number, then the rank of "bis", "ter" … (0 without one).
Count = tuple[int, int]

_FIRST: Count = (1, 0)
_ARTICLES = frozenset(ARTICLE_KINDS)
_HEADINGS = _ARTICLES | frozenset(DIVISION_KINDS)
_PLAIN_NUMBERS = frozenset({"arabic", "roman", "capital-roman", "words", "assigned"})


@frozen(eq=False)
class Member:
    """
    A provision with its number and its place in the sequence.
    """

    provision: IndexedProvision
    number: Number
    count: Count


@frozen(eq=False)
class NumberSequence:
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
    articles: dict[tuple[str, str], list[IndexedProvision]] = {}
    top: list[IndexedProvision] = []
    for provision in treaty.provisions:
        if provision.parent is None:
            top.append(provision)
        if provision.kind in _ARTICLES:
            unit = provision.unit.id if provision.unit else ""
            articles.setdefault((unit, provision.kind), []).append(provision)
        if provision.children and not _is_regular(provision.children):
            yield from _siblings(provision.children, ranks)
    yield from _siblings(top, ranks)
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


def _siblings(siblings: list[IndexedProvision], ranks: dict[str, int]) -> Iterator[NumberSequence]:
    """
    The sequences among the provisions of one parent, articles apart.
    """
    groups: dict[tuple[object, ...], list[Member]] = {}
    for member in _counted(siblings, ranks):
        provision, number = member.provision, member.number
        if provision.kind not in _ARTICLES:
            key = (provision.kind, _home(provision), _class_of(member), number.value[:-1])
            groups.setdefault(key, []).append(member)
    for members in groups.values():
        first = members[0].provision
        beside = _beside(siblings, first)
        starts = _stands_free(first) and not _continues(members[0])
        for run in _runs(members):
            again = run[0] is not members[0] and _follows_directly(members, run[0])
            yield NumberSequence(run, beside, starts, again)


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


def _follows_directly(members: list[Member], member: Member) -> bool:
    """
    Whether *member* comes right after the one before it, so that both look like one list.
    """
    node, parent = member.provision.node, member.provision.parent
    if node.attributes.layout == "restart" or parent is None:
        return False
    before = members[members.index(member) - 1].provision.node
    content = parent.node.content
    return any(one is before and two is node for one, two in pairwise(content))


def _stands_free(provision: IndexedProvision) -> bool:
    """
    Whether *provision* stands in another one, and not in an option there.
    """
    return provision.parent is not None and _home(provision) == provision.parent.id


def _continues(first: Member) -> bool:
    """
    Whether *first* goes on counting where a provision before its parent stopped.
    """
    parent = first.provision.parent
    if parent is None or parent.parent is None:
        return False
    wanted = (*first.number.value[:-1], first.count[0] - 1)
    return any(
        child.number is not None
        and child.number.kind == first.number.kind
        and child.number.value == wanted
        for uncle in parent.parent.children[: parent.position - 1]
        for child in uncle.children
    )


def _beside(siblings: list[IndexedProvision], first: IndexedProvision) -> frozenset[int]:
    """
    The numbers beside *first* that stand in another option than it, or in one where it does not.
    """
    home = _home(first)
    return frozenset(
        sibling.number.value[-1]
        for sibling in siblings
        if sibling.number and sibling.number.value and _home(sibling) != home
    )


def _home(provision: IndexedProvision) -> str:
    """
    The id of what *provision* stands in directly: its parent, or an option of its parent.
    """
    return provision.id.rpartition("__")[0]


def _class_of(member: Member) -> str:
    """
    What is counted alike: a heading may say "5" or "V", the items of a list may not.
    """
    kind = member.number.kind
    if member.provision.kind in _HEADINGS and kind in _PLAIN_NUMBERS:
        return "number"
    return kind


def _rank(suffix: str, ranks: dict[str, int]) -> int:
    """
    How far along a suffix counts: "bis" is 2, "A" is 1.
    """
    return ranks.get(suffix) or ord(suffix[0].lower()) - ord("a") + 1


def _ranks(language: Language) -> dict[str, int]:
    return {suffix: rank for rank, suffix in enumerate(language.words["markers"]["suffixes"], 2)}
