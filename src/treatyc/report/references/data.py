"""
References as data, as schemas/references.schema.json describes them.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from treatyc.language import Language
from treatyc.report.places import Places
from treatyc.report.references.count import count
from treatyc.report.references.instruments import instruments_of
from treatyc.report.references.leads import span_of
from treatyc.resolve.designations import designation
from treatyc.resolve.resolved import IndexedProvision, Reference, ReferenceMember
from treatyc.source import Source

__all__ = ["reference_data"]


def reference_data(
    references: Sequence[Reference],
    sources: Iterable[Source],
    language: Language,
    asked: Sequence[IndexedProvision] = (),
) -> str:
    """
    One JSON object: "asked", "references", "instruments" and "counts".
    """
    data = _Data(Places(sources), language)
    document = {
        "asked": [data.provision(provision) for provision in asked],
        "references": [data.reference(each) for each in references],
        "instruments": [
            {
                "name": each.name,
                "count": len(each.references),
                "places": [data.place(reference) for reference in each.references],
            }
            for each in instruments_of(references)
        ],
        "counts": count(references),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


@frozen(eq=False, repr=False)
class _Data:
    """
    What the objects have in common: places in files, and the language of designations.
    """

    places: Places
    language: Language

    def reference(self, reference: Reference) -> dict[str, Any]:
        owner = reference.passage.owner
        return {
            **self.place(reference),
            "in": None if owner is None else self.provision(owner),
            "text": reference.words,
            "scope": reference.scope,
            "targets": [self.provision(target) for target in reference.targets],
            "missing": list(reference.missing),
            "other": reference.other,
            "symbolic": reference.symbolic,
            "members": [self._member(reference, member) for member in reference.members],
        }

    def place(self, reference: Reference) -> dict[str, Any]:
        span = span_of(reference)
        start, end = self.places.start(span), self.places.end(span)
        return {
            "file": span.file,
            "start": {"line": start.line, "column": start.column},
            "end": {"line": end.line, "column": end.column},
            "at": reference.passage.id,
        }

    def provision(self, provision: IndexedProvision) -> dict[str, str]:
        return {"id": provision.id, "designation": designation(provision, self.language)}

    def _member(self, reference: Reference, member: ReferenceMember) -> dict[str, Any]:
        return {
            "text": reference.passage.text.words[member.start : member.end],
            "scope": member.scope,
            "targets": [target.id for target in member.targets],
            "range": member.is_range,
            "other": member.other,
        }
