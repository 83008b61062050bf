"""
Brackets, insertions and deletions that overlap.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import text_at
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["crossed_bracket"]


@rule(Severity.ERROR)
def crossed_bracket(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A bracket closes inside an insertion or deletion that began within it, or the other way round.

    Why: accepting the insertion, or taking the bracketed words out, would leave
    half of the other behind.

    Write ``[the Parties {++shall++}]``, not ``[the Parties {++shall]++}``.

    Source: Editorial Manual of the United Nations, "Paragraphs": text that is
    not agreed stands in square brackets, each closed.
    """
    for opening, closing in treaty.brackets.crossed:
        inner, outer = quoted(text_at(treaty, opening)), quoted(text_at(treaty, closing))
        yield Finding(
            closing,
            f"{outer} closes while {inner} is still open",
            hint=f"close {inner} before {outer}",
            related=(Note(opening, f"{inner} stands here"),),
        )
