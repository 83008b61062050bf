"""
Puts what was read of the members of a reference together.
"""

from treatyc.resolve.citations import Citation, Path
from treatyc.resolve.references.context import Context, Reading
from treatyc.resolve.references.missing import Found
from treatyc.resolve.resolved import (
    FaultKind,
    IndexedProvision,
    Passage,
    Reference,
    ReferenceFault,
    ReferenceMember,
    Scope,
)
from treatyc.source import Span
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS
from treatyc.treaty.text import place_of

__all__ = ["reference_of", "scope_of_path"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)


def reference_of(citation: Citation, passage: Passage, readings: list[Reading]) -> Reference:
    """
    The reference whose members were read.
    """
    members = tuple([reading.member for reading in readings])
    faults, missing = readings[0].faults, readings[0].missing
    targets, other = members[0].targets, members[0].other
    if len(readings) > 1:
        faults = tuple(fault for reading in readings for fault in reading.faults)
        missing = tuple(label for reading in readings for label in reading.missing)
        targets = _all_targets(members)
        other = next((member.other for member in members if member.other is not None), None)
    if citation.agreement is not None and targets:
        faults += (_disagreement(citation),)
    text, start, end = passage.text, citation.start, citation.end
    return Reference(
        passage,
        start,
        end,
        members[0].scope,
        targets,
        missing,
        other,
        span=Span(text.span.file, place_of(text, start), place_of(text, end - 1) + 1),
        members=members,
        faults=faults,
    )


def _all_targets(members: tuple[ReferenceMember, ...]) -> tuple[IndexedProvision, ...]:
    targets = {id(target): target for member in members for target in member.targets}
    return tuple(targets.values())


def _disagreement(citation: Citation) -> ReferenceFault:
    kind: FaultKind = "one-for-many" if citation.agreement == "one" else "many-for-one"
    return ReferenceFault(kind, "warning", citation.start, citation.end)


def scope_of_path(path: Path, found: Found, context: Context) -> Scope:
    """
    Whether *path* names its provision by number in the treaty or in a unit, or by where it stands.
    """
    first = path[0]
    if first.how == "number" and first.level in _ARTICLES:
        own_unit = context.whose.how != "self" and found[0].unit is not None
        return "unit" if own_unit else "this"
    if first.level in _DIVISIONS:
        named = first.how in ("number", "whole") or len(path) > 1
        return "unit" if named else "relative"
    return "relative"
