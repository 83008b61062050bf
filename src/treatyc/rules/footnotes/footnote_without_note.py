"""
A footnote mark that leads nowhere.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.likeliest import Likeliest
from treatyc.rules.places import place_of_footnote_mark
from treatyc.rules.rule import Finding, rule

__all__ = ["footnote_without_note"]


@rule(Severity.ERROR)
def footnote_without_note(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A footnote mark has no note.

    Why: the reader looks for a note that is not there; it was lost, or its key
    was typed differently.

    Write ``lagoons[^1]`` and below ``[^1]: See A/AC.299/3.``, not ``lagoons[^1]``
    alone.

    Source: the guide to the draft language, “Changes and remarks”.
    """
    keys = {note.key: note for note in treaty.treaty.footnotes}
    likeliest = Likeliest(keys)
    for passage in treaty.passages:
        for mark in passage.text.marks:
            if mark.kind != "footnote" or mark.names[0] in keys:
                continue
            key = mark.names[0]
            yield Finding(
                place_of_footnote_mark(treaty, passage, mark),
                f"footnote [^{key}] has no note",
                hint=likeliest.cure(
                    key, f"write “[^{key}]: …” on a line of its own below", "[^{}]"
                ),
            )
