"""
Provisions that references name and the treaty does not have.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note
from treatyc.resolve.resolved import FaultWeight, IndexedProvision, ResolvedTreaty
from treatyc.rules.references.faults import FaultyReference, faults_of, meant
from treatyc.rules.rule import Finding
from treatyc.rules.wording import called, counted, numbered

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
            groups.setdefault((fault.level, fault.label, within), []).append(faulty)
    for faults in groups.values():
        if len(faults) > _MANY:
            yield _many(treaty, faults)
        else:
            yield from (_one(treaty, faulty) for faulty in faults)


def _one(treaty: ResolvedTreaty, faulty: FaultyReference) -> Finding:
    return Finding(faulty.place, _message(faulty), hint=_cure(treaty, faulty))


def _many(treaty: ResolvedTreaty, faults: list[FaultyReference]) -> Finding:
    first, *others = faults
    places = counted(len(faults), "reference")
    return Finding(
        first.place,
        f"{_message(first)}: {places} lead to it",
        hint=_cure(treaty, first),
        related=tuple(Note(other.place, "another one stands here") for other in others[:_SHOWN]),
    )


def _message(faulty: FaultyReference) -> str:
    fault = faulty.fault
    label = f"({fault.label})" if fault.level == "subparagraph" else fault.label
    name = f"{fault.level} {label}".strip()
    if fault.within is not None:
        return f"{called(fault.within)} has no {name}"
    if faulty.words.startswith(name.capitalize()):
        name = name.capitalize()
    return f"{name} does not exist"


def _cure(treaty: ResolvedTreaty, faulty: FaultyReference) -> str | None:
    fault = faulty.fault
    last = _last_of(treaty, fault.level, fault.within)
    return meant(fault.meant) or (f"the last one is {numbered(last)}" if last else None)


def _last_of(
    treaty: ResolvedTreaty, level: str, within: IndexedProvision | None
) -> IndexedProvision | None:
    """
    The last provision of that level, as a landmark.
    """
    candidates = within.children if within else treaty.provisions
    unit = within.unit if within else None
    found = [one for one in candidates if one.kind == level and one.unit is unit]
    return found[-1] if found else None
