"""
What is wrong with a reference although its target is there.
"""

from treatyc.resolve.citations import Path, Step
from treatyc.resolve.references.context import Context
from treatyc.resolve.references.faults import Diagnosis
from treatyc.resolve.references.lookup import article_of, is_in
from treatyc.resolve.references.missing import Found
from treatyc.resolve.references.numbers import key_of, numbers_of
from treatyc.resolve.resolved import IndexedProvision, ReferenceFault
from treatyc.treaty.provisions import ARTICLE_KINDS

__all__ = ["slips"]

_ARTICLES = frozenset(ARTICLE_KINDS)


def slips(found: Found, context: Context, diagnosis: Diagnosis) -> tuple[ReferenceFault, ...]:
    """
    The faults of a member that means *found*.
    """
    member, place, target = context.member, context.passage.owner, found[0]
    start, end, kind = member.start, member.end, target.kind
    faults = []
    if member.direction is not None and diagnosis.points_wrong(
        target, context.passage, context.number, member.direction
    ):
        faults.append(
            ReferenceFault(
                "wrong-direction", "warning", start, end, kind, member.direction, meant=found
            )
        )
    if member.until is None and len(context.citation.members) == 1:
        own = _own(member.path, target, place)
        if own is not None:
            faults.append(ReferenceFault("own-number", "warning", start, end, own.kind, within=own))
    if diagnosis.is_deleted(target):
        faults.append(ReferenceFault("deleted", "warning", start, end, kind, meant=found))
    if _printed_otherwise(member.path[-1], target):
        label = member.path[-1].label
        faults.append(
            ReferenceFault("other-print", "warning", start, end, kind, label, meant=found)
        )
    return tuple(faults)


def _own(
    path: Path, target: IndexedProvision, place: IndexedProvision | None
) -> IndexedProvision | None:
    """
    The article or paragraph that is named by number although the words stand in it.
    """
    first = path[0]
    if first.how != "number" or place is None:
        return None
    if first.level == "paragraph":
        return target if target.kind == "paragraph" and is_in(place, target) else None
    if first.level not in _ARTICLES:
        return None
    article = article_of(target)
    return article if article is not None and article is article_of(place) else None


def _printed_otherwise(step: Step, target: IndexedProvision) -> bool:
    number = target.number
    if number is None or number.printed == step.label or step.how not in ("number", "mark"):
        return False
    label = key_of(step.label).lower()
    return not any(label.endswith(key_of(one).lower()) for one in numbers_of(number.printed))
