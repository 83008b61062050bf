"""
The title of a treaty, which stands in the masthead or on the first line above the preamble.
"""

from treatyc.treaty.parts import Treaty
from treatyc.treaty.provisions import Words
from treatyc.treaty.text import Text

__all__ = ["title_of"]


def title_of(treaty: Treaty) -> Text | None:
    """
    The title as printed; None where a treaty has none.
    """
    if treaty.masthead:
        for field in treaty.masthead.fields:
            if field.key == "title":
                return field.value
    for block in treaty.front:
        if isinstance(block, Words):
            return block.text
    return None
