"""
Makes a reference of a citation: whose it is, what its members mean, what is wrong with them.
"""

from treatyc.resolve.citations import Citation, Path
from treatyc.resolve.index import scope_of
from treatyc.resolve.references.absence import Absence
from treatyc.resolve.references.antecedents import Antecedents
from treatyc.resolve.references.context import Context, Reading
from treatyc.resolve.references.lookup import Lookup, around
from treatyc.resolve.references.members import reference_of, scope_of_path
from treatyc.resolve.references.missing import Found, Missing
from treatyc.resolve.references.ownership import Ownership
from treatyc.resolve.references.ranges import between, is_reversed
from treatyc.resolve.references.slips import slips
from treatyc.resolve.references.walk import Walk
from treatyc.resolve.resolved import (
    IndexedProvision,
    Passage,
    Reference,
    ReferenceFault,
    ReferenceMember,
    Scope,
)
from treatyc.treaty.provisions import ARTICLE_KINDS, DIVISION_KINDS

__all__ = ["Reader"]

_ARTICLES = frozenset(ARTICLE_KINDS)
_DIVISIONS = frozenset(DIVISION_KINDS)
_MOST_PAIRED = 4
_FOREIGN: dict[str, Scope] = {"other": "other", "parent": "parent"}


class Reader:
    """
    Reads the citations of one treaty in order; it remembers what "that" may mean.
    """

    def __init__(
        self,
        lookup: Lookup,
        walk: Walk,
        ownership: Ownership,
        absence: Absence,
        parent: Walk | None = None,
    ) -> None:
        self._lookup = lookup
        self._walk = walk
        self._ownership = ownership
        self._diagnosis = absence.diagnosis
        self._absence = absence
        self._parent = parent
        self._antecedents = Antecedents()

    def reference(self, citation: Citation, passage: Passage, number: int) -> Reference | None:
        """
        The reference that *citation* is in *passage*, None where it turns out to be none.
        """
        words = passage.text.words
        readings: list[Reading] = []
        owners = self._ownership.shared(citation)
        for member, owner in zip(citation.members, owners, strict=True):
            whose = self._ownership.whose(owner, words, citation, member)
            reading = self._read(Context(citation, member, passage, number, whose))
            if reading is not None:
                readings.append(reading)
        if not readings:
            return None
        reference = reference_of(citation, passage, readings)
        self._antecedents.add(number, citation, reference)
        return reference

    def _read(self, context: Context) -> Reading | None:
        member, whose = context.member, context.whose
        scope = _FOREIGN.get(whose.how)
        if scope is not None:
            return self._foreign(scope, context)
        first = member.path[0]
        if first.how == "that" or (first.how == "this" and first.quantity == 0):
            return self._that(context)
        if first.how == "whole" and first.quantity == 0 and self._is_generic(context):
            return None
        found = self._follow(member.path, context)
        if member.until is not None:
            return self._range(found, self._follow(member.until, context), context)
        if isinstance(found, Missing):
            found = self._after_last(found, context)
        if isinstance(found, Missing):
            if context.place is None and first.how in ("before", "after"):
                return None
            if self._is_parents(found, context):
                other = self._ownership.parent or ""
                return Reading(ReferenceMember(member.start, member.end, "parent", other=other))
            return self._absence.reading(found, context)
        return self._found(found, context)

    def _foreign(self, scope: Scope, context: Context) -> Reading:
        """
        A member of another instrument; of the parent, if its text is at hand, it must be there.
        """
        member, name = context.member, context.whose.name
        read = ReferenceMember(member.start, member.end, scope, other=name)
        if scope == "parent" and self._parent is not None:
            found = self._parent.follow(member.path, None)
            if isinstance(found, Missing) and not found.relative and not found.uncounted:
                return self._absence.in_parent(found, read, name)
        return Reading(read)

    def _after_last(self, missing: Missing, context: Context) -> Found | Missing:
        """
        An item of what was named just before: "article 2 (e) includes, in subparagraph (ii)".
        """
        step = missing.path[0]
        if missing.at or step.level != "subparagraph" or step.how != "mark":
            return missing
        last = self._antecedents.latest(context.number)
        if last is None or len(last.targets) != 1:
            return missing
        for outer in around(last.targets[0]):
            found = self._walk.onward((outer,), (step, *missing.path))
            if not isinstance(found, Missing):
                return found
            if outer.kind in _ARTICLES:
                break
        return missing

    def _follow(self, path: Path, context: Context) -> Found | Missing:
        place = context.place
        owner = context.member.owner
        last = self._thereof(context) if owner is not None and owner.how == "there" else None
        if last is not None:
            return self._walk.onward((last,), (path[0], *path), place)
        found = self._from(path, place, context)
        if isinstance(found, Missing) and context.whose.how == "self" and not found.at:
            alike = self._lookup.alike(path[0].label, path[0].level, None)
            if alike is not None:
                return self._walk.onward((alike,), path, place)
        return found

    def _thereof(self, context: Context) -> IndexedProvision | None:
        """
        The annex or chapter that "thereof" means, where no instrument was named before.
        """
        if context.whose.how != "open":
            return None
        last = self._antecedents.latest(context.number)
        if last is None or len(last.targets) != 1 or last.targets[0].kind not in _DIVISIONS:
            return None
        return last.targets[0]

    def _from(
        self, path: Path, place: IndexedProvision | None, context: Context
    ) -> Found | Missing:
        """
        In an annex a number means the annex's own first, unless the words name the treaty.
        """
        if scope_of(place) is None:
            found = self._walk.follow(path, place)
            if isinstance(found, Missing) and path[0].level in _ARTICLES:
                there = self._walk.elsewhere(path)
                return found if isinstance(there, Missing) else there
            return found
        in_body = context.whose.how == "self" and not self._is_unit(context)
        found = self._walk.follow(path, place, in_body=in_body)
        if not isinstance(found, Missing):
            return found
        there = self._walk.follow(path, place, in_body=not in_body)
        if isinstance(there, Missing) and path[0].level in _ARTICLES:
            there = self._walk.elsewhere(path)
        return found if isinstance(there, Missing) else there

    def _is_unit(self, context: Context) -> bool:
        """
        Whether "this Protocol" is the annexed one in which the words stand.
        """
        unit = scope_of(context.place)
        return unit is not None and unit.kind == context.whose.name.lower()

    def _is_generic(self, context: Context) -> bool:
        """
        "the annexes" of whatever kind, where it does not say whose and has no capital.
        """
        member, words = context.member, context.passage.text.words
        last = words[member.start : member.end].split()[-1]
        return context.whose.how == "open" and last.islower()

    def _is_parents(self, missing: Missing, context: Context) -> bool:
        """
        Whether what is missing here is there in the parent, and the words do not say whose it is.
        """
        first = missing.path[0]
        if self._parent is None or context.whose.how != "open" or first.how != "number":
            return False
        if missing.at or first.level in ("paragraph", "subparagraph"):
            return False
        return not isinstance(self._parent.follow(missing.path, None), Missing)

    def _found(self, found: Found, context: Context) -> Reading:
        member = context.member
        scope = scope_of_path(member.path, found, context)
        read = ReferenceMember(member.start, member.end, scope, found)
        return Reading(read, slips(found, context, self._diagnosis))

    def _that(self, context: Context) -> Reading | None:
        """
        "that paragraph", "those paragraphs or Articles": what was named last.
        """
        member, citation = context.member, context.citation
        levels = frozenset(
            other.path[0].level
            for other in citation.members[:_MOST_PAIRED]
            if other.path[0].how in ("that", "this") and len(other.path) == 1
        ) or frozenset({member.path[0].level})
        before = self._antecedents.last(context.number, levels | {member.path[0].level})
        if before is None:
            return self._absence.reading(
                Missing(member.path, 0, None, relative=True, uncounted=True), context
            )
        if not before.targets:
            other = before.other or ""
            return Reading(ReferenceMember(member.start, member.end, "other", other=other))
        found = self._walk.onward(before.targets, member.path)
        if isinstance(found, Missing):
            return self._absence.reading(found._replace(uncounted=True), context)
        return Reading(ReferenceMember(member.start, member.end, "relative", found))

    def _range(
        self, first: Found | Missing, last: Found | Missing, context: Context
    ) -> Reading | None:
        member = context.member
        if isinstance(first, Missing) and isinstance(last, Missing):
            return self._absence.reading(first, context)
        if isinstance(first, Missing) or isinstance(last, Missing):
            return self._half(first, last, context)
        targets = between(first[0], last[-1], self._lookup)
        faults = [*slips(first, context, self._diagnosis)]
        if is_reversed(first[0], last[-1], self._lookup):
            fault = ReferenceFault(
                "reversed-range", "error", member.start, member.end, first[0].kind, meant=targets
            )
            faults.append(fault)
        scope = scope_of_path(member.path, first, context)
        read = ReferenceMember(member.start, member.end, scope, targets, is_range=True)
        return Reading(read, tuple(faults))

    def _half(
        self, first: Found | Missing, last: Found | Missing, context: Context
    ) -> Reading | None:
        """
        A range of which one end is there.
        """
        lost = first if isinstance(first, Missing) else last
        there = last if isinstance(first, Missing) else first
        if not isinstance(lost, Missing) or isinstance(there, Missing):
            return None
        reading = self._absence.reading(lost, context)
        if reading is None:
            return None
        faults = tuple(
            ReferenceFault(
                "half-range",
                fault.weight,
                fault.start,
                fault.end,
                fault.level,
                fault.label,
                fault.within,
                fault.meant,
                fault.other,
            )
            for fault in reading.faults
        )
        scope = scope_of_path(context.member.path, there, context)
        member = ReferenceMember(
            context.member.start, context.member.end, scope, there, is_range=True
        )
        return Reading(member, faults, reading.missing)
