"""
What the walk over a treaty finds: provisions, passages, ids.
"""

import re

from treatyc.language import load_language
from treatyc.resolve import resolve
from treatyc.resolve.index import index_treaty
from treatyc.source import Span
from treatyc.treaty.parts import Footnote, Treaty
from treatyc.treaty.provisions import Article, Division, Number, Paragraph, Subparagraph
from treatyc.treaty.text import Text

_HERE = Span("draft.treaty", 0, 0)

DRAFT = """\
Title: Convention on lagoons

Preamble

The States Parties to this Convention,

*Recalling* the Charter of the United Nations,

*Noting* that:

    (a) lagoons dry up;

Have agreed as follows:

Chapter I. General

Article 1. Use of terms

For the purposes of this Convention:

    (a) "Lagoon" means water;

    (b) other words:

        (i) mean nothing; or

        (ii) mean something,

        as the case may be;

    and so on.

Article 5 bis. Measures

1. A Party:

    – measures;

    – counts.

    | State | Year |
    |---|---|
    | Norway | 1998 |

2. It shall act.[^1]

> 3. Quoted words of [another] text.

Chapter II. More

Section 1. First

Rule 3

1. One.

Section 2. Second

In witness whereof the undersigned have signed.

Done at Vienna.

Annex I. List

1. Lakes.

Annex II. Court

Article 1. Seat

The seat is in Malé.

Annex A. Forms

Forms.

[^1]: Soon.
"""


def test_provisions_have_the_ids_of_every_language(resolved):
    """
    An id is a path of kinds and numbers: no container above an article, arabic numbers.
    """
    treaty = resolved(DRAFT)

    assert [
        "chp_1",
        "art_1",
        "art_1__para_1",
        "art_1__para_1__subpara_a",
        "art_1__para_1__subpara_b",
        "art_1__para_1__subpara_b__subpara_i",
        "art_1__para_1__subpara_b__subpara_ii",
        "art_5bis",
        "art_5bis__para_1",
        "art_5bis__para_1__subpara_1",
        "art_5bis__para_1__subpara_2",
        "art_5bis__para_2",
        "chp_2",
        "chp_2__sec_1",
        "rule_3",
        "rule_3__para_1",
        "chp_2__sec_2",
        "annex_1",
        "annex_1__para_1",
        "annex_2",
        "annex_2__art_1",
        "annex_2__art_1__para_1",
        "annex_a",
        "annex_a__para_1",
    ] == [provision.id for provision in treaty.provisions]


def test_every_stretch_of_words_is_a_passage_in_reading_order(resolved):
    """
    Masthead first, then title to annexes as they are read, footnotes last.
    """
    treaty = resolved(DRAFT)

    assert [
        ("masthead__title", "text"),
        ("preamble__parties", "text"),
        ("preamble__rec_1", "text"),
        ("preamble__rec_2", "text"),
        ("preamble__rec_2__subpara_a", "text"),
        ("preamble__formula", "text"),
        ("chp_1", "heading"),
        ("art_1", "heading"),
        ("art_1__para_1", "text"),
        ("art_1__para_1__subpara_a", "text"),
        ("art_1__para_1__subpara_b", "text"),
        ("art_1__para_1__subpara_b__subpara_i", "text"),
        ("art_1__para_1__subpara_b__subpara_ii", "text"),
        ("art_1__para_1__subpara_b__text_1", "text"),
        ("art_1__para_1__text_1", "text"),
    ] == [(passage.id, passage.part) for passage in treaty.passages][:15]
    assert ["fn_1"] == [passage.id for passage in treaty.passages][-1:]


def test_cells_and_lines_have_ids_of_their_own(resolved):
    """
    A cell is known by row and column, a line of the testimonium by its position.
    """
    ids = {passage.id for passage in resolved(DRAFT).passages}

    assert {
        "art_5bis__para_1__table_1__cell_2_1",
        "testimonium__p_1",
        "testimonium__p_2",
    } <= ids


def test_quoted_text_bears_the_id_of_its_quotation(resolved):
    """
    What is quoted belongs to another instrument: it has words here, but no provisions.
    """
    quoted = [passage for passage in resolved(DRAFT).passages if passage.quoted]

    assert [("art_5bis__quote_1", "Quoted words of [another] text.")] == [
        (passage.id, passage.text.words) for passage in quoted
    ]


def test_all_words_of_a_quotation_are_quoted(resolved):
    """
    Headings, tables, lists and quotations inside it.
    """
    treaty = resolved(
        "Article 1\n\n1. Add:\n\n> Chapter II. New\n>\n"
        "> Article 9. Title\n>\n> 1. One:\n>\n>     (a) two.\n"
        ">\n> | A | B |\n> |---|---|\n>\n> In witness whereof they signed.\n"
    )
    quoted = [(one.part, one.text.words) for one in treaty.passages if one.quoted]

    assert [
        ("heading", "New"),
        ("heading", "Title"),
        ("text", "One:"),
        ("text", "two."),
        ("text", "A"),
        ("text", "B"),
        ("text", "In witness whereof they signed."),
    ] == quoted


def test_a_provision_knows_its_place(resolved):
    """
    Parent, children, position and unit, as a reader would say them.
    """
    by_id = resolved(DRAFT).by_id
    item = by_id["art_1__para_1__subpara_b"]
    article = by_id["annex_2__art_1"]

    assert "(b)" == item.label
    assert 2 == item.position
    assert by_id["art_1__para_1"] is item.parent
    assert by_id["annex_2"] is article.unit
    assert "Article 1" == article.label
    assert by_id["art_1"].unit is None
    assert by_id["chp_2__sec_2"].position == 2


def test_every_part_has_an_id(resolved):
    """
    Recitals, headings, items, footnotes: ``id_of`` answers for all of them.
    """
    treaty = resolved(DRAFT)
    preamble = treaty.treaty.preamble

    assert preamble is not None
    assert "preamble" == treaty.id_of(preamble)
    assert "preamble__formula" == treaty.id_of(preamble.recitals[-1])
    assert "fn_1" == treaty.id_of(treaty.treaty.footnotes[0])
    assert all(treaty.id_of(one.node) == one.id for one in treaty.provisions)


def test_ids_are_unlike_each_other_and_well_formed(resolved):
    """
    Where two parts would have one id, the second gets "_2"; strange signs never get in.
    """
    treaty = resolved(
        "Article 1\n\n1. One.\n\n1. Again.\n\nArticle 1\n\nIt shall do so.[^ü*]\n\n"
        "Annex\n\nThis shall be done.\n\nAnnex\n\nThis shall be done.\n\n[^ü*]: Note.\n"
    )
    ids = list(treaty.ids.values())

    assert [
        "art_1",
        "art_1__para_1",
        "art_1__para_1_2",
        "art_1_2",
        "art_1_2__para_1",
        "annex",
        "annex__para_1",
        "annex_2",
        "annex_2__para_1",
    ] == [provision.id for provision in treaty.provisions]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_.-]*", name) for name in ids)


def test_a_numbered_paragraph_keeps_its_id_after_one_without_a_number(resolved):
    """
    "1." is ``para_1`` whatever stands above it.
    """
    treaty = resolved(
        "Article 3\n\nThe Parties shall agree on the following.\n\n1. One.\n\n2. Two.\n"
    )

    assert ["art_3__para_1_2", "art_3__para_1", "art_3__para_2"] == [
        child.id for child in treaty.by_id["art_3"].children
    ]


def test_sections_of_an_article_stand_in_it():
    """
    A section below an article has the article in its id.
    """
    section = Division(
        "section",
        "Section",
        Number("2", "arabic", (2,)),
        ".",
        None,
        (Paragraph("", None, Text("Words.", span=_HERE), span=_HERE),),
        span=_HERE,
    )
    article = Article(
        "article", "Article", Number("V", "capital-roman", (5,)), "", None, (), (section,),
        span=_HERE,
    )  # fmt: skip
    index = index_treaty(Treaty(None, (), None, (article,), None, (), span=_HERE))

    assert ["art_5", "art_5__sec_2", "art_5__sec_2__para_1"] == [
        provision.id for provision in index.provisions
    ]


def test_markers_are_counted_by_their_class():
    """
    Letters are letters, Roman numerals Roman, a doubled letter doubled, dotted ones hyphened.
    """
    numbers = [
        Number("C", "capital-letter", (3,)),
        Number("aa", "letter", (27,)),
        Number("bb", "doubled-letter", (2,)),
        Number("IV", "capital-roman", (4,)),
        Number("3.1", "dotted", (3, 1)),
        Number("2 bis", "arabic", (2,), "bis"),
        Number("2 бис", "arabic", (2,), "бис"),
    ]
    text = Text("Words.", span=_HERE)
    items = tuple(Subparagraph("", number, text, span=_HERE) for number in numbers)
    article = Article(
        "standard", "Standard", Number("A2.3", "dotted", ()), "", None, items, span=_HERE
    )
    index = index_treaty(Treaty(None, (), None, (article,), None, (), span=_HERE))

    assert [
        "std_A23",
        "std_A23__subpara_c",
        "std_A23__subpara_aa",
        "std_A23__subpara_bb",
        "std_A23__subpara_iv",
        "std_A23__subpara_3-1",
        "std_A23__subpara_2bis",
        "std_A23__subpara_2x",
    ] == [provision.id for provision in index.provisions]


def test_a_treaty_without_marks_is_left_as_it_is():
    """
    Without "#" and "@" resolving builds nothing anew.
    """
    note = Footnote(0, "1", Text("Note.", span=_HERE), span=_HERE)
    treaty = Treaty(None, (), None, (), None, (), (note,), span=_HERE)

    assert treaty is resolve(treaty, load_language("en")).treaty


def test_the_first_of_two_keeps_the_label(resolved):
    """
    Where two provisions bear one label, the first keeps it.
    """
    treaty = resolved("Article 1. A {#same}\n\nText.\n\nArticle 2. B {#same}\n\nText.\n")

    assert "art_1" == treaty.labels["same"].id
