"""
Defined terms and their uses.
"""

import pytest

from treatyc.language import load_language
from treatyc.resolve.term_forms import TermForms, alternatives


def used(treaty):
    """
    The words of all uses, by term.
    """
    return {
        term.name: [use.passage.text.words[use.start : use.end] for use in term.uses]
        for term in treaty.terms
    }


@pytest.mark.parametrize(
    "definition",
    [
        '"Lagoon" means water.',
        "“Lagoon” means water.",
        "‘‘Lagoon’’ means water.",
        "‘Lagoon’ means water.",
        "„Lagoon“ means water.",
        "'Lagoon' means water.",
        "«Lagoon» means water.",
        "“Lagoon” shall mean water.",
        "“Lagoon” includes water.",
        "The term “Lagoon” means water.",
        "“Lagoon” [means][shall mean] water.",
        "[“Lagoon” means water.]",
        "“Lagoon”, in relation to a State, means water.",
    ],
)
def test_quoted_words_with_a_verb_are_a_definition(resolved, definition):
    """
    Whatever the quotation marks; the place is that of the words between them.
    """
    treaty = resolved(f"Article 1\n\n1. {definition}\n\n2. Each lagoon shall be kept.\n")
    (term,) = treaty.terms

    assert "Lagoon" == term.name
    assert "Lagoon" == term.passage.text.words[term.start : term.end]
    assert ["lagoon"] == [use.passage.text.words[use.start : use.end] for use in term.uses]
    assert term.within is None


@pytest.mark.parametrize(
    "words",
    [
        "The States' duty and the Parties' means are one.",
        "The word “lagoon” is old; water means life.",
        'He said "yes" and by all means "no".',
        "The Party means “lagoon”.",
    ],
)
def test_other_quoted_words_define_nothing(resolved, words):
    """
    Without a verb after it a quotation is a quotation.
    """
    assert () == resolved(f"Article 1\n\n1. {words}\n").terms


def test_two_terms_may_be_defined_together(resolved):
    """
    "“Vessel” or “ship” means" defines both.
    """
    treaty = resolved("Article 1\n\n1. “Vessel” or “ship” means a boat.\n\n2. Vessels and ships.\n")

    assert {"Vessel": ["Vessels"], "ship": ["ships"]} == used(treaty)


def test_uses_are_found_in_singular_and_plural(resolved):
    """
    The longest term wins; a capital counts only in names; no use inside other words.
    """
    treaty = resolved(
        "Article 1\n\nFor the purposes of this Convention:\n\n"
        "    (a) “Lagoon” means water;\n\n    (b) “Lagoon State” means a State with a lagoon;\n\n"
        "    (c) “Territory” means land;\n\n    (d) “Proceeds of crime” means property.\n\n"
        "Article 2\n\n"
        "1. Lagoon States and Lagoon\N{NO-BREAK SPACE}State share Lagoons and lagoons.\n\n"
        "2. In territories, lagoonal, proceeds of crime, lagoon state.\n"
    )

    assert {
        "Lagoon": ["lagoon", "Lagoons", "lagoons", "lagoon"],
        "Lagoon State": ["Lagoon States", "Lagoon\N{NO-BREAK SPACE}State"],
        "Territory": ["territories"],
        "Proceeds of crime": ["proceeds of crime"],
    } == used(treaty)


def test_a_term_for_one_article_is_used_there_alone(resolved):
    """
    "For the purposes of this article" limits a definition, "of this Convention" does not.
    """
    treaty = resolved(
        "Chapter I\n\nArticle 1\n\n1. For the purposes of this article, “bank” means land.\n\n"
        "2. A bank is kept.\n\nArticle 2\n\n1. A bank lends.\n\n"
        "Chapter II\n\nArticle 3\n\nFor the purposes of this chapter:\n\n"
        "    (a) “bank” means a house;\n\nArticle 4\n\n1. A bank stands.\n"
    )

    assert [
        ("art_1", ["art_1__para_2"]),
        ("chp_2", ["art_4__para_1"]),
    ] == [(term.within.id, [use.passage.id for use in term.uses]) for term in treaty.terms]


def test_quoted_text_uses_no_term(resolved):
    """
    What is quoted belongs to another instrument.
    """
    treaty = resolved(
        "Article 1\n\n1. “Lagoon” means water.\n\n2. Add:\n\n> 3. A lagoon; “Sea” means salt.\n"
    )

    assert {"Lagoon": []} == used(treaty)


def test_forms_follow_the_language():
    """
    Plurals by their endings, the head of a phrase before "of", irregular ones as listed.
    """
    forms = TermForms(load_language("en"))

    assert {"Party", "Parties", "party", "parties"} == forms.of("Party")
    assert {"Parties", "Partieses", "Party"} <= forms.of("Parties")
    assert {"State Party", "States Parties"} == forms.of("State Party")
    assert {"measure of control", "measures of control"} <= forms.of("measure of control")
    assert {"day", "days"} <= forms.of("day")
    assert {"box", "boxes", "search", "searches"} <= forms.of("box") | forms.of("search")
    assert {"GATT", "GATTs"} == forms.of("GATT")


def test_alternatives_are_matched_longest_first():
    """
    Words that begin alike share their beginning, however long the chain.
    """
    import re

    chain = ["a" * length for length in range(1, 121)]

    assert re.fullmatch(alternatives(chain), "a" * 120)
    assert "ab (c)" == re.match(alternatives(["a", "ab", "ab (c)"]), "ab (c)d")[0]
