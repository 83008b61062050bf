"""
A distribution that does not exist.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.likeliest import Likeliest
from treatyc.rules.masthead.fields import distribution_of, field_of, is_placeholder
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import listed, quoted

__all__ = ["unknown_distribution"]


@rule(Severity.WARNING)
def unknown_distribution(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    The distribution in the masthead is none that the United Nations has.

    Why: it says who receives the document.

    Write ``Distribution: Limited``, not ``Distribution: Limit``.

    Source: Editorial Manual of the United Nations, "Masthead": General,
    Limited, Restricted.
    """
    value = field_of(treaty, "distribution")
    if value is None or is_placeholder(value) or distribution_of(treaty):
        return
    table = treaty.language.words["masthead_values"]["distributions"]
    words = value.words.strip()
    known = [forms[0] for forms in table.values()]
    yield Finding(
        value.span,
        f"there is no distribution {quoted(words)}",
        hint=Likeliest(known).cure(words, f"write {listed(known, 'or')}"),
    )
