"""
A label that no provision bears.
"""

from collections.abc import Iterable, Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_words
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import nearest

__all__ = ["dangling_label"]


@rule(Severity.ERROR)
def dangling_label(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    "@label" names a provision that no "{#label}" marks.

    Why: there is no number to print in its place.

    Write ``article @permits`` with ``Article 7. Permits {#permits}``, not
    ``article @permit``.

    Source: the guide to the draft language, "Labels".
    """
    for reference in treaty.references:
        if reference.symbolic:
            span = reference.span or place_of_words(
                reference.passage, reference.start, reference.end
            )
            for label in reference.missing:
                yield Finding(
                    span, f"no provision has the label {label}", hint=_cure(label, treaty.labels)
                )


def _cure(label: str, known: Iterable[str]) -> str:
    bare = label.lstrip("@")
    likeliest = nearest(bare, known)
    if likeliest:
        return f"did you mean @{likeliest}?"
    return f"write {{#{bare}}} after the provision that is meant"
