"""
What provisions are called in words.
"""

import pytest

from treatyc.resolve.designations import designation, instrument_of, short_path

DRAFT = """\
Title: Draft protocol to the Convention on lagoons
Kind: Protocol

Part I. General

Chapter 1. Terms

Article 1. Use of terms

For the purposes of this Protocol:

    (a) “Lagoon” means water:

        (i) salt; or

        (ii) sweet.

Article 2. Scope

The Parties shall meet.

They shall speak.

Article 5 bis. Measures

1. The Parties shall:

    (a) act;

        (ii) soon;

    – count.

1.1 They shall rest.

Annex. Lists

1. Lakes.

Annex II. Court

Article 1. Seat

1. The seat is in Malé.
"""


@pytest.mark.parametrize(
    ("name", "words", "short"),
    [
        ("part_1", "part I", "Part I"),
        ("part_1__chp_1", "part I, chapter 1", "Part I Chapter 1"),
        ("art_1", "article 1", "1"),
        ("art_1__para_1", "article 1", "1"),
        ("art_1__para_1__subpara_a", "article 1, subparagraph (a)", "1(a)"),
        ("art_1__para_1__subpara_a__subpara_ii", "article 1, subparagraph (a) (ii)", "1(a)(ii)"),
        ("art_2__para_2", "article 2, paragraph 2", "2(2)"),
        ("art_5bis__para_1__subpara_a", "article 5 bis, paragraph 1 (a)", "5 bis(1)(a)"),
        ("annex", "the annex", "Annex"),
        ("annex__para_1", "the annex, paragraph 1", "Annex(1)"),
        ("annex_2", "annex II", "Annex II"),
        ("annex_2__art_1__para_1", "annex II, article 1, paragraph 1", "Annex II 1(1)"),
    ],
)
def test_a_designation_goes_from_the_outside_in(resolved, name, words, short):
    """
    Divisions give way to the article; letters join the paragraph; an only paragraph is not named.
    """
    treaty = resolved(DRAFT)
    provision = treaty.by_id[name]

    assert words == designation(provision, treaty.language)
    assert short == short_path(provision)


def test_dotted_numbers_and_dashes_are_named_as_they_are(resolved):
    """
    "1.1" is a paragraph of its own name; a dash is counted by its position.
    """
    treaty = resolved(DRAFT)
    words = {designation(provision, treaty.language) for provision in treaty.provisions}

    assert {"article 5 bis, paragraph 1, indent 2", "article 5 bis, paragraph 1.1"} <= words


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Kind: convention\n\n", "Convention"),
        ("Title: Draft protocol to the Convention on lagoons\n\n", "Protocol"),
        ("STATUTE OF THE LAGOON COURT\n\n", "Statute"),
        ("Title: Final act\n\n", None),
        ("", None),
    ],
)
def test_a_treaty_tells_what_it_is(resolved, head, expected):
    """
    The noun comes from the masthead, else from the title: its first one.
    """
    treaty = resolved(f"{head}Article 1\n\nThe Parties shall meet.\n")

    assert expected == instrument_of(treaty.treaty, treaty.language)
