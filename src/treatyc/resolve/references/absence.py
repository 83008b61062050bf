"""
What to make of a citation that leads nowhere.
"""

from treatyc.language import Language
from treatyc.resolve.citations import Step
from treatyc.resolve.references.context import Context, Reading
from treatyc.resolve.references.faults import Diagnosis
from treatyc.resolve.references.missing import Missing
from treatyc.resolve.references.ownership import Ownership
from treatyc.resolve.resolved import ReferenceFault, ReferenceMember, Scope
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS

__all__ = ["Absence"]

_ABOVE_PARAGRAPHS = frozenset({*ARTICLE_KINDS, *DIVISION_KINDS})
_DIVISIONS = frozenset(DIVISION_KINDS)


class Absence:
    """
    Tells a mistake from what belongs to another instrument or cannot be known.
    """

    def __init__(self, ownership: Ownership, diagnosis: Diagnosis, language: Language) -> None:
        self._ownership = ownership
        self.diagnosis = diagnosis
        self._table = language.words["designations"]

    def reading(self, missing: Missing, context: Context) -> Reading | None:
        """
        The member with its fault; None where the words are no reference after all.
        """
        member, citation = context.member, context.citation
        step = missing.step
        first = missing.path[0]
        own = context.whose.how == "self"
        if step.how == "whole" and not own and self.diagnosis.has_several(step.level):
            return None
        elsewhere = None
        if not own and first.how != "this":
            words = context.passage.text.words
            elsewhere = self._ownership.elsewhere(words, citation.start, citation.end)
        scope: Scope = "relative"
        other = None
        if first.level in _ABOVE_PARAGRAPHS and first.how in ("number", "whole"):
            scope = "unit" if first.level in _DIVISIONS else "this"
            if elsewhere is not None:
                scope, other = "other", elsewhere
            elif not own and first.level in _DIVISIONS and self._ownership.parent is not None:
                scope, other = "parent", self._ownership.parent
        weight = (
            "information" if elsewhere else self.diagnosis.weight(missing, context.place, own=own)
        )
        fault = ReferenceFault(
            "no-antecedent" if missing.relative else "missing",
            weight,
            member.start,
            member.end,
            self.level(step, missing),
            step.label,
            missing.within,
            self.diagnosis.meant(missing, context.place),
            elsewhere or (None if own else self._ownership.parent),
        )
        named = (self.named(step, missing),) if weight != "information" else ()
        return Reading(
            ReferenceMember(member.start, member.end, scope, other=other), (fault,), named
        )

    def in_parent(self, missing: Missing, read: ReferenceMember, name: str) -> Reading:
        """
        What the parent *name* should have and has not.
        """
        step = missing.step
        level = self.level(step, missing)
        fault = ReferenceFault(
            "missing", "error", read.start, read.end, level, step.label, other=name
        )
        return Reading(read, (fault,), (self.named(step, missing),))

    def level(self, step: Step, missing: Missing) -> str:
        """
        The level of a step; that of a mark shows from what it stands in.
        """
        if step.level != "mark":
            return step.level
        within = missing.within
        in_article = within is not None and within.kind in ARTICLE_KINDS
        return "paragraph" if in_article and step.label.isdecimal() else "subparagraph"

    def named(self, step: Step, missing: Missing) -> str:
        """
        What is missing in words: "article 90", "subparagraph (d)".
        """
        level = self.level(step, missing)
        label = step.label
        if label and (step.how == "mark" or level == "subparagraph"):
            label = self._table["mark"].format(number=label)
        pattern: str = self._table["levels"].get(level, "{number}")
        return pattern.format(number=label).strip()
