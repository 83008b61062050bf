"""
A bracket without its partner.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import text_at
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["unbalanced_bracket"]

_PARTNERS = {
    "[": "]",
    "]": "[",
    "{++": "++}",
    "++}": "{++",
    "{--": "--}",
    "--}": "{--",
}


@rule(Severity.ERROR)
def unbalanced_bracket(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    A bracket is opened and not closed, or closed and not opened.

    The same holds for marks of insertion and deletion. Brackets may nest and
    may run over several paragraphs and articles.

    Why: nobody can tell which words are not agreed.

    Write ``Each State Party [shall] [should] act.``, not ``Each State Party
    [shall [should] act.``

    Source: Editorial Manual of the United Nations, "Paragraphs": text that is
    not agreed stands in square brackets. Published drafts slip here: the Geneva
    text of February 2015 has two of each kind.
    """
    for span in treaty.brackets.unclosed:
        mark = text_at(treaty, span)
        yield Finding(
            span,
            f"{quoted(mark)} is never closed",
            hint=f"put {quoted(_PARTNERS.get(mark, ']'))} where the text that it opens ends",
        )
    for span in treaty.brackets.unopened:
        mark = text_at(treaty, span)
        yield Finding(
            span,
            f"{quoted(mark)} was never opened",
            hint=f"put {quoted(_PARTNERS.get(mark, '['))} where the text that it closes begins",
        )
