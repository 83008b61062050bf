"""
Which division contains which.
"""

import pytest

from treatyc.assemble.nesting import nest
from treatyc.treaty.provisions import Article, Division


def outline(units):
    """
    Kind and number of each unit, with what it contains.
    """
    lines = []
    for unit in units:
        if not isinstance(unit, Article | Division):
            lines.append("testimonium")
            continue
        name = f"{unit.kind} {unit.number.printed if unit.number else ''}".strip()
        inner = outline(unit.sections if isinstance(unit, Article) else unit.provisions)
        lines.append((name, inner) if inner else name)
    return lines


def headings(*names):
    """
    A draft with these headings, one a line; "…" after one gives it a text.
    """
    return "\n\n".join(name.replace("…", "\n\nThe Parties shall meet.") for name in names) + "\n"


@pytest.mark.parametrize(
    ("draft", "body"),
    [
        (
            # Budapest: chapter, section, title.
            headings("Chapter I", "Article 1…", "Chapter II", "Section 1", "Title 1", "Article 2…",
                     "Title 2", "Article 3…", "Section 2", "Title 1", "Article 4…", "Chapter III",
                     "Article 5…"),
            [("chapter I", ["article 1"]),
             ("chapter II", [("section 1", [("title 1", ["article 2"]),
                                            ("title 2", ["article 3"])]),
                             ("section 2", [("title 1", ["article 4"])])]),
             ("chapter III", ["article 5"])],
        ),
        (
            # Geneva IV: part, section, chapter.
            headings("Part I", "Article 1…", "Part II", "Section I", "Article 2…", "Section II",
                     "Chapter I", "Article 3…", "Section III", "Article 4…"),
            [("part I", ["article 1"]),
             ("part II", [("section I", ["article 2"]),
                          ("section II", [("chapter I", ["article 3"])]),
                          ("section III", ["article 4"])])],
        ),
        (
            # International Monetary Fund: sections inside articles.
            headings("Article I…", "Article II", "Section 1. A…", "Section 2. B…", "Article III",
                     "Section 1. C…", "Article IV…"),
            ["article I", ("article II", ["section 1", "section 2"]),
             ("article III", ["section 1"]), "article IV"],
        ),
        (
            # The first sections after an article with text, one after the other: they divide it.
            headings("Article I…", "Section 1. A…", "Section 2. B…", "Article II…"),
            [("article I", ["section 1", "section 2"]), "article II"],
        ),
        (
            # A section with articles divides the treaty, met early or late.
            headings("Article 1…", "Section 2", "Article 2…", "Chapter I", "Section 1",
                     "Article 3…"),
            ["article 1", ("section 2", ["article 2"]),
             ("chapter I", [("section 1", ["article 3"])])],
        ),
        (
            # A kind met late takes its customary rank.
            headings("Section 1", "Article 1…", "Chapter II", "Section 1", "Article 2…", "Part II",
                     "Chapter I", "Article 3…"),
            [("section 1", ["article 1"]), ("chapter II", [("section 1", ["article 2"])]),
             ("part II", [("chapter I", ["article 3"])])],
        ),
        (
            # Outlines of chapters without articles.
            headings("Chapter I. A", "Chapter II. B"),
            ["chapter I", "chapter II"],
        ),
    ],
)  # fmt: skip
def test_divisions_nest_in_the_order_of_their_first_opening(assembled, draft, body):
    """
    A new kind directly after a heading goes under it; a known kind returns to its level.
    """
    assert body == outline(assembled(draft).treaty.body)


def test_annexes_are_scopes_of_their_own(assembled):
    """
    Each ends the one before and orders its divisions anew.
    """
    whole = assembled(
        headings("Chapter I", "Article 1…", "Annex I", "Part A", "Section 1", "Article 1…",
                 "Annex II", "Section 1", "Part A", "Article 1…", "Protocol I", "Article 1…")
    )  # fmt: skip

    assert [("chapter I", ["article 1"])] == outline(whole.treaty.body)
    assert [
        ("annex I", [("part A", [("section 1", ["article 1"])])]),
        ("annex II", [("section 1", [("part A", ["article 1"])])]),
        ("protocol I", ["article 1"]),
    ] == outline(whole.treaty.annexes)


@pytest.mark.parametrize(
    ("draft", "annexes"),
    [
        (
            ("Annex I…", "Appendix 1…", "Appendix 2…", "Annex II…", "Appendix 1…"),
            [("annex I", ["appendix 1", "appendix 2"]), ("annex II", ["appendix 1"])],
        ),
        (("Annex I…", "Appendix 1…", "Annex II…", "Appendix 2…"),
         ["annex I", "appendix 1", "annex II", "appendix 2"]),
        (("Annex I…", "Appendix. Forms for annex I…", "Annex II…"),
         [("annex I", ["appendix"]), "annex II"]),
        (("Annex…", "Attachment…", "Annex II…", "Attachment…"),
         [("annex", ["attachment"]), ("annex II", ["attachment"])]),
    ],
)  # fmt: skip
def test_an_appendix_that_is_counted_anew_belongs_to_its_annex(assembled, draft, annexes):
    """
    One that is counted through stands beside the annexes.
    """
    whole = assembled(headings("Article 1…", *draft))

    assert annexes == outline(whole.treaty.annexes)


def test_a_protocol_that_comes_first_is_the_treaty(assembled):
    """
    Its heading is the title, its articles are the body.
    """
    whole = assembled(headings("Protocol I", "On lagoons", "Article 1…", "Annex…"))

    assert ["article 1"] == outline(whole.treaty.body)
    assert ["annex"] == outline(whole.treaty.annexes)
    assert ["Protocol I", "On lagoons"] == [line.text.words for line in whole.treaty.front]


def test_a_protocol_alone_or_before_annexes_is_an_annex(assembled):
    """
    Without articles of its own a first heading is no title.
    """
    assert ["protocol"] == outline(assembled(headings("Protocol…")).treaty.annexes)
    assert ["protocol I", "protocol II"] == outline(
        assembled(headings("Protocol I…", "Protocol II…")).treaty.annexes
    )


def test_the_testimonium_of_the_treaty_stands_apart(assembled):
    """
    In an annex it stays there; articles after one stay in the body.
    """
    whole = assembled(
        headings("Article 1…", "In witness whereof we have signed.", "Article 2…",
                 "Done at Malé.", "Annex I", "Article 1…", "In witness whereof they have signed.")
    )  # fmt: skip

    assert ["article 1", "article 2"] == outline(whole.treaty.body)
    assert whole.treaty.testimonium is not None
    assert 2 == len(whole.treaty.testimonium.content)
    assert [("annex I", ["article 1", "testimonium"])] == outline(whole.treaty.annexes)


def test_letters_are_letters_after_letters(assembled):
    """
    "Annex C" after "Annex B" is the third; alone it would be the hundredth.
    """
    whole = assembled(headings("Annex A…", "Annex B…", "Annex C…", "Annex D…"))

    assert [(1,), (2,), (3,), (4,)] == [annex.number.value for annex in whole.treaty.annexes]
    assert (100,) == assembled(headings("Chapter C")).treaty.body[0].number.value


def test_a_division_reaches_to_the_end_of_what_it_contains(assembled):
    """
    The span of a nested node lies in that of its parent.
    """
    draft = headings("Chapter I", "Article 1…", "Chapter II", "Article 2…")
    first, second = assembled(draft).treaty.body

    assert draft[: draft.index("Chapter II")].rstrip() == draft[first.span.start : first.span.end]
    assert len(draft) >= second.span.end >= second.provisions[0].span.end


def test_nothing_is_nested_in_nothing():
    """
    A draft without headings has no body.
    """
    nested = nest(())

    assert ((), None, ()) == (nested.body, nested.testimonium, nested.annexes)
