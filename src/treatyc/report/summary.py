"""
How many there are of each severity.
"""

from collections.abc import Iterable

from treatyc.diagnostics import Diagnostic, Severity

__all__ = ["Counts", "count", "summary"]

Counts = dict[Severity, int]

_ONE_AND_MANY = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}


def count(diagnostics: Iterable[Diagnostic]) -> Counts:
    """
    How many diagnostics there are of each severity, the worst first.
    """
    counts = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        counts[diagnostic.severity] += 1
    return counts


def summary(counts: Counts) -> str:
    """
    One line: "2 errors, 1 warning"; "nothing found" where there is nothing.
    """
    parts = [_counted(severity, number) for severity, number in counts.items() if number]
    return ", ".join(parts) or "nothing found"


def _counted(severity: Severity, number: int) -> str:
    one, many = _ONE_AND_MANY[severity]
    return f"{number} {one if number == 1 else many}"
