"""
What stands above the title of a United Nations document: organ, symbol, date and more.

The emblem is not set: its use is restricted.
"""

from treatyc.backends.pandoc import forms
from treatyc.backends.pandoc.blocks import Blocks
from treatyc.backends.word.names import (
    MASTHEAD_BOLD,
    MASTHEAD_DATA,
    MASTHEAD_MEETING,
    MASTHEAD_ORGAN,
    MASTHEAD_ORGAN_NAME,
    MASTHEAD_ORIGINAL,
    MASTHEAD_RULE,
    MASTHEAD_SYMBOL,
    SYMBOL_LETTER,
    SYMBOL_REST,
)
from treatyc.language import Language
from treatyc.treaty.parts import Masthead
from treatyc.treaty.text import Text

__all__ = ["write_masthead"]

_DATA = ("distribution", "date", "original")


def write_masthead(blocks: Blocks, masthead: Masthead, language: Language) -> None:
    """
    The lines of the masthead that have something to say, in the order of the page.
    """
    values = {line.key: line.value for line in reversed(masthead.fields)}
    if "symbol" in values:
        _symbol(blocks, values["symbol"], language)
    _organ(blocks, values, language)
    if not values.keys().isdisjoint(("symbol", *_DATA)):
        blocks.paragraph(MASTHEAD_RULE, forms.words(""))
    for key, style in (("session", MASTHEAD_BOLD), ("place", ""), ("item", "")):
        if key in values:
            line = _printed(blocks, key, values[key], language)
            blocks.paragraph(MASTHEAD_MEETING, forms.styled(style, line) if style else line)


def _symbol(blocks: Blocks, symbol: Text, language: Language) -> None:
    """
    The series letter large, the rest small: A/AC.299/L.4.
    """
    letter, slash, rest = symbol.words.partition("/")
    blocks.paragraph(
        MASTHEAD_SYMBOL,
        forms.TAB,
        forms.words(language.phrase("united_nations")),
        forms.TAB,
        forms.styled(SYMBOL_LETTER, forms.words(letter)),
        forms.styled(SYMBOL_REST, forms.words(slash + rest)),
    )


def _organ(blocks: Blocks, values: dict[str, Text], language: Language) -> None:
    """
    The organ at the left, as the symbol tells it; distribution, date and language at the right.
    """
    lines = [(key, _printed(blocks, key, values[key], language)) for key in _DATA if key in values]
    organs: dict[str, str] = language.words["printed"]["organs"]
    series = values["symbol"].words.partition("/")[0] if "symbol" in values else ""
    if series in organs:
        name = forms.styled(MASTHEAD_ORGAN_NAME, forms.words(organs[series]))
        beside = lines.pop(0)[1] if lines else ""
        blocks.paragraph(MASTHEAD_ORGAN, name, forms.TAB, beside)
    for key, line in lines:
        blocks.paragraph(MASTHEAD_ORIGINAL if key == "original" else MASTHEAD_DATA, line)


def _printed(blocks: Blocks, key: str, value: Text, language: Language) -> str:
    """
    A value with the words that are printed around it, where there are any.
    """
    pattern = language.words["printed"].get(f"masthead_{key}", "{value}")
    before, _, after = pattern.partition("{value}")
    inlines = (
        before and forms.words(before),
        blocks.inlines.text(value),
        after and forms.words(after),
    )
    return ",".join(filter(None, inlines))
