"""
What a Word file says: every word of the treaty, in styles with a drafter's names.
"""

import pytest
from attrs import evolve

from tests.backends.word_file import WordFile
from treatyc.backends.docx_file import docx
from treatyc.resolve.resolved import Reference
from treatyc.treaty import provisions
from treatyc.treaty.parts import Footnote, Masthead, MastheadField, Preamble, Recital
from treatyc.treaty.provisions import (
    Division,
    Number,
    Option,
    Quotation,
    Row,
    Subheading,
    Subparagraph,
    Table,
)
from treatyc.treaty.text import Attributes, Mark


@pytest.fixture
def word(draw):
    """
    The Word file of a treaty with the parts that are given.
    """

    def make(*body, references=(), **more):
        resolved = draw.resolved(draw.treaty(*body, **more))
        return WordFile(docx(evolve(resolved, references=tuple(references))))

    return make


@pytest.fixture
def chapter(draw):
    """
    Chapter I with the articles that are given.
    """

    def make(*articles, **more):
        number = Number("I", "capital-roman", (1,))
        title = draw.text("General provisions")
        return Division(
            "chapter", "Chapter", number, "", title, (), articles, span=draw.span, **more
        )

    return make


def test_headings_are_headings_of_word(word, chapter, draw):
    """
    A heading has a style of its own on one of Word's, at its level of the outline.
    """
    file = word(chapter(draw.article(5, "Use of terms", draw.paragraph(0, "Words."))))

    assert [
        ("Chapter heading 1", "Chapter I\nGeneral provisions"),
        ("Article heading 2", "Article 5. Use of terms"),
        ("Paragraph", "Words."),
    ] == file.paragraphs
    assert "0" == file.property("Chapter heading 1", "pPr/outlineLvl")
    assert "1" == file.property("Article heading 2", "pPr/outlineLvl")
    assert "Heading2" == file.property("Article heading 2", "basedOn")


def test_title_may_stand_above_the_heading_word(word, draw):
    """
    "Use of terms" / "Article 5" stays in that order.
    """
    file = word(draw.article(5, "Use of terms", title_above=True))

    assert [("Article heading 1", "Use of terms\nArticle 5.")] == file.paragraphs


def test_markers_hang(word, draw):
    """
    A marker, a tab, the text: each list one step further in; closing words under their owner.
    """
    deep = draw.item("a", "Fish;", draw.item("b", "Eels", draw.words("that swim,")))
    file = word(draw.article(5, "Catch", draw.paragraph(1, "Catch:", deep, draw.words("in time."))))

    assert [
        ("Numbered paragraph", "1.\tCatch:"),
        ("Subparagraph 1", "(a)\tFish;"),
        ("Subparagraph 2", "(b)\tEels"),
        ("Text within 3", "that swim,"),
        ("Text within 1", "in time."),
    ] == file.paragraphs[1:]
    left = [int(file.property(style, "pPr/ind", "left")) for style, _ in file.paragraphs[1:]]
    assert sorted(left[:3]) == left[:3]
    assert [left[2], left[0]] == left[3:]
    assert left[1] - left[0] == int(file.property("Subparagraph 1", "pPr/ind", "hanging"))


def test_markers_share_a_line(word, draw):
    """
    "1. (a) …" is one paragraph, and both markers have their bookmarks.
    """
    article = draw.article(
        5, "Catch", draw.paragraph(1, "", draw.item("a", "Fish;"), draw.item("b", "Eels."))
    )
    file = word(article)

    assert [
        ("Subparagraph 1 after 1", "1.\t(a)\tFish;"),
        ("Subparagraph 1", "(b)\tEels."),
    ] == file.paragraphs[1:]
    assert {"art_5__para_1", "art_5__para_1__subpara_a"} < set(file.values("bookmarkStart", "name"))


def test_list_under_an_unnumbered_paragraph(word, draw):
    """
    Without a number the words stand at the margin, and so do closing words.
    """
    file = word(
        draw.article(2, "Terms", draw.paragraph(0, "In this Convention:", draw.item("a", "Fish."))),
        draw.article(3, "More", draw.words("Eels:", content=(draw.item("a", "Young."),))),
    )

    assert [
        ("Paragraph", "In this Convention:"),
        ("Subparagraph 1", "(a)\tFish."),
        ("Article heading 1", "Article 3. More"),
        ("Text at the margin", "Eels:"),
        ("Subparagraph 1", "(a)\tYoung."),
    ] == file.paragraphs[1:]


def test_long_marker_keeps_its_distance(word, draw):
    """
    A marker that would touch the text is moved on to the next tab stop.
    """
    item = Subparagraph(
        "(xviii)", Number("xviii", "roman", (18,)), draw.text("Fish."), span=draw.span
    )
    file = word(draw.article(5, "Catch", draw.paragraph(1, "Catch:", item)))

    assert ("Subparagraph 1", "(xviii) \tFish.") == file.paragraphs[-1]


def test_preamble_and_testimonium(word, draw):
    """
    Recitals begin in italics where the draft has italics.
    """
    recalling = draw.text("Recalling the Charter,", Mark("italics", 0, 9))
    preamble = Preamble(
        "Preamble",
        (
            Recital("parties", "", None, draw.text("The States Parties,"), span=draw.span),
            Recital("recital", "(1)", draw.number("1"), recalling, span=draw.span),
            Recital("formula", "", None, draw.text("Have agreed:"), span=draw.span),
        ),
        span=draw.span,
    )
    testimonium = provisions.Testimonium(
        (draw.words("In witness whereof, signed."),), span=draw.span
    )
    file = word(preamble=preamble, testimonium=testimonium, front=(draw.words("Lagoons"),))

    assert [
        ("Treaty title", "Lagoons"),
        ("Preamble heading 1", "Preamble"),
        ("Recital", "The States Parties,"),
        ("Recital", "(1)\tRecalling the Charter,"),
        ("Formula", "Have agreed:"),
        ("Testimonium", "In witness whereof, signed."),
    ] == file.paragraphs
    assert 1 == len(file.all("i"))


def test_preamble_without_a_heading(word, draw):
    """
    Nothing is set where the draft has no word.
    """
    recital = Recital("recital", "", None, draw.text("Recalling,"), span=draw.span)
    file = word(preamble=Preamble("", (recital,), span=draw.span))

    assert [("Recital", "Recalling,")] == file.paragraphs


def test_statuses_authors_and_brackets_in_words(word, draw):
    """
    What print says in brackets is said in words, and each has its style.
    """
    marks = (
        Mark("opening-bracket", 0, 1),
        Mark("closing-bracket", 6, 7, ("Norway", "Kenya")),
    )
    article = draw.article(
        5,
        "Catch",
        draw.paragraph(1, "[shall] act.", marks=marks),
        draw.paragraph(2, "", attributes=Attributes(status="deleted")),
        draw.paragraph(
            3, "Act.", attributes=Attributes(authors=("Fiji",), status="agreed-ad-referendum")
        ),
        before=(Mark("opening-bracket", 0, 0),),
    )
    file = word(article)

    assert [
        ("Article heading 1", "[Article 5. Catch"),
        ("Numbered paragraph", "1.\t[shall] (Norway; Kenya) act."),
        ("Numbered paragraph", "2.\t[deleted]"),
        ("Numbered paragraph", "3.\tAct. [proposed by Fiji] [agreed ad referendum]"),
    ] == file.paragraphs
    assert ["[", "[", "]"] == file.runs("Bracket")
    assert [" (Norway; Kenya)", " [proposed by Fiji]"] == file.runs("Author of a proposal")
    assert ["[deleted]", " [agreed ad referendum]"] == file.runs("Status")


def test_options_and_subheadings(word, draw):
    """
    Options and headings within an article stand above what belongs to them.
    """
    option = Option(
        "Option",
        draw.number("1"),
        ".",
        draw.text("No paragraph."),
        (draw.paragraph(3, "Act."),),
        attributes=Attributes(authors=("Fiji",)),
        span=draw.span,
    )
    bare = Option("Alternative", None, "", None, span=draw.span)
    subheading = Subheading(draw.text("Functions"), span=draw.span)
    file = word(draw.article(5, "Catch", option, bare, subheading))

    assert [
        ("Option heading", "Option 1. No paragraph. [proposed by Fiji]"),
        ("Numbered paragraph", "3.\tAct."),
        ("Option heading", "Alternative"),
        ("Subheading", "Functions"),
    ] == file.paragraphs[1:]


def test_quotations(word, draw):
    """
    Quoted text stands one step in, between its marks; its headings are not the treaty's.
    """
    inserted = Quotation(
        (), (draw.article(9, "Eels", draw.paragraph(1, "Act")),), "“", "”.", span=draw.span
    )
    replaced = Quotation((draw.item("b", "Fish."),), span=draw.span)
    file = word(draw.article(5, "Changes", inserted, draw.paragraph(1, "New:", replaced)))

    assert [
        ("Quoted heading", "“Article 9. Eels"),
        ("Subparagraph 1", "1.\tAct”."),
        ("Numbered paragraph", "1.\tNew:"),
        ("Subparagraph 1", "(b)\tFish."),
    ] == file.paragraphs[1:]
    assert {"art_5", "art_5__para_1"} == set(file.values("bookmarkStart", "name"))
    assert file.property("Quoted heading", "pPr/outlineLvl") is None


def test_quoted_table(word, draw):
    """
    The marks of a quotation that holds only a table stand above and below it.
    """
    table = Table((Row((draw.text("Fish"),), span=draw.span),), has_head=False, span=draw.span)
    quotation = Quotation((table,), mark="“", closing="”", span=draw.span)
    file = word(draw.article(5, "Changes", quotation))

    assert [
        ("Text within 1", "“"),
        ("Table text", "Fish"),
        ("Space after a table", ""),
        ("Text within 1", "”"),
    ] == file.paragraphs[1:]


def test_tables(word, draw):
    """
    The head of a table is repeated on each page; a short row is filled up.
    """
    rows = [("Substance", "Limit"), ("Mercury, in all its compounds and forms", "1 g"), ("Salt",)]
    table = Table(
        tuple(Row(tuple(map(draw.text, row)), span=draw.span) for row in rows), span=draw.span
    )
    file = word(draw.article(5, "Limits", table))

    assert [("Table head", "Substance"), ("Table head", "Limit")] == file.paragraphs[1:3]
    assert 1 == len(file.all("tblHeader"))
    assert [2, 2, 2] == [len(file.all("tc", row)) for row in file.all("tr")]
    first, second = map(int, file.values("gridCol", "w"))
    assert second < first


def test_annexes_begin_on_a_new_page(word, draw):
    """
    An annex does, an annex to an annex does not.
    """
    inner = Division("annex", "Annex", draw.number("1"), "", None, span=draw.span)
    title = Division("title", "Title", draw.number("1"), "", None, span=draw.span)
    annex = Division("annex", "Annex", None, "", None, (), (inner, title), span=draw.span)
    file = word(annexes=(annex,))

    assert [
        ("Annex heading 1", "Annex"),
        ("Appendix heading 2", "Annex 1"),
        ("Title heading 2", "Title 1"),
    ] == file.paragraphs
    assert 1 == len(file.all("pageBreakBefore", file.style("Annex heading 1")))
    assert 0 == len(file.all("pageBreakBefore", file.style("Appendix heading 2")))


def test_masthead(word, draw):
    """
    The masthead as United Nations documents have it, but for the emblem.
    """

    def line(key, words):
        return MastheadField(key, key.title(), draw.text(words), span=draw.span)

    lines = {
        "title": "Draft convention",
        "symbol": "A/AC.299/L.4",
        "distribution": "Limited",
        "date": "12 March 2027",
        "original": "English",
        "session": "Second session",
        "place": "Vienna",
        "item": "4",
        "kind": "convention",
    }
    masthead = Masthead(tuple(line(*pair) for pair in lines.items()), span=draw.span)
    file = word(masthead=masthead, front=(draw.words("Draft by the Chair"),))

    assert [
        ("Masthead symbol", "\tUnited Nations\tA/AC.299/L.4"),
        ("Masthead organ", "General Assembly\tDistr.: Limited"),
        ("Masthead data", "12 March 2027"),
        ("Masthead original language", "Original: English"),
        ("Masthead rule", ""),
        ("Masthead meeting", "Second session"),
        ("Masthead meeting", "Vienna"),
        ("Masthead meeting", "Agenda item 4"),
        ("Treaty title", "Draft convention"),
        ("Preface", "Draft by the Chair"),
    ] == file.paragraphs


def test_masthead_of_another_body(word, draw):
    """
    A symbol that is not of a principal organ has no organ's name beside it.
    """
    lines = (("symbol", "UNEP/1"), ("date", "2027"))
    masthead = Masthead(
        tuple(MastheadField(key, key, draw.text(value), span=draw.span) for key, value in lines),
        span=draw.span,
    )
    title = MastheadField("title", "Title", draw.text("Draft"), span=draw.span)
    only_title = Masthead((title,), span=draw.span)

    assert [
        ("Masthead symbol", "\tUnited Nations\tUNEP/1"),
        ("Masthead data", "2027"),
        ("Masthead rule", ""),
    ] == word(masthead=masthead).paragraphs
    assert [("Treaty title", "Draft")] == word(masthead=only_title).paragraphs


def test_references_are_links(word, draw):
    """
    A reference leads to a bookmark that is there; a broken one says so.
    """
    text = draw.text("See article 5 and article 9.")
    article = draw.article(5, "Catch", evolve(draw.paragraph(1, ""), text=text))
    resolved = draw.resolved(draw.treaty(article))
    passage = next(p for p in resolved.passages if p.text is text)
    found = Reference(passage, 4, 13, "this", (resolved.by_id["art_5"],))
    broken = Reference(passage, 18, 27, "this", (), ("article 9",))
    other = Reference(passage, 0, 3, "other", (), other="the Charter")
    file = WordFile(docx(evolve(resolved, references=(found, broken, other))))

    assert ("Numbered paragraph", "1.\tSee article 5 and article 9 [broken reference].") == (
        file.paragraphs[-1]
    )
    assert ["art_5"] == file.values("hyperlink", "anchor")
    assert "art_5" in file.values("bookmarkStart", "name")
    assert ["article 9", " [broken reference]"] == file.runs("Broken reference")


def test_footnotes(word, draw):
    """
    A note is a footnote of Word at its first mark and a number at the next; none is lost.
    """
    marks = (
        Mark("footnote", 4, 4, ("fish",)),
        Mark("footnote", 9, 9, ("fish",)),
        Mark("footnote", 9, 9, ("none",)),
    )
    again = Mark("footnote", 4, 4, ("fish",))
    notes = (
        Footnote(0, "fish", draw.text("Eels too.", again), span=draw.span),
        Footnote(0, "left", draw.text("No mark."), span=draw.span),
    )
    article = draw.article(5, "Catch", draw.paragraph(1, "Fish fast.", marks=marks))
    file = word(article, footnotes=notes)
    note = file.all("footnote", file.part("footnotes"))[-1]

    assert 1 == len(file.all("footnoteReference"))
    assert " Eels1 too." == "".join(element.text or "" for element in file.all("t", note))
    assert ("Numbered paragraph", "1.\tFish fast1none.") == file.paragraphs[-2]
    assert ("Preface", "[left] No mark.") == file.paragraphs[-1]
