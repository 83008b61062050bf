"""
What is printed for "@label", and where the words come from.
"""

import pytest

from treatyc.treaty.text import place_of

FRAME = """\
Title: Convention on lagoons

Article 1. Purposes {{#purposes}}

1. {one}

2. The Parties shall:

    (a) {two} {{#act}}

    (b) speak. {{#speak}}

Article 2. Permits {{#permits}}

1. {three} {{#first}}

2. The Parties may act.

Chapter I. Rules {{#rules}}

Article 3. Other {{#other}}

{four}

Annex I. List {{#list}}

{five}

Article 1. Court {{#court}}

1. {six} {{#seat}}

Annex II. Forms {{#forms}}

1. {seven} {{#form}}

2. This shall be printed.
"""
PLACES = {
    "one": "art_1__para_1",
    "two": "art_1__para_2__subpara_a",
    "three": "art_2__para_1",
    "four": "art_3__para_1",
    "five": "annex_1__para_1",
    "six": "annex_1__art_1__para_1",
    "seven": "annex_2__para_1",
}


def printed(resolved, place, words):
    """
    What *words* become at *place* of the frame.
    """
    filled = dict.fromkeys(PLACES, "The Parties shall meet.") | {place: words}
    treaty = resolved(FRAME.format(**filled))
    return treaty.by_id[PLACES[place]].node.text.words


@pytest.mark.parametrize(
    ("place", "written", "expected"),
    [
        # After a written word, the number alone.
        ("one", "See article @permits.", "See article 2."),
        ("one", "See articles @permits and @other.", "See articles 2 and 3."),
        ("one", "See articles 1, @permits and @other.", "See articles 1, 2 and 3."),
        ("one", "See chapter @rules.", "See chapter I."),
        ("one", "See annex @list.", "See annex I."),
        ("one", "Under article @act it acts.", "Under article 1, paragraph 2 (a) it acts."),
        ("one", "Under subparagraph @act it acts.",
            "Under subparagraph (a) of paragraph 2 of this article it acts."),
        ("two", "do as paragraph @first says;", "do as paragraph 1 of article 2 says;"),
        ("two", "do as article @permits, paragraph @first, says;",
            "do as article 2, paragraph 1, says;"),
        ("two", "do as paragraph @first of article @permits says;",
            "do as paragraph 1 of article 2 says;"),
        ("three", "Under paragraph @act the Party acts.",
            "Under paragraph 2 (a) of article 1 the Party acts."),
        ("three", "Under paragraph @first it acts.", "Under paragraph 1 it acts."),
        ("four", "See article @court.", "See article 1 of annex I."),
        ("six", "See article @permits.", "See article 2 of this Convention."),
        ("six", "See article @court.", "See article 1."),
        ("one", "See article 2 (paragraph @first).", "See article 2 (paragraph 1 of article 2)."),
        ("one", "Say no, paragraph @first.", "Say no, paragraph 1 of article 2."),
        ("four", "See annex @rules.", "See annex this chapter."),
        ("one", "See paragraph @rules.", "See paragraph chapter I."),
        ("seven", "See annex II, paragraph @form.", "See annex II, paragraph 1."),
        # Alone, the whole designation, as one writes it there.
        ("one", "See @permits.", "See article 2."),
        ("one", "See @first.", "See article 2, paragraph 1."),
        ("one", "See @act.", "See paragraph 2 (a) of this article."),
        ("one", "See @purposes.", "See this article."),
        ("one", "@permits shall apply.", "Article 2 shall apply."),
        ("one", "It acts. @permits shall apply.", "It acts. Article 2 shall apply."),
        ("one", "See @permits, paragraph 2.", "See article 2, paragraph 2."),
        ("one", "See @purposes, paragraph 2.", "See article 1, paragraph 2."),
        ("one", "See @permits, as amended.", "See article 2, as amended."),
        ("one", "See @permits, ", "See article 2,"),
        ("two", "do as @speak says;", "do as subparagraph (b) of this paragraph says;"),
        ("two", "do as @rules says;", "do as chapter I says;"),
        ("four", "See @rules.", "See this chapter."),
        ("four", "See @seat.", "See annex I, article 1, paragraph 1."),
        ("six", "See @permits.", "See article 2 of this Convention."),
        ("six", "See @court.", "See this article."),
        ("seven", "See @form.", "See this paragraph."),
        ("seven", "See @forms and @list.", "See this annex and annex I."),
        # What names nothing stays visible.
        ("one", "See article @nothing.", "See article [?nothing]."),
        ("one", "Write to lagoon@permits.int.", "Write to lagoon@permits.int."),
    ],
)  # fmt: skip
def test_a_label_is_printed_as_one_writes_it_there(resolved, place, written, expected):
    """
    A number after a written word; else a designation that knows where it stands.
    """
    assert expected == printed(resolved, place, written)


def test_sections_are_told_apart_by_their_chapters(resolved):
    """
    "Section 1" needs its chapter only where another chapter has one.
    """
    draft = (
        "Chapter I\n\nSection 1 {#a}\n\nArticle 1\n\n1. See section @b.\n\n2. See section @c.\n\n"
        "3. See @a and @c.\n\nChapter II\n\nSection 1 {#b}\n\nArticle 2\n\n1. See section @b.\n\n"
        "Section 2 {#c}\n\nArticle 3\n\n1. See @b.\n\nAnnex I {#d}\n\n1. See annex @d.\n"
    )
    words = [item.node.text.words for item in resolved(draft).provisions if item.label[1:] == "."]

    assert [
        "See section 1 of chapter II.",
        "See section 2.",
        "See this section and chapter II, section 2.",
        "See section 1.",
        "See section 1 of this chapter.",
        "See annex I.",
    ] == words


def test_an_article_of_the_same_chapter_is_named_alone(resolved):
    """
    Articles are counted through, so their chapter is never said; an annex may have no number.
    """
    draft = (
        "Chapter I\n\nArticle 1\n\n1. See @b and @p.\n\nArticle 2 {#b}\n\n1. They act. {#p}\n\n"
        "2. See annex @d.\n\nAnnex. Lists {#d}\n\nThey shall count.\n"
    )
    words = [item.node.text.words for item in resolved(draft).provisions if item.label[1:] == "."]

    assert [
        "See article 2 and article 2, paragraph 1.",
        "They act.",
        "See annex the annex.",
    ] == words


def test_an_annex_of_a_nameless_treaty_says_the_article_alone(resolved):
    """
    Without a noun for the treaty there is nothing to add.
    """
    treaty = resolved(
        "Article 1 {#a}\n\n1. They act.\n\nAnnex\n\n1. See article @a.\n\n2. See @a.\n"
    )

    assert ["They act.", "See article 1.", "See article 1."] == [
        item.node.text.words for item in treaty.provisions if item.kind == "paragraph"
    ]


def test_the_mark_stays_on_what_is_printed(resolved):
    """
    Every other mark keeps its words, and every place is that of the draft.
    """
    draft = (
        "Article 1. A {#a}\n\n1. See *articles* @a and @b, [*now*]{Norway}.\n\nArticle 2. B {#b}\n"
    )
    text = resolved(draft).by_id["art_1__para_1"].node.text

    assert "See articles 1 and 2, [now]." == text.words
    assert [
        ("italics", "articles"),
        ("label", "1"),
        ("label", "2"),
        ("opening-bracket", "["),
        ("italics", "now"),
        ("closing-bracket", "]"),
    ] == [(mark.kind, text.words[mark.start : mark.end]) for mark in text.marks]
    assert [draft.index("@a"), draft.index("@b"), draft.index("[*now")] == [
        place_of(text, text.words.index(words)) for words in ("1", "2", "[now")
    ]
    assert draft.index(", [") == place_of(text, text.words.index(", ["))


def test_a_label_works_in_every_kind_of_text(resolved):
    """
    Headings, recitals, tables, options and footnotes have labels too; quoted text has not.
    """
    treaty = resolved(
        "Preamble\n\nThe Parties,\n\nRecalling article @a,\n\nHave agreed as follows:\n\n"
        "Article 1. Scope of article @a {#a}\n\n1. It shall be so.[^1]\n\n"
        "| One | article @a |\n|---|---|\n\n"
        "Option 1. Keep article @a\n\n2. It may be so.\n\n{end options}\n\n> Quoted article @a.\n\n"
        "[^1]: See article @a.\n"
    )
    words = {passage.id: passage.text.words for passage in treaty.passages}
    quoted = [passage.text.words for passage in treaty.passages if passage.quoted]

    assert 5 == sum("article 1" in text for text in words.values())
    assert ["Quoted article @a."] == quoted


def test_the_tree_is_rebuilt_along_changed_spines_only(resolved, monkeypatch):
    """
    An article without a label stays the very value that was read.
    """
    from treatyc.resolve.labels import print_labels as original

    kept = []
    monkeypatch.setattr(
        "treatyc.resolve.labels.print_labels",
        lambda index, language: kept.append(index) or original(index, language),
    )

    treaty = resolved("Article 1. A {#a}\n\nIt shall be.\n\nArticle 2. B\n\nSee article @a.\n")
    before = kept[0].treaty.body

    assert before[0] is treaty.treaty.body[0]
    assert before[1] is not treaty.treaty.body[1]
