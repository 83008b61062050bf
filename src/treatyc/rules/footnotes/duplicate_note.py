"""
Two notes with one key.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_key
from treatyc.rules.rule import Finding, rule
from treatyc.treaty.parts import Footnote

__all__ = ["duplicate_note"]


@rule(Severity.ERROR)
def duplicate_note(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    Two notes bear the same key.

    Why: a mark can lead to one note only; the second would not be printed.

    Write ``[^1]: …`` and ``[^2]: …``, not ``[^1]: …`` twice.

    Source: the guide to the draft language, “Changes and remarks”.
    """
    seen: dict[str, Footnote] = {}
    for note in treaty.treaty.footnotes:
        first = seen.setdefault(note.key, note)
        if first is not note:
            yield Finding(
                place_of_key(treaty, note),
                f"two notes bear the key [^{note.key}]",
                hint="give the second one, and its mark, another key",
                related=(Note(place_of_key(treaty, first), "the first stands here"),),
            )
