"""
A division that holds nothing.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.rules.places import place_of_number
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import called, counted
from treatyc.treaty.provisions import SCOPE_KINDS, Division

__all__ = ["empty_chapter"]

_SCOPES = frozenset(SCOPE_KINDS)


@rule(Severity.ERROR)
def empty_chapter(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A chapter, part or section has no article and no text.

    Why: a heading promises provisions. Where they are still to come, a
    placeholder says so; where they were taken out, "{deleted}" does.

    Write ``Chapter VI. Preventive measures`` with ``[Placeholder for the
    proposals of the third session]`` under it, not ``Chapter VI. Preventive
    measures`` and at once ``Chapter VII``.

    Source: structure document A/AC.291/L.4/Add.4; practice of the compilations,
    which keep a placeholder.
    """
    row: list[IndexedProvision] = []
    for provision in treaty.provisions:
        if isinstance(provision.node, Division) and _is_empty(provision):
            row.append(provision)
        elif row:
            yield _empty(treaty, row)
            row = []
    if row:
        yield _empty(treaty, row)


def _empty(treaty: ResolvedTreaty, row: list[IndexedProvision]) -> Finding:
    """
    One finding for headings that follow each other: often a table of contents.
    """
    first, last = row[0], row[-1]
    fault = f"{called(first)} has no articles"
    if first is not last:
        fault = f"{called(first)} and {counted(len(row) - 1, 'heading')} after it have no articles"
    return Finding(
        place_of_number(treaty, first),
        fault,
        hint="write its articles, or “[Placeholder]” until they come",
    )


def _is_empty(provision: IndexedProvision) -> bool:
    node = provision.node
    return not (
        node.content
        or provision.children
        or provision.kind in _SCOPES
        or node.attributes.status == "deleted"
    )
