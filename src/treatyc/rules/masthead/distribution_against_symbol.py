"""
A distribution that the symbol contradicts.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.masthead.fields import distribution_of, field_of
from treatyc.rules.masthead.symbols import is_symbol, parts_of
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["distribution_against_symbol"]

_SERIES = {"L": "limited", "R": "restricted"}


@rule(Severity.WARNING)
def distribution_against_symbol(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    The symbol is of another distribution than the masthead says.

    Why: an "L." in the symbol means limited distribution, an "R." restricted;
    one of the two lines is wrong.

    Write ``Symbol: A/AC.291/L.4`` with ``Distribution: Limited``, not with
    ``Distribution: General``.

    Source: Dag Hammarskjöld Library, "UN document symbols"; Editorial Manual of
    the United Nations, "Masthead".
    """
    value, symbol = field_of(treaty, "distribution"), field_of(treaty, "symbol")
    stated = distribution_of(treaty)
    if value is None or symbol is None or stated is None or not is_symbol(symbol.words):
        return
    for part in parts_of(symbol.words):
        wanted = _SERIES.get(part.partition(".")[0])
        if wanted and wanted != stated:
            printed = treaty.language.words["masthead_values"]["distributions"][wanted][0]
            yield Finding(
                value.span,
                f"{quoted(value.words)} does not go with a symbol that has {quoted(part)}",
                hint=f"write {printed}, or correct the symbol",
                related=(Note(symbol.span, "the symbol stands here"),),
            )
