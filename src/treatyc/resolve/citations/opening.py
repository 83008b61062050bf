"""
Whether a level begins a reference, or goes on with one: with a number, or without.
"""

from treatyc.resolve.citations.citation import Step
from treatyc.resolve.citations.groups import Group, Row, first_group
from treatyc.resolve.citations.pieces import Head, Value, read_value
from treatyc.resolve.citations.vocabulary import LevelWord, Vocabulary

__all__ = ["opened", "stands_alone", "steps_of"]

_BEFORE_NUMBERS = frozenset({"whole", "that"})


def opened(
    words: str, head: Head, vocabulary: Vocabulary, kinds: frozenset[str], *, alone: bool
) -> Group | None:
    """
    A group for *head* with its first value, or for "this article" and the like.

    *alone* where nothing goes before it in the reference.
    """
    level, lead = head.level, head.lead
    if level.below and alone:
        return None
    if lead is None or lead.how in _BEFORE_NUMBERS:
        value = read_value(words, head.end, vocabulary, lettered=level.letters)
        if value is not None and _suits(value, level):
            return first_group(head, value)
        if lead is None or (lead.how == "whole" and not (level.whole and lead.definite)):
            return None
    if not stands_alone(head, kinds, alone=alone):
        return None
    group = Group(head)
    group.rows = [Row((step,), head.start, head.end) for step in steps_of(head)]
    return group


def stands_alone(head: Head, kinds: frozenset[str], *, alone: bool) -> bool:
    """
    Whether the level counts without a number, where the treaty has provisions of *kinds*.
    """
    level, lead = head.level, head.lead
    if level.numbered or (level.instrument and level.kind not in kinds):
        return False
    if lead is not None and lead.how == "ordinal" and alone and not lead.definite:
        return False
    return head.capital or not level.shy


def steps_of(head: Head) -> list[Step]:
    """
    The steps that a level without a number is: "this article", "the first and second paragraph".
    """
    lead, kind = head.lead, head.level.kind
    if lead is None:
        return []
    if lead.how == "ordinal":
        return [Step(kind, "ordinal", quantity=count) for count in lead.ordinals]
    count = lead.quantity
    if count is None:
        count = 0 if head.level.plural else 1
    return [Step(kind, lead.how, quantity=count)]


def _suits(value: Value, level: LevelWord) -> bool:
    """
    Whether *value* can be the first of *level*.
    """
    if value.number:
        return not (level.small and value.number.isupper())
    return level.letters or not level.shy
