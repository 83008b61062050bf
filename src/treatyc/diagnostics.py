"""
What can be said about a place in a draft.
"""

from enum import Enum

from attrs import frozen

from treatyc.source import Span

__all__ = ["Diagnostic", "Edit", "Note", "Severity"]


class Severity(Enum):
    """
    How bad a fault is: it cannot stand, it is probably wrong, it is a matter of style.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@frozen
class Note:
    """
    A second place that helps to understand a diagnostic ("first defined here").
    """

    span: Span
    message: str


@frozen
class Edit:
    """
    Text to put in the place of *span*; a cure that cannot change meaning.
    """

    span: Span
    text: str


@frozen
class Diagnostic:
    """
    A signed fault: which rule, how bad, where, and what to do about it.

    *message* states the fault, *hint* the cure; neither ends in a full stop.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    hint: str | None = None
    related: tuple[Note, ...] = ()
    fix: tuple[Edit, ...] = ()
