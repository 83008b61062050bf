"""
Included files: in their places, inside the folder, each once.
"""

import pytest

from treatyc.diagnostics import Severity

ARTICLE = "Article {0}\n\nThe Parties shall meet at place {0}.\n\n"


def said(whole):
    """
    The rules of all that was found.
    """
    return [diagnostic.rule for diagnostic in whole.diagnostics]


def articles(whole):
    """
    The numbers of the articles of the body, in order.
    """
    return [unit.number.printed for unit in whole.treaty.body]


def test_an_included_file_stands_in_its_place(assembled):
    """
    Its articles come where the line stands, and each node knows its file.
    """
    whole = assembled(
        ARTICLE.format(1) + "Include: two.treaty\n\n" + ARTICLE.format(4),
        {
            "d/two.treaty": "Part of: main.treaty\n\n" + ARTICLE.format(2)
            + "Include: sub/three.treaty\n",
            "d/sub/three.treaty": "Part of: ../two.treaty\n\n" + ARTICLE.format(3),
        },
    )  # fmt: skip

    assert [] == said(whole)
    assert ["1", "2", "3", "4"] == articles(whole)
    assert ("d/main.treaty", "d/two.treaty", "d/sub/three.treaty") == whole.files
    assert whole.files == whole.treaty.files
    assert "d/sub/three.treaty" == whole.treaty.body[2].span.file


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "../other.treaty", "a/../../x.treaty", "C:/x.treaty", "~/x", "\\\\host\\x",
     "https://example.org/x.treaty", "..", "sub/../.."],
)  # fmt: skip
def test_a_file_outside_the_folder_is_never_asked_for(assembled, path):
    """
    No absolute name, no way out by "..": the rest of the draft is read on.
    """
    whole = assembled(f"{ARTICLE.format(1)}Include: {path}\n\n{ARTICLE.format(2)}")

    assert ["include-outside-folder"] == said(whole)
    assert ["1", "2"] == articles(whole)
    assert whole.diagnostics[0].hint


@pytest.mark.parametrize(
    ("root", "path", "opened"),
    [
        ("main.treaty", "x.treaty", "x.treaty"),
        ("main.treaty", "sub/../x.treaty", "x.treaty"),
        ("../main.treaty", "x.treaty", "../x.treaty"),
        ("/home/her/d/main.treaty", "./x.treaty", "/home/her/d/x.treaty"),
        ("d/main.treaty", "sub\\x.treaty", "d/sub/x.treaty"),
    ],
)
def test_names_are_seen_from_the_file_that_includes(assembled, root, path, opened):
    """
    Whatever the draft itself is called, the name that is asked for stands beside it.
    """
    whole = assembled(f"Include: {path}\n", {opened: ARTICLE.format(1)}, root)

    assert (root, opened) == whole.files


def test_from_above_the_folder_no_way_leads_further_up(assembled):
    """
    A draft in ".." keeps its parts in "..".
    """
    whole = assembled("Include: ../x.treaty\n", {"../../x.treaty": ""}, "../main.treaty")

    assert ["include-outside-folder"] == said(whole)


def test_a_missing_file_is_said_with_its_name(assembled):
    """
    The words of who looked for it are passed on.
    """
    (found,) = assembled("Include: nowhere.treaty\n").diagnostics

    assert "missing-include" == found.rule
    assert "cannot include nowhere.treaty: there is no such file" == found.message
    assert Severity.ERROR is found.severity


def test_a_circle_is_cut(assembled):
    """
    A file that includes itself, or what includes it, is left out where the circle closes.
    """
    whole = assembled(
        "Include: main.treaty\n\nInclude: a.treaty\n",
        {
            "d/a.treaty": ARTICLE.format(1) + "Include: b.treaty\n",
            "d/b.treaty": ARTICLE.format(2) + "Include: a.treaty\n\nInclude: ./b.treaty\n",
        },
    )

    assert ["circular-include"] * 3 == said(whole)
    assert ["1", "2"] == articles(whole)


def test_a_file_has_one_place(assembled):
    """
    The second inclusion of a file is reported and left out.
    """
    whole = assembled(
        "Include: a.treaty\n\nInclude: sub/../a.treaty\n", {"d/a.treaty": ARTICLE.format(1)}
    )

    assert ["repeated-include"] == said(whole)
    assert ["1"] == articles(whole)


def test_a_chain_without_end_ends(assembled):
    """
    Files may include files, but not without end.
    """
    files = {f"d/{n}.treaty": f"{ARTICLE.format(n)}Include: {n + 1}.treaty\n" for n in range(40)}
    whole = assembled("Include: 0.treaty\n", files)

    assert ["too-many-includes"] == said(whole)


def test_a_fragment_of_another_draft_is_doubted(assembled):
    """
    What "Part of:" says is compared with who includes it.
    """
    whole = assembled(
        "Include: a.treaty\n", {"d/a.treaty": "Part of: other.treaty\n\n" + ARTICLE.format(1)}
    )

    assert ["fragment-of-another-draft"] == said(whole)
    assert ["1"] == articles(whole)


def test_a_fragment_without_a_heading_goes_on_with_the_article_before(assembled):
    """
    Nothing is lost, and it is said.
    """
    whole = assembled(
        ARTICLE.format(1) + "Include: a.treaty\n",
        {"d/a.treaty": "Title: X\n\nThey shall also speak, at length.\n\n" + ARTICLE.format(2)},
    )

    assert {"masthead-in-fragment", "include-without-heading"} == set(said(whole))
    assert "They shall also speak, at length." == whole.treaty.body[0].content[-1].text.words


def test_lines_before_everything_open_the_treaty(assembled):
    """
    A preamble may stand in a file of its own.
    """
    whole = assembled(
        "Title: Convention\n\nInclude: preamble.treaty\n\n" + ARTICLE.format(1),
        {
            "d/preamble.treaty": "Preamble\n\nThe Parties to this Convention,\n\n"
            "Recalling their duty,\n\nHave agreed as follows:\n"
        },
    )

    assert [] == said(whole)
    assert whole.treaty.preamble is not None
    assert 3 == len(whole.treaty.preamble.recitals)


def test_a_second_preamble_is_text(assembled):
    """
    What a fragment says before its headings is kept, even before the first article.
    """
    opening = "Preamble\n\nThe Parties,\n\nHave agreed as follows:\n\n"
    whole = assembled(
        opening + "Include: a.treaty\n\n" + ARTICLE.format(1), {"d/a.treaty": opening}
    )

    assert ["include-without-heading"] == said(whole)
    assert ["The Parties,", "Have agreed as follows:"] == [
        line.text.words for line in whole.treaty.front
    ]


def test_footnotes_are_gathered_in_the_order_of_their_places(assembled):
    """
    Those of a fragment stand among those of the draft.
    """
    whole = assembled(
        "[^1]: First.\n\n" + ARTICLE.format(1) + "Include: a.treaty\n\n" + ARTICLE.format(3)
        + "[^3]: Third.\n",
        {"d/a.treaty": ARTICLE.format(2) + "[^2]: Second.\n"},
    )  # fmt: skip

    assert ["1", "2", "3"] == [footnote.key for footnote in whole.treaty.footnotes]
