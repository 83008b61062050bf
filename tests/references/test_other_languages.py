"""
Word order is data: a language that names the smallest level first needs no other code.
"""

from tests.references.conftest import shortly
from treatyc.resolve.citations import find_citations
from treatyc.resolve.citations.vocabulary import Vocabulary

NUMBERED = {"suffixes": ["bis", "ter"]}
FRENCH = {
    "markers": NUMBERED,
    "heading_words": {"numbers": ["un", "deux"]},
    "references": {
        "levels": [
            {"kind": "chapter", "rank": 3, "one": ["chapitre"], "many": ["chapitres"]},
            {"kind": "article", "rank": 5, "one": ["article"], "many": ["articles"]},
            {"kind": "paragraph", "rank": 6, "one": ["paragraphe"], "many": ["paragraphes"]},
            {
                "kind": "subparagraph",
                "rank": 7,
                "one": ["alinéa"],
                "many": ["alinéas"],
                "letters": True,
            },
        ],
        "mixed": 3,
        "not_after": [],
        "prepositions": [],
        "openings": [],
        "verbs": [],
        "plain": "(?P<level>(?!)) (?P<number>) (?P<outer>) (?P<alone>) (?P<noun>)",
        "goes_on": "(?!)",
        "leads": {
            "the": ["le", "la", "les"],
            "this": ["présent", "présente", "présents"],
            "that": ["dit", "ledit"],
            "its": ["son"],
            "before": ["précédent"],
            "after": ["suivant"],
            "ordinals": ["premier", "deuxième"],
            "counts": {"deux": 2},
        },
        "values": {
            "prefix": "(?!)",
            "numbers": [r"\d{1,4}(?: (?:{suffix}))?", "premier", r"[IVX]+\b"],
            "not_followed_by": r"\w",
            "marks": [r" ?([a-z]|[ivx]{2,5})\)"],
            "letters": r"[a-z](?=\s|$)",
            "inclusive": "(?!)",
            "units": [],
            "quantities": [],
            "placeholders": [],
        },
        "joins": {
            "above": r",? ci-dessus\b",
            "below": r",? ci-dessous\b",
            "list": r",? et(?: d[eu]s?)?\b",
            "choice": r",? ou\b",
            "range": r" à(?= )",
            "up": r",? (?:de la|de l['’]|du|des|de)(?=\s|\b)",
            "down": r",\s*|\s+(?=[\w(])",
        },
        "owners": {
            "noun": ["Convention", "Charte"],
            "paper": ["rapport"],
            "acronym": "(?!)",
            "name": "(?:Convention|Charte)[^,;.]*",
            "self": r",? de la présente (?P<self>Convention)\b",
            "named": r",? (?:de|à) (?P<from>la )",
            "mentioned": "(?!)",
            "title_in_brackets": "(?!)",
            "colon": "(?!)",
            "self_marks": ["la présente"],
            "defined": [],
            "cited": "de la {X}",
            "kinds": {"self": "self"},
        },
    },
}


def said(text):
    """
    The references of a French text, and what they say.
    """
    vocabulary = Vocabulary(FRENCH)
    found = [one for _, some in find_citations([text], vocabulary) for one in some]
    return {text[one.start : one.end]: shortly(one) for one in found}


def test_from_the_smallest_level_to_the_largest():
    """
    "alinéa b) du paragraphe 2 de l'article 4".
    """
    words = "alinéa b) du paragraphe 2 de l'article 4"

    assert {words: ["article 4/paragraph 2/subparagraph b"]} == said(f"Voir l'{words}.")


def test_the_other_order_and_the_present_article():
    """
    French has both orders, and lists.
    """
    text = "Voir article 3, paragraphe 1, et les paragraphes 1, 3 et 5 du présent article."

    assert {
        "article 3, paragraphe 1, et les paragraphes 1, 3 et 5 du présent article": [
            "article 3/paragraph 1",
            "this article/paragraph 1",
            "this article/paragraph 3",
            "this article/paragraph 5",
        ]
    } == said(text)


def test_owners_and_directions_are_words_of_the_language():
    """
    "de la présente Convention", "ci-dessus".
    """
    text = "Les articles 30 à 32 de la présente Convention; le paragraphe 2 ci-dessus."

    assert {
        "articles 30 à 32 de la présente Convention": ["article 30 .. article 32 of Convention"],
        "paragraphe 2 ci-dessus": ["paragraph 2 above"],
    } == said(text)
