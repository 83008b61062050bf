"""
The words of a language as the reader needs them: sets to look into and expressions to match with.
"""

import re
from typing import Literal

from attrs import frozen

from treatyc.expressions import lazy_expression
from treatyc.language import Language
from treatyc.treaty.text import Status

__all__ = ["LAYOUTS", "Layout", "Vocabulary", "vocabulary_of"]

# What a draft says of its layout in braces, by the name that the language data has for it.
Layout = Literal["restart", "letter", "roman", "heading"]
LAYOUTS: dict[str, Layout] = {
    "restart": "restart",
    "letter": "letter",
    "roman": "roman",
    "heading": "heading",
}
_ATTRIBUTES = ("by", "cluster", "end_options", *LAYOUTS)


@frozen(eq=False, repr=False)
class Vocabulary:
    """
    What the reader asks of a language.

    All words are in lower case. *headings* tells the kind of a heading word,
    *masthead* the key of a masthead word, *statuses* the status of its words.
    """

    headings: dict[str, str]
    alone: frozenset[str]
    common_headings: frozenset[str]
    particles: frozenset[str]
    number_words: dict[str, int]
    verbs: frozenset[str]
    never_titles: frozenset[str]
    not_headings: frozenset[str]
    suffixes: dict[str, int]
    short_suffixes: dict[str, str]
    connectives: frozenset[str]
    hanging: frozenset[str]
    conjunctions: frozenset[str]
    definition: re.Pattern[str]
    preamble: frozenset[str]
    parties: re.Pattern[str]
    recital: re.Pattern[str]
    formula: re.Pattern[str]
    testimonium: re.Pattern[str]
    testimonium_letters: frozenset[str]
    allow: str
    glued_heading: re.Pattern[str]
    attribute_words: dict[str, str]
    statuses: dict[str, Status]
    options: frozenset[str]
    line_words: dict[str, str]
    masthead: dict[str, str]
    masthead_words: dict[str, str]

    def word_for(self, key: str) -> str:
        """
        The word that the language has for an attribute ("by", "cluster", "end_options" …).
        """
        return next(word for word, name in self.attribute_words.items() if name == key)


def _starts_with(phrases: list[str]) -> re.Pattern[str]:
    """
    An expression for a text that starts with one of *phrases*, in italics or brackets or not.
    """
    words = "|".join(
        re.escape(phrase).replace(r"\ ", r"\*?\s\*?")
        for phrase in sorted(phrases, key=len, reverse=True)
    )
    return lazy_expression(rf"[\"“*\[\s]*(?:{words})(?![\w])", re.IGNORECASE)


def _formula(table: dict[str, list[str]]) -> re.Pattern[str]:
    verbs = "|".join(re.escape(word) for word in table["formula_verbs"])
    ends = "|".join(re.escape(word) for word in table["formula_ends"])
    return lazy_expression(
        rf"\b(?:{verbs})\b.{{0,120}}?\b(?:{ends})\b[^.;]{{0,60}}$", re.IGNORECASE | re.DOTALL
    )


def _definition(markers: dict[str, list[str]]) -> re.Pattern[str]:
    verbs = "|".join(re.escape(word) for word in markers["definition_verbs"])
    no_start = "|".join(re.escape(word) for word in markers["not_definitions"])
    return lazy_expression(
        rf"(?!(?:{no_start})\b)(?:[^.;:]{{1,80}}:[ ])?"
        rf"[\"“‘'*]?[^.;:]{{1,80}}?[\"”’'*]? (?:{verbs})\b",
        re.IGNORECASE,
    )


def _glued(headings: dict[str, list[str]]) -> re.Pattern[str]:
    """
    A heading with a number and a full stop at the end of a line, behind the end of a sentence.
    """
    words = "|".join(re.escape(form.capitalize()) for forms in headings.values() for form in forms)
    return lazy_expression(
        rf"[.;][ ](?:{words})[ ](?:\d{{1,3}}|[IVXLC]{{1,7}})\.[ ][^.;:,]{{3,80}}$"
    )


def _first_letters(phrases: list[str]) -> frozenset[str]:
    """
    The characters with which a line can begin that opens with one of *phrases*.
    """
    letters = {phrase[0] for phrase in phrases}
    return frozenset(letters | {letter.upper() for letter in letters} | set('*["“'))


def vocabulary_of(language: Language) -> Vocabulary:
    """
    The vocabulary of *language*.
    """
    words = language.words
    heading_words, markers, preamble = words["heading_words"], words["markers"], words["preamble"]
    attributes = words["attributes"]
    return Vocabulary(
        headings={word: kind for kind, forms in words["headings"].items() for word in forms},
        alone=frozenset(heading_words["alone"]),
        common_headings=frozenset(heading_words["common"]),
        particles=frozenset(heading_words["particles"]),
        number_words={word: value for value, word in enumerate(heading_words["numbers"], 1)},
        verbs=frozenset(heading_words["verbs"]),
        never_titles=frozenset(heading_words["never_titles"]),
        not_headings=frozenset(heading_words["not_headings"]),
        suffixes={word: value for value, word in enumerate(markers["suffixes"], 2)},
        short_suffixes=dict(markers["short_suffixes"]),
        connectives=frozenset(markers["connectives"]),
        hanging=frozenset(markers["hanging"]),
        conjunctions=frozenset(markers["conjunctions"]),
        definition=_definition(markers),
        preamble=frozenset(preamble["heading"]),
        parties=_starts_with(preamble["parties"]),
        recital=_starts_with(preamble["recitals"]),
        formula=_formula(preamble),
        testimonium=_starts_with(words["testimonium"]["opening"]),
        testimonium_letters=_first_letters(words["testimonium"]["opening"]),
        allow=words["lines"]["allow"],
        glued_heading=_glued(words["headings"]),
        attribute_words={attributes[key]: key for key in _ATTRIBUTES},
        statuses=attributes["statuses"],
        options=frozenset(words["options"]["words"]),
        line_words={form: key for key, form in words["lines"].items()},
        masthead={form.lower(): key for key, forms in words["masthead"].items() for form in forms},
        masthead_words={key: forms[0] for key, forms in words["masthead"].items()},
    )
