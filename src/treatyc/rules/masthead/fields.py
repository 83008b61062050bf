"""
What the masthead says under its keys.
"""

from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.treaty.text import Text

__all__ = ["distribution_of", "field_of", "is_placeholder"]


def field_of(treaty: ResolvedTreaty, key: str) -> Text | None:
    """
    The value of *key*, None where the masthead does not have it.
    """
    masthead = treaty.treaty.masthead
    if masthead is None:
        return None
    return next((one.value for one in masthead.fields if one.key == key), None)


def is_placeholder(value: Text) -> bool:
    """
    Whether *value* is still to be decided: "[date]".
    """
    return not value.words.strip() or "[" in value.words


def distribution_of(treaty: ResolvedTreaty) -> str | None:
    """
    The distribution by its name in the language data, None where it is not known.
    """
    value = field_of(treaty, "distribution")
    table = treaty.language.words["masthead_values"]["distributions"]
    words = value.words.strip().casefold() if value else ""
    return next(
        (name for name, forms in table.items() if words in (form.casefold() for form in forms)),
        None,
    )
