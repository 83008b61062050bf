"""
The date of the masthead as Word writes dates.
"""

from datetime import date

from treatyc.language import Language
from treatyc.treaty.parts import Masthead

__all__ = ["date_of_changes"]


def date_of_changes(masthead: Masthead | None, language: Language) -> str:
    """
    When changes and notes were made: the masthead's date; empty where there is none to be read.

    The clock has no say in it, or the same draft would not give the same file.
    """
    fields = masthead.fields if masthead else ()
    written = next((line.value.words for line in fields if line.key == "date"), "")
    day, _, rest = written.strip().partition(" ")
    month, _, year = rest.partition(" ")
    months: list[str] = language.words["masthead_values"]["months"]
    if month not in months or not (day + year).isdecimal():
        return ""
    try:
        made = date(int(year), months.index(month) + 1, int(day))
    except ValueError:
        return ""
    return f"{made.isoformat()}T00:00:00Z"
