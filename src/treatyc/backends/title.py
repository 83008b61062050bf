"""
The title of a treaty, which stands in the masthead or on the first line above the preamble.
"""

from treatyc.treaty.parts import Treaty
from treatyc.treaty.provisions import Paragraph, Words
from treatyc.treaty.text import Text

__all__ = ["first_line", "title_of"]


def title_of(treaty: Treaty) -> Text | None:
    """
    The title as printed; None where a treaty has none.
    """
    if treaty.masthead:
        for field in treaty.masthead.fields:
            if field.key == "title":
                return field.value
    line = first_line(treaty)
    return line.text if line else None


def first_line(treaty: Treaty) -> Paragraph | Words | None:
    """
    The first line above the preamble, if it is plain words: the title, where no masthead has it.
    """
    line = treaty.front[0] if treaty.front else None
    if isinstance(line, Words) or (isinstance(line, Paragraph) and not line.label):
        return line
    return None
