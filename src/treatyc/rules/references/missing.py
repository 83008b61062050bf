"""
Provisions that references name and the treaty does not have.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note
from treatyc.resolve.resolved import FaultWeight, ReferenceFault, ResolvedTreaty
from treatyc.rules.references.faults import FaultyReference, faults_of
from treatyc.rules.rule import Finding
from treatyc.rules.wording import called, counted, listed, numbered, quoted

__all__ = ["missing_provisions"]

# More references than this to one missing provision are one mistake.
_MANY = 5
_SHOWN = 3

_Missing = tuple[str, str, str]


def missing_provisions(treaty: ResolvedTreaty, weight: FaultWeight) -> Iterator[Finding]:
    """
    What is missing with *weight*: each place, or what is missing once for many places.
    """
    groups: dict[_Missing, list[FaultyReference]] = {}
    for faulty in faults_of(treaty, "missing", "half-range"):
        fault = faulty.fault
        if fault.weight == weight and not faulty.reference.symbolic:
            within = fault.within.id if fault.within else ""
            what = fault.label or faulty.words
            groups.setdefault((fault.level, what, within), []).append(faulty)
    for faults in groups.values():
        if len(faults) > _MANY:
            yield _many(treaty, faults)
        else:
            yield from (_one(treaty, faulty) for faulty in faults)


def _one(treaty: ResolvedTreaty, faulty: FaultyReference) -> Finding:
    cure = _meant(faulty.fault) or _landmark(treaty, faulty.fault)
    return Finding(faulty.place, _message(faulty), hint=cure)


def _many(treaty: ResolvedTreaty, faults: list[FaultyReference]) -> Finding:
    first, *others = faults
    return Finding(
        first.place,
        f"{_message(first)}: {counted(len(faults), 'reference')} lead to it",
        hint=_landmark(treaty, first.fault),
        related=tuple(Note(other.place, "another one stands here") for other in others[:_SHOWN]),
    )


def _message(faulty: FaultyReference) -> str:
    fault = faulty.fault
    if not fault.label:
        return f"there is no such provision as {quoted(faulty.words)}"
    label = f"({fault.label})" if fault.level == "subparagraph" else fault.label
    name = f"{fault.level} {label}"
    if fault.within is not None:
        return f"{called(fault.within)} has no {name}"
    if faulty.words.startswith(name.capitalize()):
        name = name.capitalize()
    return f"{name} does not exist"


def _meant(fault: ReferenceFault) -> str | None:
    """
    The cure where resolving has an idea of what was meant.

    Any other letter or figure is one slip away from a single one: then only
    the same one elsewhere counts.
    """
    same = [one for one in fault.meant if one.number and one.number.printed == fault.label]
    likely = same or (fault.meant if len(fault.label) > 1 else ())
    return f"did you mean {listed(map(called, likely[:2]), 'or')}?" if likely else None


def _landmark(treaty: ResolvedTreaty, fault: ReferenceFault) -> str:
    """
    The last provision of that level, so that the drafter sees where she is.
    """
    within = fault.within
    candidates = within.children if within else treaty.provisions
    unit = within.unit if within else None
    found = [one for one in candidates if one.kind == fault.level and one.unit is unit]
    if found:
        return f"correct the number; the last one is {numbered(found[-1])}"
    return f"write the {fault.level}, or name the instrument that has it"
