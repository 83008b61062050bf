"""
Two provisions with one label.
"""

from collections.abc import Iterator

from treatyc.diagnostics import Note, Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.places import place_of_label
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import called

__all__ = ["duplicate_label"]


@rule(Severity.ERROR)
def duplicate_label(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    Two provisions bear the same label.

    Why: "@label" can mean one provision only; references mean the first and
    leave the second out.

    Write ``Article 7. Permits {#permits}`` and ``Article 8. Fees {#fees}``, not
    ``{#permits}`` on both.

    Source: the guide to the draft language, “References”.
    """
    for provision in treaty.provisions:
        label = provision.node.attributes.label
        if label is None or treaty.labels[label] is provision:
            continue
        first = treaty.labels[label]
        yield Finding(
            place_of_label(treaty, provision.node, label),
            f"the label #{label} stands on {called(first)} already",
            hint=f"give {called(provision)} another label",
            related=(Note(place_of_label(treaty, first.node, label), "it stands here first"),),
        )
