"""
What the automaton is given for a block that is more than a line.
"""

from attrs import frozen

from treatyc.source import Span
from treatyc.syntax.headings import HeadingLine
from treatyc.syntax.lines import Line

__all__ = ["FieldToken", "HeadingToken", "QuotationToken"]

# A line of the masthead, its key, the word for the key as printed, where its words begin.
FieldToken = tuple[Line, str, str, int]


@frozen(eq=False, repr=False)
class HeadingToken:
    """
    A heading line and, where its title stands on a line of its own, that line.
    """

    line: Line
    heading: HeadingLine
    title: Line | None
    title_above: bool = False


@frozen(eq=False, repr=False)
class QuotationToken:
    """
    A quotation: the mark that opens it, what closes it, and where it stands.
    """

    mark: str
    closing: str
    span: Span
