"""
The web page: its form, its links, and what it says in words.
"""

import re

import pytest
from attrs import evolve

from treatyc.backends import BACKENDS
from treatyc.resolve.resolved import DefinedTerm, TermUse
from treatyc.treaty.text import Mark


def _heard(markup):
    """
    The same with a space between any two pieces, as a voice reads them.
    """
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


@pytest.fixture
def render():
    """
    A treaty as a page.
    """

    def page_of(resolved):
        return BACKENDS["html"].render(resolved).decode("utf-8")

    return page_of


def _words(markup):
    """
    The words of a piece of markup, with single spaces.
    """
    return " ".join(re.sub(r"<[^>]*>", "", markup).split())


def test_the_page_is_well_formed(sampler, render, opened):
    """
    Every tag is closed, every id stands once, every link within the page leads somewhere.
    """
    assert [] == opened(render(sampler)).faults


def test_every_part_has_its_id(sampler, render, opened):
    """
    What JSON calls by an id can be linked to in the page.
    """
    ids = set(opened(render(sampler)).ids)

    assert set(sampler.ids.values()) <= ids


def test_every_provision_has_a_permalink(sampler, render, opened):
    """
    Each provision has a link to itself that is named by its designation.
    """
    page = opened(render(sampler))

    assert {provision.id for provision in sampler.provisions} <= set(page.targets)
    assert "article 5, paragraph 1 (a) (i)" in page.names


def test_the_page_tells_its_language(sampler, render):
    """
    Language and direction stand where browsers and voices look for them.
    """
    assert '<html lang="en" dir="ltr">' in render(sampler)


def test_the_title_is_the_one_heading_of_the_first_level(sampler, render):
    """
    Chapters and articles stand below the title, each level below the other.
    """
    page = render(sampler)
    levels = re.findall(r"<h(\d)", page)

    assert ["1", "2", "2", "3", "2", "2"] == levels
    assert "Draft &quot;lagoons&quot;</span></h1>" in page


def test_levels_below_the_sixth_are_still_headings(draw, render):
    """
    HTML has six levels of headings; deeper ones say their level themselves.
    """
    treaty = draw.article(1, "Deep")
    for number in range(6):
        treaty = draw.section(number + 1, treaty)
    page = render(draw.resolved(draw.treaty(treaty)))

    assert 'role="heading" aria-level="8"' in page


def test_a_reference_is_a_link(sampler, render):
    """
    The words of a reference lead to what they name.
    """
    expected = '<a class="reference" href="#art_5__para_2">article 5, paragraph 2</a>'

    assert expected in render(sampler)


def test_a_broken_reference_says_so(sampler, render):
    """
    A reference to what is not there is marked in words, and leads to what was found.
    """
    page = render(sampler)
    found = re.search(r'<mark class="broken">.*?</mark>.*?</span>', page)

    assert found
    assert "articles 1 to 90 [broken reference]" == _words(found[0])


@pytest.mark.parametrize(
    ("words", "numbers", "linked"),
    [
        ("articles 1, 2 and 3", (1, 2, 3), ["articles 1", "2", "3"]),
        ("articles 1 to 3 of this Act", (1, 2, 3), ["articles 1", "3 of this Act"]),
        ("articles 1 to 3 and 5", (1, 2, 3, 5), ["articles 1", "3", "5"]),
        ("article 1, articles 1 and 2", (1, 2), ["article 1, articles 1", "2"]),
        ("those articles", (1, 2), ["those articles"]),
    ],
)
def test_each_member_of_a_list_has_its_link(draw, render, words, numbers, linked):
    """
    A list is as many links as it names; where the words tell nothing apart, one.
    """
    paragraph = draw.paragraph(1, f"See {words}.")
    articles = [draw.article(number, "Any") for number in numbers]
    resolved = draw.resolved(draw.treaty(*articles, draw.article(9, "Last", paragraph)))
    targets = [resolved.by_id[f"art_{number}"] for number in numbers]
    passage = next(found for found in resolved.passages if found.text is paragraph.text)
    page = render(evolve(resolved, references=(draw.reference(passage, words, *targets),)))

    assert linked == re.findall(r'<a class="reference"[^>]*>(.*?)</a>', page)


def test_letters_are_linked_with_their_brackets(draw, render):
    """
    "(a)" is a link as it is printed.
    """
    items = draw.item("a", "one;"), draw.item("b", "two.")
    paragraph = draw.paragraph(2, "See subparagraphs (a) and (b) above.")
    resolved = draw.resolved(
        draw.treaty(draw.article(1, "Any", draw.paragraph(1, "All:", *items), paragraph))
    )
    targets = [resolved.by_id[f"art_1__para_1__subpara_{letter}"] for letter in "ab"]
    passage = next(found for found in resolved.passages if found.text is paragraph.text)
    reference = draw.reference(passage, "subparagraphs (a) and (b) above", *targets)
    page = render(evolve(resolved, references=(reference,)))
    expected = ["subparagraphs (a)", "(b) above"]

    assert expected == re.findall(r'<a class="reference"[^>]*>(.*?)</a>', page)


def test_a_term_leads_to_its_definition(sampler, render):
    """
    The definition has an id; each use is a link to it.
    """
    page = render(sampler)

    assert '<dfn id="term_lagoon"><i>Lagoon</i></dfn>' in page
    assert '<a class="term" href="#term_lagoon">lagoon</a>' in page


def test_brackets_are_marked_in_words(sampler, render):
    """
    Who hears the page hears where brackets open and close, what is an alternative, and whose.
    """
    expected = (
        "It bracket opens [ shall ] bracket closes "
        "alternative bracket opens, proposed by Norway; Group of 77 [ should ] bracket closes "
        "(Norway; Group of 77) last"
    )

    assert expected in _heard(render(sampler))


def test_a_status_is_printed_in_words(sampler, render):
    """
    A status, its authors and its cluster stand in the page, not in its colours.
    """
    words = _words(render(sampler))

    assert "[proposed by Kenya] [cluster 3] [agreed ad referendum]" in words
    assert "[deleted]" in words


def test_an_insertion_goes_on_in_the_next_blocks(sampler, render):
    """
    What stands between the beginning and the end of an insertion is inserted, labels too.
    """
    page = render(sampler)

    assert "<ins>stay." in page
    assert "<ins>Mercury</ins>" in page
    assert "<ins>Gone.</ins>" in page
    assert re.search(r'<ins><a class="number" href="#art_5__para_3"', page)


def test_a_footnote_leads_there_and_back(sampler, render):
    """
    The mark leads to the note, the note back to the mark.
    """
    page = render(sampler)

    assert '<a id="mark-fn_1" href="#fn_1" role="doc-noteref" aria-label="Footnote 1">1</a>' in page
    assert '<a class="back" href="#mark-fn_1" role="doc-backlink"' in page


def test_notes_are_numbered_as_they_are_met(draw, render):
    """
    Whatever the keys: the first mark has number 1; a second mark of a note has a way back too.
    """
    marks = tuple(Mark("footnote", 0, 0, (key,)) for key in ("b", "a", "b", "none"))
    notes = tuple(draw.note(key) for key in ("a", "b", "unmarked", "a"))
    treaty = draw.treaty(
        draw.article(1, "Any", draw.paragraph(1, "", marks=marks)), footnotes=notes
    )
    page = render(draw.resolved(treaty))

    assert ["1", "2", "1"] == re.findall(r'role="doc-noteref"[^>]*>(\d)', page)
    assert ["mark-fn_b", "mark2-fn_b", "mark-fn_a"] == re.findall(
        r'class="back" href="#(.*?)"', page
    )
    assert "none</sup> [broken reference]" in page
    assert '<li id="fn_unmarked"><p>' in page
    assert '<li id="fn_a_2"><p>' in page


def test_quotation_marks_stand_where_the_draft_has_them(sampler, render):
    """
    The opening mark stands before the first label, the closing one after the last words.
    """
    page = render(sampler)
    quotation = re.search(r"<blockquote.*?</blockquote>", page, re.DOTALL)

    assert quotation
    assert "“3. A plan is public. Article 9. Plans 1. They last.”." == _words(quotation[0])
    assert "<h" not in quotation[0]


def test_a_table_tells_what_its_heads_head(sampler, render):
    """
    The cells of the first row are heads of columns.
    """
    assert re.search(r'<thead>\s*<tr><th scope="col" id="[^"]*"><ins>Substance<', render(sampler))


def test_words_never_become_markup(draw, render, opened):
    """
    What looks like a tag in a draft is words in the page.
    """
    hostile = "<script>alert(1)</script> & \"'</p>"
    article = draw.article(1, hostile, draw.paragraph(1, hostile, marks=(Mark("italics", 3, 9),)))
    page = opened(render(draw.resolved(draw.treaty(article, front=(draw.words(hostile),)))))

    assert [] == page.faults
    # The name of the page, its title, the contents, the heading, the paragraph.
    assert 5 == page.text.count(hostile)


def test_the_same_treaty_gives_the_same_bytes(sampler, render):
    """
    Nothing of the hour or the machine is in a page.
    """
    assert render(sampler) == render(sampler)


def test_an_empty_treaty_is_a_page(draw, render, opened):
    """
    A draft of which nothing could be read gives a page without contents.
    """
    page = render(draw.resolved(draw.treaty()))

    assert [] == opened(page).faults
    assert "<nav" not in page


def test_a_bracket_may_open_before_an_article_without_title(draw, render, opened):
    """
    "[Article 7" and "]" at the end of its last paragraph: all between is not agreed.
    """
    opening = (Mark("opening-bracket", 0, 0),)
    closing = (Mark("closing-bracket", 1, 2, ("Fiji",)),)
    paragraphs = (draw.paragraph(1, "a"), draw.paragraph(2, "b]", marks=closing))
    article = draw.article(7, "", *paragraphs, before=opening)
    page = render(draw.resolved(draw.treaty(article)))

    assert [] == opened(page).faults
    assert '<span class="open">a</span>' in page
    assert '<span class="open"><a class="number" href="#art_7__para_2"' in page
    assert "bracket opens, proposed by Fiji" in page


def test_a_definition_within_a_reference_keeps_its_id(draw, render, opened):
    """
    What is defined where a reference stands can still be led to.
    """
    paragraph = draw.paragraph(1, "“Article 1” means it; article 1 is a rule.")
    resolved = draw.resolved(draw.treaty(draw.article(1, "Any", paragraph)))
    passage = resolved.passages[-1]
    reference = draw.reference(passage, "Article 1", resolved.by_id["art_1"])
    term = DefinedTerm("Article 1", passage, 1, 10, (TermUse(passage, 22, 31),))
    page = opened(render(evolve(resolved, references=(reference,), terms=(term,))))

    assert [] == page.faults
    assert "term_article-1" in page.targets
