"""
A document symbol that cannot be one.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.masthead.fields import field_of, is_placeholder
from treatyc.rules.masthead.symbols import is_of_united_nations, is_symbol, mended_symbol
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["malformed_symbol"]


@rule(Severity.ERROR)
def malformed_symbol(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    The symbol in the masthead is not built like one of the United Nations.

    Why: the symbol is the address of the document in every language; a wrong
    one leads nowhere. Symbols of other organizations are left alone.

    Write ``Symbol: A/AC.291/L.15``, not ``Symbol: A/AC/291/L.15``.

    Source: Dag Hammarskjöld Library, "UN document symbols"
    (research.un.org/en/docs/symbols).
    """
    value = field_of(treaty, "symbol")
    if value is None or is_placeholder(value):
        return
    words = value.words.strip()
    if is_of_united_nations(words) and not is_symbol(words):
        likeliest = mended_symbol(words)
        yield Finding(
            value.span,
            f"{quoted(words)} is not a symbol of the United Nations",
            hint=f"did you mean {likeliest}?"
            if likeliest
            else "a symbol looks like A/AC.291/L.4/Add.4",
        )
