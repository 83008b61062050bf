"""
The numbers that stand for "#".
"""

import pytest

from treatyc.language import load_language
from treatyc.resolve.numerals import numeral


def labels(treaty):
    """
    What is printed for each provision, in order.
    """
    return [provision.label for provision in treaty.provisions]


def test_articles_are_counted_through_the_treaty(resolved):
    """
    Articles run on across chapters; an annex counts its own.
    """
    treaty = resolved(
        "Chapter I. A\n\nArticle 1. X\n\nArticle #. Y\n\nChapter #. B\n\nArticle #. Z\n\n"
        "Annex #. C\n\nArticle #. W\n"
    )

    assert [
        "Chapter I",
        "Article 1",
        "Article 2",
        "Chapter II",
        "Article 3",
        "Annex I",
        "Article 1",
    ] == labels(treaty)


def test_an_assigned_number_makes_the_id(resolved):
    """
    After counting, "#" is a number like any other.
    """
    treaty = resolved("Article 1 bis\n\nArticle #\n\n#. The Parties shall meet.\n")

    assert ["art_1bis", "art_2", "art_2__para_1"] == [
        provision.id for provision in treaty.provisions
    ]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Article I\n\nArticle #\n", ["Article I", "Article II"]),
        ("ARTICLE ONE\n\nARTICLE #\n", ["ARTICLE ONE", "ARTICLE TWO"]),
        ("Part One\n\nPart #\n", ["Part One", "Part Two"]),
        ("Annex A\n\nAnnex #\n", ["Annex A", "Annex B"]),
        ("Article 3.1\n\nArticle #\n", ["Article 3.1", "Article 3.2"]),
        ("Article #\n\nArticle #\n", ["Article 1", "Article 2"]),
    ],
)
def test_a_number_looks_like_its_neighbours(resolved, draft, expected):
    """
    Roman where the others are Roman, in words where they are in words; else by custom.
    """
    assert expected == labels(resolved(draft))


def test_sections_are_counted_in_their_chapter(resolved):
    """
    Every chapter begins its sections anew.
    """
    treaty = resolved(
        "Chapter #\n\nSection #\n\nArticle #\n\nSection #\n\nArticle #\n\n"
        "Chapter #\n\nSection #\n\nArticle #\n"
    )

    assert [
        "Chapter I",
        "Section 1",
        "Article 1",
        "Section 2",
        "Article 2",
        "Chapter II",
        "Section 1",
        "Article 3",
    ] == labels(treaty)


def test_a_draft_that_counts_its_chapters_on_is_followed(resolved):
    """
    Where Part II begins with Chapter III, Part III goes on with the next.
    """
    treaty = resolved(
        "Part I\n\nChapter 1\n\nArticle 1\n\nChapter 2\n\nArticle 2\n\n"
        "Part II\n\nChapter 3\n\nArticle 3\n\nPart III\n\nChapter #\n\nArticle 4\n"
    )

    assert "Chapter 4" == labels(treaty)[-2]


def test_items_are_counted_in_their_list(resolved):
    """
    Letters for "(#)", Roman numerals below letters, arabic numbers for "#.".
    """
    treaty = resolved(
        "Article 1\n\n#. The Parties shall:\n\n    (#) act;\n\n        (#) soon; and\n\n"
        "        (#) well;\n\n    (#) speak.\n\n#. They shall listen.\n"
    )

    assert ["Article 1", "1.", "(a)", "(i)", "(ii)", "(b)", "2."] == labels(treaty)


def test_an_item_looks_like_the_others_of_its_list(resolved):
    """
    A printed item before or after it shows how a list is numbered.
    """
    treaty = resolved(
        "Article 1\n\n1. The Parties shall:\n\n    (i) act;\n\n    (#) speak.\n\n"
        "Article 2\n\n1. The Parties shall:\n\n    (#) act;\n\n    (B) speak.\n"
    )

    assert ["(i)", "(ii)", "(A)", "(B)"] == [label for label in labels(treaty) if "(" in label]


def test_options_count_from_the_same_place(resolved):
    """
    Each option goes on where the text before the options stopped; the text after goes on from both.
    """
    treaty = resolved(
        "Article 1\n\n#. The Parties shall meet.\n\nOption 1.\n\n#. They shall vote.\n\n"
        "Option 2.\n\n#. They shall agree.\n\n#. They shall sign.\n\n{end options}\n\n"
        "#. They shall go home.\n"
    )

    assert ["Article 1", "1.", "2.", "2.", "3.", "4."] == labels(treaty)


def test_recitals_are_counted_too(resolved):
    """
    "(#)" before a recital is a number.
    """
    treaty = resolved(
        "Preamble\n\nThe Parties to this Convention,\n\n(1) Recalling their duty,\n\n"
        "(#) Noting its limits,\n\nHave agreed as follows:\n\nArticle 1\n"
    )

    assert treaty.treaty.preamble is not None
    assert ["", "(1)", "(2)", ""] == [one.label for one in treaty.treaty.preamble.recitals]


def test_closing_words_and_testimonium_are_left_as_they_are(resolved):
    """
    Counting goes past what has no number, and into the list that a text block opens.
    """
    treaty = resolved(
        "Article #\n\n1. The Parties:\n\n    (#) act;\n\n    and, where they can:\n\n"
        "        (#) speak;\n\n        (#) listen.\n\n| A | B |\n|---|---|\n| C | D |\n\n"
        "Annex #\n\nArticle #\n\nIn witness whereof they have signed.\n"
    )

    assert ["Article 1", "1.", "(a)", "(a)", "(b)", "Annex I", "Article 1"] == labels(treaty)


def test_options_and_restarted_lists_are_counted(resolved):
    """
    "Option #" is the next option; "{restart}" begins a list anew.
    """
    treaty = resolved(
        "Article 1\n\nOption #.\n\n1. They act.\n\nOption #.\n\n{end options}\n\n"
        "2. They:\n\n    (#) act;\n\n    (#) {restart} speak.\n"
    )
    options = [treaty.treaty.body[0].content[at].number.printed for at in (0, 1)]

    assert ["1", "2"] == options


@pytest.mark.parametrize(
    ("value", "kind", "sample", "expected"),
    [
        (28, "letter", "", "ab"),
        (0, "letter", "", "0"),
        (4000, "roman", "", "4000"),
        (27, "doubled-letter", "", "aa"),
        (99, "words", "One", "99"),
        (2, "words", "one", "two"),
    ],
)
def test_every_number_can_be_printed(value, kind, sample, expected):
    """
    What a style cannot say is said in digits.
    """
    assert expected == numeral((value,), kind, sample, load_language("en"))


def test_quoted_numbers_are_left_alone(resolved):
    """
    "#" in quoted text is for the other instrument to count.
    """
    treaty = resolved("Article #\n\n1. Add the following:\n\n> Article #. New\n")
    quoted = treaty.treaty.body[0].content[-1]

    assert "Article 1" == treaty.provisions[0].label
    assert "#" in repr(quoted)
