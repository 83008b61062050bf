"""
A note that no mark leads to.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_key
from treatyc.rules.rule import Finding, rule

__all__ = ["note_without_footnote"]


@rule(Severity.WARNING)
def note_without_footnote(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A note stands in the draft and no footnote mark leads to it.

    Why: it is not printed, so what it says is lost.

    Write ``lagoons[^1]`` with ``[^1]: See A/AC.299/3.``, not the note alone.

    Source: the guide to the draft language, “Changes and remarks”.
    """
    marked = {
        mark.names[0]
        for passage in treaty.passages
        for mark in passage.text.marks
        if mark.kind == "footnote"
    }
    for note in treaty.treaty.footnotes:
        if note.key not in marked:
            yield Finding(
                place_of_key(treaty, note),
                f"no footnote mark leads to the note [^{note.key}]",
                hint=f"put [^{note.key}] behind the words it explains, or delete the note",
            )
