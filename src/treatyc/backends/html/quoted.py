"""
Where quoted text ends: the words that its closing quotation mark follows.
"""

from collections.abc import Sequence

from treatyc.treaty.provisions import (
    Article,
    Block,
    Division,
    Quotation,
    Subheading,
    Table,
    Testimonium,
    Unit,
)
from treatyc.treaty.text import Text

__all__ = ["last_text"]


def last_text(quotation: Quotation) -> Text | None:
    """
    The last words of *quotation*; None where nothing is quoted.
    """
    return _last((*quotation.content, *quotation.units))


def _last(parts: Sequence[Block | Unit]) -> Text | None:
    if not parts:
        return None
    part = parts[-1]
    match part:
        case Table():
            words = part.rows[-1].cells[-1] if part.rows and part.rows[-1].cells else None
        case Subheading():
            words = part.text
        case Testimonium():
            words = _last(part.content)
        case Quotation():
            words = last_text(part)
        case Article():
            words = _last((*part.content, *part.sections)) or part.title
        case Division():
            words = _last((*part.content, *part.provisions)) or part.title
        case _:
            words = _last(part.content) or part.text
    return words
