"""
How a level of a reference leans on the one before: down, up, in its place, or not at all.
"""

from treatyc.resolve.citations.citation import Path
from treatyc.resolve.citations.groups import Group, Row, fits
from treatyc.resolve.citations.opening import stands_alone, steps_of
from treatyc.resolve.citations.pieces import Head, Value
from treatyc.resolve.citations.vocabulary import Vocabulary

__all__ = [
    "comes_between",
    "ellipsis_of",
    "go_down",
    "goes_down",
    "headless",
    "host_of",
    "is_pair",
    "paired",
    "rise",
    "share",
]

_MOST_UPPERS = 8
_DEEPEST = 10
_POINTING = frozenset({"this", "that", "before", "after"})


def goes_down(group: Group, inner: Group) -> bool:
    """
    Whether *inner* can stand in the last value of *group*.
    """
    if len(group.prefix) > _DEEPEST:
        return False
    if not group.rows or group.rows[-1].until is not None or group.direction or inner.theirs:
        return False
    if inner.lead is not None and inner.lead.how != "ordinal":
        return False
    outer, level = group.level, inner.level
    if outer.letters and level.letters and outer.rank == level.rank:
        return outer is not level and not level.plural
    return outer.is_above(level)


def go_down(group: Group, inner: Group) -> None:
    """
    Let *inner* stand in the last value of *group*.
    """
    inner.lender = group
    inner.loan = group.rows.pop()
    outer = tuple(step for upper in reversed(group.uppers) for step in upper.rows[-1].path)
    inner.prefix = group.prefix + outer + inner.loan.path


def comes_between(group: Group, inner: Group) -> bool:
    """
    Let *inner* stand between *group* and what it goes up to, if it can.

    "the first sentence of article 6, paragraph 1".
    """
    upper = group.uppers[0] if group.uppers else None
    if upper is None or inner.lead is not None or len(upper.rows) > 1 or len(inner.rows) > 1:
        return False
    if not upper.level.is_above(inner.level) or not inner.level.is_above(group.level):
        return False
    group.uppers.insert(0, inner)
    group.end = inner.end
    return True


def rise(group: Group, upper: Group, vocabulary: Vocabulary) -> bool:
    """
    Let *group* stand in *upper*: "… of article 3". False where it cannot.

    What *group* had before it stays only if *upper* can stand in that.
    """
    outermost = group.uppers[-1].level if group.uppers else group.level
    equal = outermost.letters and outermost.rank == upper.level.rank
    if group.lead is not None and group.lead.how == "this":
        return False
    if len(group.uppers) > _MOST_UPPERS or not (equal or upper.level.is_above(outermost)):
        return False
    group.end = upper.end
    if not group.prefix:
        group.uppers.append(upper)
        return True
    kinds = vocabulary.kinds
    if group.lender is not None and upper.level.is_above(kinds[group.prefix[0].level]):
        _lift(group, upper)
        return True
    kept = tuple(step for step in group.prefix if kinds[step.level].is_above(upper.level))
    if group.loan is None:
        group.prefix = kept
    elif len(kept) < len(group.prefix):
        group.give_back()
    group.uppers.append(upper)
    return True


def _lift(group: Group, upper: Group) -> None:
    """
    "paragraph 2, subparagraphs (d) and (e), of article 5": all of it stands in *upper*.
    """
    path = upper.prefix + upper.rows[0].path
    group.prefix = path + group.prefix
    lender = group.lender
    while lender is not None:
        lender.prefix = path + lender.prefix
        lender = lender.lender


def share(groups: list[Group]) -> None:
    """
    Let earlier groups stand in what a later one of their level goes up to.

    "subparagraph a) of paragraph 1 and subparagraph a) of paragraph 2 of Article 18".
    """
    for later, group in zip(reversed(groups), reversed(groups[:-1]), strict=False):
        if not later.uppers or group.prefix or group.owner or group.direction:
            continue
        if group.lead is not None or group.theirs or later.prefix or not group.level.letters:
            continue
        levels = [group.level.kind, *(upper.level.kind for upper in group.uppers)]
        others = [later.level.kind, *(upper.level.kind for upper in later.uppers)]
        if len(levels) < len(others) and levels == others[: len(levels)]:
            group.uppers.extend(later.uppers[len(levels) - 1 :])


def ellipsis_of(group: Group, inner: Group, vocabulary: Vocabulary) -> Path:
    """
    What a later member of a lower level has from the one before: "… and paragraph 22".
    """
    if not group.prefix or group.uppers or group.owner or group.direction or inner.theirs:
        return ()
    if inner.lead is not None or not group.rows:
        return ()
    kinds = vocabulary.kinds
    path = group.prefix + group.rows[-1].path
    return tuple(step for step in path if kinds[step.level].is_above(inner.level))


def host_of(group: Group, value: Value) -> Group | None:
    """
    The group whose list *value* goes on with: this one, or one it went down from.
    """
    lender = group.lender
    if lender is not None and not (group.level.plural and not group.conjoined):
        while lender is not None:
            root = lender.host or lender
            if root.level.plural and fits(root.label, value.number):
                return lender
            lender = lender.lender
    return group if fits(group.label, value.number) else None


def headless(host: Group, value: Value) -> Group:
    """
    A group that goes on with the list of *host* after a descent.
    """
    root = host.host or host
    start = value.start
    group = Group(Head(root.level, None, start, start, start, start, capital=False))
    group.host = root
    group.lender = root.lender
    group.prefix = root.prefix
    group.add(value)
    return group


def is_pair(head: Head, group: Group, kinds: frozenset[str]) -> bool:
    """
    Whether *head* is the second level of "that subparagraph or paragraph".
    """
    lead = group.lead
    if head.lead is not None or lead is None or group.uppers:
        return False
    return lead.how in _POINTING and stands_alone(head, kinds, alone=False)


def paired(head: Head, group: Group) -> Group:
    """
    The second level of "that subparagraph or paragraph", with the lead of the first.
    """
    second = Group(head)
    second.lead = group.lead
    steps = steps_of(head._replace(lead=group.lead))
    second.rows.extend(Row((step,), head.start, head.end) for step in steps)
    return second
