"""
Names of instruments: "the Vienna Convention on the Law of Treaties of 23 May 1969".
"""

from treatyc.resolve.citations.vocabulary import Vocabulary

__all__ = ["end_of_name", "onward"]

_LONGEST = 24


def end_of_name(words: str, at: int, vocabulary: Vocabulary) -> int | None:
    """
    Where the name that begins at *at* ends, None where none begins.
    """
    papers = vocabulary.expression("paper_name")
    paper = papers.match(words, at)
    if paper is not None:
        return paper.end()
    head = vocabulary.expression("head").match(words, at)
    if head is None:
        return None
    further, end = vocabulary.expression("further"), head.end()
    for _ in range(_LONGEST):
        paper = papers.match(words, end + 1)
        if paper is not None and words[end] == " ":
            return paper.end()
        match = further.match(words, end)
        if match is None:
            break
        end = match.end()
    return _with_annex(words, _with_date(words, end, vocabulary), vocabulary)


def onward(words: str, end: int, vocabulary: Vocabulary) -> int:
    """
    Where a name ends of which something ends at *end*.
    """
    further = vocabulary.expression("further")
    for _ in range(_LONGEST):
        match = further.match(words, end)
        if match is None:
            break
        end = match.end()
    return _with_date(words, end, vocabulary)


def _with_date(words: str, end: int, vocabulary: Vocabulary) -> int:
    date = vocabulary.expression("date").match(words, end)
    return end if date is None else date.end()


def _with_annex(words: str, end: int, vocabulary: Vocabulary) -> int:
    """
    Where the instrument is annexed to another: "… in Annex 1A to the WTO Agreement".
    """
    annexed = vocabulary.expression("annexed").match(words, end)
    if annexed is None:
        return end
    head = vocabulary.expression("head").match(words, annexed.end())
    return end if head is None else onward(words, head.end(), vocabulary)
