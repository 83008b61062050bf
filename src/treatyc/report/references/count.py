"""
How many references lead where.
"""

from collections.abc import Iterable

from treatyc.resolve.resolved import Reference

__all__ = ["COUNTED", "count", "summary"]

# What becomes of a reference, and how one says so many of them.
COUNTED = {
    "found": "{number} found",
    "missing": "{number} missing",
    "other": "{number} to other instruments",
    "unknown": "{number} not known",
}


def count(references: Iterable[Reference]) -> dict[str, int]:
    """
    How many references are found, missing (in part at least), to other instruments, not known.
    """
    counts = dict.fromkeys(COUNTED, 0)
    for reference in references:
        counts[_outcome(reference)] += 1
    return counts


def summary(counts: dict[str, int]) -> str:
    """
    One line: "3 references: 2 found, 1 missing".
    """
    total = sum(counts.values())
    if not total:
        return "no references"
    parts = [COUNTED[key].format(number=number) for key, number in counts.items() if number]
    return f"{total} reference{'' if total == 1 else 's'}: {', '.join(parts)}"


def _outcome(reference: Reference) -> str:
    if reference.missing:
        return "missing"
    if reference.targets:
        return "found"
    return "unknown" if reference.other is None else "other"
