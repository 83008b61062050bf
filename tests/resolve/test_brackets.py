"""
Which bracket belongs to which, and which belong to none.
"""

import pytest


def pairs(treaty):
    """
    Every pair with what stands in it, where it stands in one text.
    """
    return [
        pair.opened_in.text.words[pair.start : pair.end]
        if pair.opened_in is pair.closed_in
        else (pair.opened_in.id, pair.closed_in.id)
        for pair in treaty.brackets.pairs
    ]


def test_brackets_nest(resolved):
    """
    A stack pairs them; depth counts from one; authors stand on the closing bracket.
    """
    treaty = resolved("Article 1\n\n1. A [b [c]{Norway} d]{Fiji; Group of 77} e.\n")

    assert ["[b [c] d]", "[c]"] == pairs(treaty)
    assert [1, 2] == [pair.depth for pair in treaty.brackets.pairs]
    assert [("Fiji", "Group of 77"), ("Norway",)] == [
        pair.authors for pair in treaty.brackets.pairs
    ]


def test_brackets_go_across_blocks(resolved):
    """
    One may open before a marker or a heading and close three blocks below.
    """
    treaty = resolved(
        "Article 1\n\n[1. The Parties shall act.\n\n2. They shall speak.]\n\n"
        "[Article 2\n\nThe Parties shall meet.]\n"
    )

    assert [("art_1__para_1", "art_1__para_2"), ("art_2", "art_2__para_1")] == pairs(treaty)
    assert not treaty.brackets.unopened
    assert not treaty.brackets.unclosed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It [shall][should] act.", [None, 0]),
        ("It [shall] [should] [may] act.", [None, 0, 1]),
        ("It [shall]{Norway}[should]{Fiji} act.", [None, 0]),
        ("It [shall] or [should] act.", [None, None]),
        ("It [[shall][should]] act.", [None, None, 1]),
        ("It [shall]{++should++} act.", [None, None]),
    ],
)
def test_side_by_side_brackets_are_alternatives(resolved, words, expected):
    """
    With nothing or one space between them, the second is an alternative to the first.
    """
    treaty = resolved(f"Article 1\n\n1. {words}\n")

    assert expected == [pair.alternative_to for pair in treaty.brackets.pairs]


def test_a_bracket_without_partner_is_kept_apart(resolved):
    """
    The others are paired as if it were not there.
    """
    draft = "Article 1\n\n1. A [b [c] d.\n\n2. It shall [be.\n"
    treaty = resolved(draft)

    assert ["[c]"] == pairs(treaty)
    assert [1] == [pair.depth for pair in treaty.brackets.pairs]
    assert [draft.index("[b"), draft.index("[be")] == [
        span.start for span in treaty.brackets.unclosed
    ]

    stray = resolved("Article 1\n\n1. A b] c [d].\n")

    assert ["]"] == ["Article 1\n\n1. A b] c [d].\n"[span.start : span.end]
                     for span in stray.brackets.unopened]  # fmt: skip
    assert ["[d]"] == pairs(stray)


def test_crossed_pairs_are_paired_and_reported(resolved):
    """
    In "[ {++ ] ++}" each mark finds its own kind; the places where they cross are known.
    """
    draft = "Article 1\n\n1. A [b {++c] d++} e.\n"
    treaty = resolved(draft)
    ((inner, closing),) = treaty.brackets.crossed

    assert ["bracket", "insertion"] == [pair.kind for pair in treaty.brackets.pairs]
    assert ("{++", "]") == (draft[inner.start : inner.end], draft[closing.start : closing.end])


def test_an_unclosed_insertion_crosses_nothing(resolved):
    """
    What has no partner is reported once.
    """
    treaty = resolved("Article 1\n\n1. A [b {++c] d.\n")

    assert () == treaty.brackets.crossed
    assert 1 == len(treaty.brackets.unclosed)


def test_insertions_and_deletions_know_their_places(resolved):
    """
    Their signs are not in the words; the spans are those of the signs in the draft.
    """
    draft = "Article 1\n\n1. A {--b--}{++c++} *d* {++e++}.\n"
    spans = [
        (draft[pair.opening.start : pair.opening.end], draft[pair.closing.start : pair.closing.end])
        for pair in resolved(draft).brackets.pairs
    ]

    assert [("{--", "--}"), ("{++", "++}"), ("{++", "++}")] == spans


@pytest.mark.parametrize(
    "words",
    [
        "A {++*b*++} c.",
        "A *b{++c++}* d.",
        "A {++[b]{Norway}++} c.",
        "A {++b[^1]++} c.",
        "A {++{--b--}++} c.",
        "A {++[b]++} {++c++}",
        "{++A b.++}",
        "A {++@b++}{--@c--} d.",
        "{--A--}{++B++}[c]{Fiji}{--d--}",
    ],
)
def test_crowded_signs_are_found_in_the_draft(resolved, words):
    """
    Where sign stands beside sign, the span is still that of the right one.
    """
    draft = f"Article 1\n\n1. {words}\n\n[^1]: Note.\n"
    signs = {"bracket": ("[", "]"), "insertion": ("{++", "++}"), "deletion": ("{--", "--}")}
    found = resolved(draft).brackets

    assert [signs[pair.kind] for pair in found.pairs] == [
        (draft[pair.opening.start : pair.opening.end], draft[pair.closing.start : pair.closing.end])
        for pair in found.pairs
    ]


def test_quotations_and_footnotes_are_paired_on_their_own(resolved):
    """
    A bracket in quoted text has nothing to do with one around the quotation.
    """
    treaty = resolved(
        "Article 1\n\n1. [The following is added:[^1]\n\n> 2. Quoted] words.\n\n"
        "3. They shall act.]\n\n[^1]: A [note.\n"
    )

    assert [("art_1__para_1", "art_1__para_3")] == pairs(treaty)
    assert 1 == len(treaty.brackets.unopened)
    assert 1 == len(treaty.brackets.unclosed)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("X", True),
        ("XX", True),
        ("…", True),
        ("...", True),
        ("__", True),
        ("?", True),
        ("date", True),
        ("Place", True),
        ("to be completed", True),
        ("insert the name of the city", True),
        ("shall", False),
        ("the Parties shall be bound by what they said before", False),
        ("30", False),
        ("State", False),
    ],
)
def test_placeholders_hold_a_place(resolved, inside, expected):
    """
    Signs, a letter, or words that the language has for it: nobody disputes these.
    """
    treaty = resolved(f"Article 1\n\n1. Done at [{inside}] today.\n")

    assert [expected] == [pair.placeholder for pair in treaty.brackets.pairs]


def test_marks_before_a_marker_open_too(resolved):
    """
    Each of several is one opening; what they hold is no placeholder, and they need no title.
    """
    draft = "[Article 1\n\n[{++1. X++}]\n\n> [Article 9\n>\n> [2. Quoted words.]]\n\n2. Y.]\n"
    treaty = resolved(draft)
    found = treaty.brackets

    assert ["[", "[", "{++", "[", "["] == [
        draft[pair.opening.start : pair.opening.end] for pair in found.pairs
    ]
    assert not any(pair.placeholder for pair in found.pairs)
    assert ((), ()) == (found.unopened, found.unclosed)


def test_a_bracket_around_the_preamble(resolved):
    """
    It belongs to no provision.
    """
    treaty = resolved(
        "Preamble\n\n[The Parties,\n\nHave agreed as follows:]\n\nArticle 1\n\n1. They act.\n"
    )

    assert 1 == len(treaty.brackets.pairs)
    assert "preamble" == treaty.brackets.pairs[0].opened_in.id.partition("__")[0]


def test_thousands_of_brackets_take_no_longer_each(resolved):
    """
    Deeply nested brackets are paired in one pass.
    """
    depth = 3000
    treaty = resolved(f"Article 1\n\n1. {'[a ' * depth}{']' * depth}\n")

    assert depth == len(treaty.brackets.pairs)
    assert depth == max(pair.depth for pair in treaty.brackets.pairs)
