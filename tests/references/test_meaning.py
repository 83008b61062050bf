"""
What references in plain words mean, by where they stand.
"""

import pytest

from tests.references.conftest import treaty_of

TREATY = """\
Title: Convention on the protection of shared lagoons

Preamble

The States Parties to this Convention,

Have agreed as follows:

Part I. Lagoons

Chapter I. General provisions

Article 1. Use of terms

For the purposes of this Convention:

    (a) "Lagoon" means water;

    (b) "Statute" means the Statute of the Lagoon Court;

Article 2. Duties

1. A State Party shall keep:

    (a) its lagoons;

    (b) its dykes:

        (i) of earth; and

        (ii) of stone.

2. HERE

3. It shall report.

Article 3. Reports

The first paragraph has no number.

The second has none.

Article 4 bis. Surveys

Surveys are made.

Chapter II. Measures

Section 1. Permits

Article 5. Permits

1. A permit is needed.

2. It is free.

Section 2. Fees

Article 6. Fees

There are none.

In witness whereof the undersigned have signed this Convention.

Annex I. Procedure

Article 1. Request

1. A request is made.

2. THERE

Article 2. Answer

It is answered.

Annex II. Lists

1. Lagoons.

2. Dykes.
"""


def targets(text, *, annex=False):
    """
    The ids of what the references of *text* mean, and their scopes, where it stands.
    """
    place = "THERE" if annex else "HERE"
    treaty = treaty_of(TREATY.replace(f" {place}\n", f" {text}\n"))
    home = "annex_1__art_1__para_2" if annex else "art_2__para_2"
    found = [one for one in treaty.references if one.passage.id == home]
    return [(one.scope, [target.id for target in one.targets]) for one in found]


@pytest.mark.parametrize(
    ("text", "scope", "ids"),
    [
        ("See article 5.", "this", ["art_5"]),
        ("See Article 4 bis.", "this", ["art_4bis"]),
        ("See article 5, paragraph 2, of this Convention.", "this", ["art_5__para_2"]),
        ("See articles 3 to 6.", "this", ["art_3", "art_4bis", "art_5", "art_6"]),
        ("See articles 5 and 6.", "this", ["art_5", "art_6"]),
        ("See article 1 (b).", "this", ["art_1__para_1__subpara_b"]),
        # By position, where nothing has a number.
        ("See article 3, paragraph 2.", "this", ["art_3__para_2"]),
        ("See the second paragraph of article 3.", "this", ["art_3__para_2"]),
        ("See article 3, last paragraph.", "this", ["art_3__para_2"]),
        # Near by.
        ("See paragraph 1.", "relative", ["art_2__para_1"]),
        ("See paragraph 1 (b) (ii).", "relative", ["art_2__para_1__subpara_b__subpara_ii"]),
        ("See paragraphs 1 and 3 of this article.", "relative", ["art_2__para_1", "art_2__para_3"]),
        ("See this article.", "relative", ["art_2"]),
        ("See this paragraph.", "relative", ["art_2__para_2"]),
        ("See the preceding paragraph.", "relative", ["art_2__para_1"]),
        ("See the following paragraph.", "relative", ["art_2__para_3"]),
        ("See the following articles.", "relative", ["art_3", "art_4bis", "art_5", "art_6"]),
        ("See the preceding article.", "relative", ["art_1"]),
        ("See paragraph 3 below.", "relative", ["art_2__para_3"]),
        ("See the second sentence of paragraph 1.", "relative", ["art_2__para_1"]),
        # Divisions.
        ("See this Part.", "relative", ["part_1"]),
        ("See this chapter.", "relative", ["part_1__chp_1"]),
        ("See chapter II.", "unit", ["part_1__chp_2"]),
        ("See section 2 of chapter II.", "unit", ["part_1__chp_2__sec_2"]),
        ("See Part I, chapter II.", "unit", ["part_1__chp_2"]),
        ("See annex II, paragraph 1.", "unit", ["annex_2__para_1"]),
        ("See annex I, article 1, paragraph 2.", "unit", ["annex_1__art_1__para_2"]),
        ("See annexes I and II.", "unit", ["annex_1", "annex_2"]),
        ("See Annex 2.", "unit", ["annex_2"]),
        ("See the annexes to this Convention.", "unit", ["annex_1", "annex_2"]),
        # Others.
        ("See article 3 of the Charter of the United Nations.", "other", []),
        ("See the Charter of the United Nations, in particular article 3 thereof.", "other", []),
        ("See article 3 of the Statute.", "other", []),
        ("The Charter of the United Nations, as set out in its article 3.", "other", []),
        ("See Article 5 of the Convention.", "this", ["art_5"]),
        ("See this Convention, in particular article 3 thereof.", "this", ["art_3"]),
        ("See decision 2/CP.17, paragraph 3.", "other", []),
        ("See paragraph 3 hereof.", "relative", ["art_2__para_3"]),
    ],
)
def test_the_meaning_of_words_in_paragraph_2_of_article_2(text, scope, ids):
    """
    Each form has its scope and its targets.
    """
    assert (scope, ids) == targets(text)[-1]


@pytest.mark.parametrize(
    ("text", "scope", "ids"),
    [
        ("See article 2.", "unit", ["annex_1__art_2"]),
        ("See article 5.", "this", ["art_5"]),
        ("See article 2 of this Convention.", "this", ["art_2"]),
        ("See article 2 of this Annex.", "unit", ["annex_1__art_2"]),
        ("See this Annex.", "relative", ["annex_1"]),
        ("See paragraph 1.", "relative", ["annex_1__art_1__para_1"]),
        ("See articles 1 and 2 of this Annex.", "unit", ["annex_1__art_1", "annex_1__art_2"]),
    ],
)
def test_in_an_annex_its_own_articles_come_first(text, scope, ids):
    """
    Unless the words name the convention, or the number is only there.
    """
    assert (scope, ids) == targets(text, annex=True)[-1]


def test_a_chain_keeps_what_each_member_is():
    """
    One of the convention, one of this article, one of another instrument.
    """
    text = "See article 5 of this Convention, article 3 of the Charter and paragraph 1."
    treaty = treaty_of(TREATY.replace("HERE", text))
    (reference,) = [one for one in treaty.references if one.passage.id == "art_2__para_2"]

    assert ["this", "other", "relative"] == [member.scope for member in reference.members]
    assert ["art_5", "art_2__para_1"] == [target.id for target in reference.targets]
    assert "the Charter" == reference.other


def test_that_paragraph_is_the_one_named_last():
    """
    Over the end of a paragraph, and with the owner that it had.
    """
    text = "Article 5, paragraph 2, applies. That paragraph says so; those articles do not."
    found = targets(text)

    assert ("relative", ["art_5__para_2"]) == found[1]
    assert ("relative", ["art_5"]) == found[2]


def test_those_paragraphs_of_another_instrument_are_not_here():
    """
    "those paragraphs" after paragraphs of the parent treaty belong to it.
    """
    text = "Article 4, paragraphs 8 and 9, of the Vienna Convention; those paragraphs apply."

    assert ["other", "other"] == [scope for scope, _ in targets(text)]


def test_words_between_quotation_marks_of_an_amendment_are_left_out():
    """
    They belong to the instrument that is amended.
    """
    text = "Article 1\n\n1. Replace:\n\n> Article 7\n>\n> See article 99 and paragraph 4.\n"

    assert () == treaty_of(text).references


def test_a_heading_holds_references_unless_it_is_one():
    """
    "Application of section 2" does, "Section 2" does not.
    """
    text = "Article 1. Application of article 2\n\nWords.\n\nArticle 2. Scope\n\nSection 2\n"
    treaty = treaty_of(text)

    assert ["article 2"] == [one.words for one in treaty.references]
    assert "heading" == treaty.references[0].passage.part


def test_a_label_that_is_covered_by_plain_words_is_one_reference():
    """
    "articles @one and @two" is one reference, a label alone another, one that is nowhere a third.
    """
    text = (
        "Article 1. One {#one}\n\nSee articles @one and @two, then @two, then @three.\n\n"
        "Article 2. Two {#two}\n\nWords.\n"
    )
    found = treaty_of(text).references

    assert [True, True, True] == [one.symbolic for one in found]
    assert [["art_1", "art_2"], ["art_2"], []] == [[t.id for t in one.targets] for one in found]
    assert ("@three",) == found[2].missing


def test_the_parent_of_a_protocol_is_told_from_it():
    """
    By the short name that the masthead gives.
    """
    text = (
        "Title: Protocol to the Convention\nParent: lagoon.treaty, the Convention\n\n"
        "Article 1. Scope\n\nSee article 1 of this Protocol and article 7 of the Convention.\n"
    )
    (reference,) = treaty_of(text).references

    assert ["this", "parent"] == [member.scope for member in reference.members]
    assert () == reference.faults


def test_articles_of_a_treaty_that_is_itself_annexed_are_found_from_outside():
    """
    The preamble of a resolution speaks of the articles of the convention in its annex.
    """
    text = (
        "The General Assembly,\n\nRecalling article 2 of the Convention,\n\nAdopts it:\n\n"
        "Annex\n\nArticle 1\n\nThis Convention applies.\n\nArticle 2\n\nWords.\n"
    )
    references = treaty_of(text).references

    assert ["annex__art_2"] == [target.id for target in references[0].targets]
