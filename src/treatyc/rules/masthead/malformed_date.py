"""
A date that is none.
"""

import re
from collections.abc import Iterator

from treatyc.diagnostics import Severity
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules.likeliest import Likeliest
from treatyc.rules.masthead.fields import field_of, is_placeholder
from treatyc.rules.rule import Finding, rule
from treatyc.rules.wording import quoted

__all__ = ["malformed_date"]

_PRINTED = r"(\d{1,2})\s+(\D+?)\s+(\d{4})\.?"
_FIGURES = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@rule(Severity.WARNING)
def malformed_date(treaty: ResolvedTreaty) -> Iterator[Finding]:
    """
    The date in the masthead cannot be read, or the calendar does not have it.

    Why: the date tells one revision from the next.

    Write ``Date: 12 March 2027``, not ``Date: 12/3/27``.

    Source: Editorial Manual of the United Nations, "Numbers, dates and time":
    "11 March 2022".
    """
    value = field_of(treaty, "date")
    if value is None or is_placeholder(value):
        return
    months: list[str] = treaty.language.words["masthead_values"]["months"]
    fault = _fault(value.words.strip(), months)
    if fault:
        yield Finding(value.span, *fault)


def _fault(words: str, months: list[str]) -> tuple[str, str] | None:
    """
    What is wrong with a date, and its cure.
    """
    figures = re.fullmatch(_FIGURES, words)
    if figures and 1 <= int(figures[2]) <= len(months):
        good = f"{int(figures[3])} {months[int(figures[2]) - 1]} {figures[1]}"
        return f"the date {quoted(words)} is in figures", f"write {good}"
    match = re.fullmatch(_PRINTED, words)
    if match is None:
        return f"the date {quoted(words)} cannot be read", f"write it like 12 {months[2]} 2027"
    folded = [month.casefold() for month in months]
    if match[2].casefold() not in folded:
        cure = Likeliest(months).cure(match[2], f"write it like 12 {months[2]} 2027")
        return f"there is no month {quoted(match[2])}", cure
    month = folded.index(match[2].casefold())
    if not 1 <= int(match[1]) <= _days_of(month, int(match[3])):
        return f"{months[month]} {match[3]} has no day {match[1]}", "correct the day"
    return None


def _days_of(month: int, year: int) -> int:
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 28 if month == 1 and not is_leap else _DAYS[month]
