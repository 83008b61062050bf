"""
References in plain words: which words belong to one, and what they say.

Many are from treaties in force; where it matters the comment names one.
"""

import pytest

ONE = [
    # The plainest.
    ("under article 5.", "article 5", ["article 5"]),
    ("Article 16 bis applies", "Article 16 bis", ["article 16 bis"]),
    ("in Article 12A.", "Article 12A", ["article 12A"]),
    ("in Article XX and", "Article XX", ["article XX"]),
    ("of art. 5,", "art. 5", ["article 5"]),
    ("see para. 12.", "para. 12", ["paragraph 12"]),
    ("set out in annex II", "annex II", ["annex II"]),
    ("see Annex 2-D.", "Annex 2-D", ["annex 2-D"]),
    ("in Chapter Ten", "Chapter Ten", ["chapter Ten"]),
    ("this article applies", "this article", ["this article"]),
    ("of the present Article", "the present Article", ["this article"]),
    ("under this Part", "this Part", ["this part"]),
    ("listed in the Annex.", "the Annex", ["whole annex"]),
    ("Protocol No. 4.", "Protocol No. 4", ["protocol 4"]),
    ("Protocol No 4.", "Protocol No 4", ["protocol 4"]),
    # Down, by comma or not at all, and with marks.
    ("article 40, paragraph 3", "article 40, paragraph 3", ["article 40/paragraph 3"]),
    ("Article 4 paragraph 5,", "Article 4 paragraph 5", ["article 4/paragraph 5"]),
    ("article 18, paragraph 1 (a) (i)", None, ["article 18/paragraph 1/a/i"]),
    ("Article 9.21(1)(c)", None, ["article 9.21/1/c"]),
    ("Article 14(1)c)", None, ["article 14/1/c"]),
    ("Article 46(2)", None, ["article 46/2"]),
    ("article 1 B (1)", None, ["article 1/B/1"]),
    ("Part XI, section 5", None, ["part XI/section 5"]),
    ("Article V, Section 3 (c)", None, ["article V/section 3/c"]),
    ("Annex III, article 4, paragraph 4", None, ["annex III/article 4/paragraph 4"]),
    ("article 2, first sentence", None, ["article 2/ordinal sentence"]),
    ("Article 39, second paragraph", None, ["article 39/ordinal paragraph 2"]),
    ("sub-paragraph (a), clause (ii)", None, ["subparagraph a/subparagraph ii"]),
    ("Article XI paragraph E number 3", None, ["article XI/paragraph E/subparagraph 3"]),
    # Up.
    ("paragraph 3 of Article IX", None, ["article IX/paragraph 3"]),
    ("point (e) of Article 46(2)", None, ["article 46/2/subparagraph e"]),
    ("subparagraph (h) of paragraph 1 of this article", None,
     ["this article/paragraph 1/subparagraph h"]),
    ("clause (ii) of subparagraph b)", None, ["subparagraph b/subparagraph ii"]),
    ("the second sentence of paragraph 1", None, ["paragraph 1/ordinal sentence 2"]),
    ("the first sentence of article 6, paragraph 1", None,
     ["article 6/paragraph 1/ordinal sentence"]),
    ("the third indent of Article 5(2)", None, ["article 5/2/ordinal subparagraph 3"]),
    ("Section 2 of Chapter II", None, ["chapter II/section 2"]),
    ("Annex B to Protocol 3", None, ["protocol 3/annex B"]),
    # Relative.
    ("the preceding paragraph", None, ["before paragraph"]),
    ("the two preceding paragraphs", None, ["before paragraph 2"]),
    ("the preceding paragraphs", None, ["before paragraph 0"]),
    ("the last foregoing paragraph", None, ["before paragraph"]),
    ("the following article", None, ["after article"]),
    ("paragraph 2 above", None, ["paragraph 2 above"]),
    ("article 2, subparagraph (a), above", None, ["article 2/subparagraph a above"]),
    ("the above Articles 2 through 5", "above Articles 2 through 5",
     ["article 2 .. article 5 above"]),
    ("the first two paragraphs", None, ["ordinal paragraph", "ordinal paragraph 2"]),
    ("that paragraph", None, ["that paragraph"]),
    ("those paragraphs or Articles", None, ["that paragraph 0", "that article 0"]),
    # Whose.
    ("article 5 of this Convention", None, ["article 5 of Convention"]),
    ("article 5, paragraph 2 (a), of this Convention", None,
     ["article 5/paragraph 2/a of Convention"]),
    ("article 11 thereof", None, ["article 11 of thereof"]),
    ("Article 103 of the Charter of the United Nations", None,
     ["article 103 of the Charter of the United Nations"]),
    ("Article XX of GATT 1994", None, ["article XX of GATT 1994"]),
    ("Article 338(2) TFEU", None, ["article 338/2 of TFEU"]),
    ("Article 5 of Regulation (EC) No 45/2001", None,
     ["article 5 of Regulation (EC) No 45/2001"]),
    ("paragraph 3 of General Assembly resolution 55/25", None,
     ["paragraph 3 of General Assembly resolution 55/25"]),
    ("Annex B to this Protocol", None, ["annex B of Protocol"]),
    ("Article 8 of the Convention by the Council", "Article 8 of the Convention",
     ["article 8 of the Convention"]),
    # Misprints that are read as what they mean.
    ("paragraph l(a)", None, ["paragraph l/a"]),
]  # fmt: skip

SEVERAL = [
    ("articles 46 to 50 or articles 60 and 62", None,
     ["article 46 .. article 50", "article 60", "article 62"]),
    ("Articles 3 through 5, 7, 8, and 9.1.a and c. of this Convention", None,  # Budapest 11
     ["article 3 .. article 5", "article 7", "article 8", "article 9.1/a", "article 9.1/c"]),
    ("paragraphs 2-7 of this Article", None,
     ["this article/paragraph 2 .. this article/paragraph 7"]),
    ("articles 2 to 4 inclusive", None, ["article 2 .. article 4"]),
    ("paragraph 1 (a) (i) or (ii) of this article", None,  # Cybercrime 11
     ["this article/paragraph 1/a/i", "this article/paragraph 1/a/ii"]),
    ("paragraph 2 (a) to (c)", None, ["paragraph 2/a .. paragraph 2/c"]),
    ("Articles 1 (g)(i) and (n)(iii)", None, ["article 1/g/i", "article 1/n/iii"]),
    ("sub-paragraphs (b), (c) or (d) of paragraph 1", None,
     ["paragraph 1/subparagraph b", "paragraph 1/subparagraph c", "paragraph 1/subparagraph d"]),
    ("Articles 26 (1) (c) and 30 (2) and (3)", None,
     ["article 26/1/c", "article 30/2", "article 30/3"]),
    ("paragraphs 1(a) and (2)", None, ["paragraph 1/a", "paragraph 2"]),
    ("paragraphs 2, 3, 4 and, if necessary, 5 and 6, of this Article", None,  # NATO forces IX
     [f"this article/paragraph {number}" for number in (2, 3, 4, 5, 6)]),
    # The head of the list is shared, or comes back after a descent.
    ("articles 31, paragraph 1, and 54, paragraph 1 a), of this Convention", None,  # UNCAC 55
     ["article 31/paragraph 1", "article 54/paragraph 1/a"]),
    ("articles 57, paragraph 5 (g), 61 and 62", None,
     ["article 57/paragraph 5/g", "article 61", "article 62"]),
    ("paragraphs 1, sub-paragraphs d. and e, and 2, sub-paragraphs b. and c", None,  # Budapest 9
     ["paragraph 1/subparagraph d", "paragraph 1/subparagraph e",
      "paragraph 2/subparagraph b", "paragraph 2/subparagraph c"]),
    # A later member takes the head of the one before.
    ("article 40, paragraph 21 (b) and (c) and paragraph 22, of this Convention", None,
     ["article 40/paragraph 21/b", "article 40/paragraph 21/c", "article 40/paragraph 22"]),
    ("Annex III, article 13 and article 17, paragraph l(c)", None,
     ["annex III/article 13", "annex III/article 17/paragraph l/c"]),
    ("paragraph 2, subparagraphs d) and e), of this article", None,
     ["this article/paragraph 2/subparagraph d", "this article/paragraph 2/subparagraph e"]),
    ("subparagraph a) of paragraph 1 and subparagraph a) of paragraph 2 of Article 18", None,
     ["article 18/paragraph 1/subparagraph a", "article 18/paragraph 2/subparagraph a"]),
    ("paragraph 18 of Article 2 and paragraph 6(b) of Article 6", None,
     ["article 2/paragraph 18", "article 6/paragraph 6/b"]),
    ("paragraph 3 of Article 10, paragraph 3 of Article 11 or Article 12, 13 or 20", None,
     ["article 10/paragraph 3", "article 11/paragraph 3",
      "article 12", "article 13", "article 20"]),
    ("articles 46 and 55 of this Convention and paragraphs 1 and 2 of this article", None,
     ["article 46", "article 55", "this article/paragraph 1", "this article/paragraph 2"]),
    ("this article and in article 14 of this Annex", None,
     ["this article", "this annex/article 14"]),
    ("paragraphs 2 and 4 above and paragraph 2 of Article 11", None,
     ["paragraph 2 above", "paragraph 4 above", "article 11/paragraph 2"]),
    ("Articles 3, 4 (paragraph 1) and 7", None,
     ["article 3", "article 4/paragraph 1", "article 7"]),
    ("the following Articles of the present Convention: 1 to 12, 27 and 143", None,
     ["article 1 .. article 12", "article 27", "article 143"]),
    ("Article 15.2 (General Obligations) and Article 15.3", None, ["article 15.2", "article 15.3"]),
    ("Schedules H and I", None, ["schedule H", "schedule I"]),
    ("Article 9, 10 and 11", None, ["article 9", "article 10", "article 11"]),
]  # fmt: skip


def _without_owners(entries):
    return [entry.partition(" of ")[0] for entry in entries]


@pytest.mark.parametrize(("text", "words", "said"), ONE)
def test_one_reference_is_read_whole(cited, text, words, said):
    """
    All words that belong to it and no more, with every level.
    """
    assert {words or text: said} == cited(text)


@pytest.mark.parametrize(("text", "words", "said"), SEVERAL)
def test_a_chain_is_one_reference_with_each_member_whole(cited, text, words, said):
    """
    Lists, ranges, shared heads, what a later member has from the one before.
    """
    found = cited(text)

    assert [words or text] == list(found)
    assert said == _without_owners(next(iter(found.values())))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (
            "In cases falling under articles 49, 50, 51 or 52, paragraph 2 does not apply",
            ["articles 49, 50, 51 or 52", "paragraph 2"],
        ),
        (
            "If a dispute arises under this Chapter, Article 28.9 (Panels) shall apply",
            ["this Chapter", "Article 28.9"],
        ),
        ("Subject to article 3, article 5 applies", ["article 3", "article 5"]),
        ("article 1, article 2, article 3", ["article 1", "article 2", "article 3"]),
        ("Article 9, 10 days after", ["Article 9"]),
        ("paragraphs 1 and 2, 30 days", ["paragraphs 1 and 2"]),
        ("articles 3 and 4, 12 May 1992", ["articles 3 and 4"]),
    ],
)
def test_a_comma_alone_joins_nothing(cited, text, apart):
    """
    Unless "and" follows further on.
    """
    assert apart == list(cited(text))


def test_a_clause_that_does_not_begin_with_a_preposition_goes_on(cited):
    """
    "The notification provided for under article 65, paragraph 1 must be made" (VCLT 67).
    """
    words = "article 65, paragraph 1"

    assert [words] == list(cited(f"The notification provided for under {words} must be made"))


@pytest.mark.parametrize(
    "text",
    [
        "this Convention and this Protocol",
        "in part because of this rule",
        "the first part of the section",
        "any annexes thereto",
        "the following provisions",
        "a final sentence of imprisonment",
        "preambular paragraph 4",
        "parties and articles of trade",
        "determine that the article is lawful",
        "article",
        "articles of association",
        "",
    ],
)
def test_other_words_are_no_reference(cited, text):
    """
    Words for levels are common words too.
    """
    assert {} == cited(text)


@pytest.mark.parametrize(
    ("text", "agreement"),
    [
        ("Articles 12 shall", "many"),
        ("article 9, 10 and 11", "one"),
        ("article 9 and 10", "one"),
        ("article 9 or 10", None),
        ("articles 9 and 10", None),
        ("articles 9 to 11", None),
        ("article 9, paragraphs 1 and 2", None),
    ],
)
def test_one_and_many_agree(vocabulary, text, agreement):
    """
    A word for many stands before several numbers, a word for one before one.
    """
    from treatyc.resolve.citations import find_citations

    ((_, (citation,)),) = find_citations([text], vocabulary)

    assert agreement == citation.agreement


def test_spaces_of_all_kinds_are_spaces(cited):
    """
    Non-breaking and thin ones too; the words are as they stand.
    """
    text = "under article\u00a040, paragraph\u202f3 (b), of\u00a0this Convention"

    assert {text[6:]: ["article 40/paragraph 3/b of Convention"]} == cited(text)


def test_brackets_of_negotiating_text_do_not_part_a_list(cited):
    """
    "paragraphs 3 [and 5] [, 6 and 7]".
    """
    assert ["paragraphs [3] and [5], 6 and 7"] == list(cited("paragraphs [3] and [5], 6 and 7"))
