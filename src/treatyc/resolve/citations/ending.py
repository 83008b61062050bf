"""
Where a reference ends: what went too far is taken back.
"""

from treatyc.resolve.citations.groups import Group
from treatyc.resolve.citations.vocabulary import Vocabulary

__all__ = ["breaks_off", "cut"]

_LONGEST_WORD = 20


def cut(groups: list[Group], group: Group, rows: int, end: int) -> None:
    """
    Leave *group* its first *rows* and drop what follows it: no "and" came after the comma.
    """
    whole = next((one for one in groups if one is group or group in one.uppers), group)
    del group.rows[rows:]
    group.count = min(group.count, rows)
    group.end = whole.end = end
    del groups[groups.index(whole) + 1 :]


def breaks_off(words: str, groups: list[Group], vocabulary: Vocabulary) -> bool:
    """
    Whether the last group begins a new clause: "under article 52, paragraph 2 does not apply".
    """
    last = groups[-1]
    if last.loan is None or last.uppers or last.owner is not None or last.direction is not None:
        return False
    title = vocabulary.expression("title_in_brackets").match(words, last.end)
    verb = vocabulary.word.match(words, last.end if title is None else title.end())
    if verb is None or verb[1] not in vocabulary.verbs:
        return False
    start = groups[0].start
    before = words[max(0, start - _LONGEST_WORD) : start].split()
    if not before or before[-1].lower() not in vocabulary.prepositions:
        return False
    opening = vocabulary.word.match(words, max(0, words.rfind(". ", 0, start) + 1))
    return opening is not None and opening[1].lower() in vocabulary.openings
