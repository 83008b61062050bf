"""
What is wrong with references, how much it weighs, and what was meant.
"""

import pytest

from tests.references.conftest import treaty_of

TREATY = """\
Title: Convention on lagoons

Chapter I. General

Article 1. Scope

This Convention applies to lagoons.

Article 2. Duties

1. A State Party shall keep:

    (a) its lagoons;

    (b) its dykes.

2. HERE

3. It shall report.

Article 3. Reports

1. Reports are made.

2. They are read.

Article 4. Fees

1. Fees are paid.

2. [deleted]

Article 5. End

Words.

Annex I. Lists

1. Lagoons.

Annex II. More

1. Dykes.
"""


def faults(text, whole=TREATY):
    """
    The faults of the references in paragraph 2 of article 2.
    """
    treaty = treaty_of(whole.replace("HERE", text))
    return [
        fault
        for one in treaty.references
        if one.passage.id == "art_2__para_2"
        for fault in one.faults
    ]


@pytest.mark.parametrize(
    ("text", "kind", "weight", "level", "label"),
    [
        ("See article 90.", "missing", "error", "article", "90"),
        ("See article 6 of this Convention.", "missing", "error", "article", "6"),
        ("See article 3, paragraph 4.", "missing", "error", "paragraph", "4"),
        ("See article 3 (4).", "missing", "error", "paragraph", "4"),
        ("See paragraph 7.", "missing", "error", "paragraph", "7"),
        ("See paragraph 1 (d).", "missing", "error", "subparagraph", "d"),
        ("See paragraph 1 (a) (ii).", "missing", "error", "subparagraph", "ii"),
        ("See annex III.", "missing", "error", "annex", "III"),
        ("See annex II, paragraph 5.", "missing", "error", "paragraph", "5"),
        ("See articles 4 to 9.", "half-range", "error", "article", "9"),
        ("See articles 5 to 3.", "reversed-range", "error", "article", ""),
        ("See paragraph 3 above.", "wrong-direction", "warning", "paragraph", "above"),
        ("See paragraph 1 below.", "wrong-direction", "warning", "paragraph", "below"),
        ("See article 2, paragraph 1.", "own-number", "warning", "article", ""),
        ("See paragraph 2.", "own-number", "warning", "paragraph", ""),
        ("See articles 3.", "many-for-one", "warning", "", ""),
        ("See article 1, 3 and 5.", "one-for-many", "warning", "", ""),
        ("See article 4, paragraph 2.", "deleted", "warning", "paragraph", ""),
        ("See Annex 2.", "other-print", "warning", "annex", "2"),
        ("See the Schedule A.", "missing", "warning", "schedule", "A"),
        # What cannot be known is not to be reported.
        ("See chapter IX.", "missing", "information", "chapter", "IX"),
        ("See Part III.", "missing", "information", "part", "III"),
        ("See article 1, paragraph 3.", "missing", "information", "paragraph", "3"),
        ("See article 90 and the Charter of Trees.", "missing", "information", "article", "90"),
        ("See that section.", "no-antecedent", "information", "section", ""),
        ("See this part of the Part.", None, None, None, None),
        ("See this Part.", "no-antecedent", "information", "part", ""),
        ("See article 99 of the Charter of Trees.", None, None, None, None),
        ("See article X.", "missing", "information", "article", "X"),
    ],
)
def test_each_fault_has_its_kind_and_weight(text, kind, weight, level, label):
    """
    As measured on published treaties.
    """
    found = [(one.kind, one.weight, one.level, one.label) for one in faults(text)]

    assert ([(kind, weight, level, label)] if kind else []) == found


def test_nothing_precedes_paragraph_1():
    """
    "The preceding paragraph" in the first numbered one is an error.
    """
    text = TREATY.replace("Reports are made.", "See the preceding paragraph.")
    (reference,) = [one for one in treaty_of(text).references if "preceding" in one.words]

    assert [("no-antecedent", "error")] == [(one.kind, one.weight) for one in reference.faults]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("See article 50.", ["art_5"]),
        ("See Article IV.", ["art_4"]),
        ("See article 3, paragraph 3.", ["art_2__para_3", "art_3__para_2", "art_3__para_1"]),
        ("See sub-paragraph (b) of this article.", ["art_2__para_1__subpara_b"]),
    ],
)
def test_what_was_probably_meant_comes_along(text, meant):
    """
    One slip of the keyboard away, in other print, or under a neighbour.
    """
    (fault,) = faults(text)

    assert meant == [provision.id for provision in fault.meant][: len(meant)]


def test_a_number_too_high_in_a_protocol_is_probably_the_parents():
    """
    "article 287" in an agreement of 50 articles, without a name.
    """
    whole = "Parent: big.treaty, the Convention\n" + TREATY
    (fault,) = faults("See article 287.", whole)

    assert ("missing", "warning", "the Convention") == (fault.kind, fault.weight, fault.other)


def test_a_unit_of_a_parent_is_no_fault():
    """
    "Parties included in annex IX" of a protocol is the annex of its convention.
    """
    whole = "Parent: big.treaty, the Convention\n" + TREATY

    assert ["information"] == [one.weight for one in faults("See annex IX.", whole)]


def test_only_what_must_be_there_counts_as_missing():
    """
    Outputs mark a reference as broken by this alone.
    """
    treaty = treaty_of(TREATY.replace("HERE", "See articles 3 and 90, then Part VII."))
    found = [one.missing for one in treaty.references if one.passage.id == "art_2__para_2"]

    assert [("article 90",), ()] == found


def test_in_a_text_with_gaps_a_missing_number_is_a_warning():
    """
    The edition may have lost it.
    """
    whole = TREATY.replace("Article 5. End", "Article 9. End")

    assert ["warning"] == [one.weight for one in faults("See article 7.", whole)]
