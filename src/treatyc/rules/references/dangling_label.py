"""
A label that no provision bears.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.likeliest import Likeliest
from treatyc.rules.places import place_of_words
from treatyc.rules.rule import Finding, rule

__all__ = ["dangling_label"]


@rule(Severity.ERROR)
def dangling_label(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    "@label" names a provision that no "{#label}" marks.

    Why: there is no number to print in its place.

    Write ``article @permits`` with ``Article 7. Permits {#permits}``, not
    ``article @permit``.

    Source: the guide to the draft language, “References”.
    """
    labels = Likeliest(treaty.labels)
    for reference in treaty.references:
        if reference.symbolic:
            span = reference.span or place_of_words(
                reference.passage, reference.start, reference.end
            )
            for label in reference.missing:
                bare = label.lstrip("@")
                yield Finding(
                    span,
                    f"no provision has the label {bare}",
                    hint=labels.cure(
                        bare, f"write {{#{bare}}} after the provision that is meant", "@{}"
                    ),
                )
