"""
Treaties of any length, the same at every run.

An article has about 1.4 kB: four paragraphs, one of them with a list of three,
and two references in plain words. Every tenth article opens a chapter; the
first article defines the terms that the others use.
"""

from collections.abc import Iterator
from random import Random

__all__ = ["markdown_text", "treaty_text"]

_ARTICLES_A_CHAPTER = 10
_CHAPTERS = 1_000_000

_ACTS = (
    "survey", "monitor", "restore", "protect", "register", "inspect", "maintain", "describe",
    "assess", "evaluate", "document", "supervise",
)  # fmt: skip
_THINGS = (
    "the inlets of the lagoon", "the beds of seagrass", "the flow of fresh water",
    "the permits that it has issued", "the salt marshes on its shore", "the vessels in transit",
    "the stations of observation", "the quality of the water", "the dykes and sluices",
    "the fishing grounds", "the places of anchorage", "the breeding sites of birds",
)  # fmt: skip
_MANNERS = (
    "without undue delay", "at regular intervals", "as far as its means allow",
    "in good faith", "with the care that the matter requires", "free of charge",
    "in a manner open to the public", "before the end of each calendar year",
    "on the basis of the best available knowledge", "by mutual agreement",
)  # fmt: skip
_REASONS = (
    "having regard to the particular situation of the territory",
    "consistent with the fundamental principles of its domestic legal system",
    "taking into account the needs of those who live on the shore",
    "within the limits of the resources at its disposal",
    "in consultation with the communities that are affected",
    "subject to the requirements of public safety",
    "after an assessment of what the work may do to other uses",
)  # fmt: skip
_SUBJECTS = (
    "Duty to %s", "Cooperation to %s", "Measures to %s", "Programmes to %s", "Means to %s",
)  # fmt: skip
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

_OPENING = (
    "The States Parties to this Convention,",
    "Recalling the purposes of the Charter of the United Nations,",
    "Concerned that shared lagoons decline faster than any one State can repair,",
    "Have agreed as follows:",
)
_TERMS = (
    "For the purposes of this Convention:",
    "(a) “Lagoon” means a shallow body of water separated from the sea;",
    "(b) “Lagoon State” means a State Party in whose territory any part of a Lagoon lies;",
    "(c) “Competent authority” means the authority that a Lagoon State has designated.",
)


def treaty_text(articles: int) -> str:
    """
    A draft of a treaty with so many *articles*, in the canonical layout.
    """
    blocks = ["Title: Convention on shared lagoons", "Preamble", *_OPENING]
    for number in range(1, articles + 1):
        if _opens_chapter(number):
            blocks.append(_chapter(number))
        blocks.append(f"Article {number}. {_title(number)}")
        blocks += [f"    {block}" if block[0] == "(" else block for block in _content(number)]
    return "\n\n".join(blocks) + "\n"


def markdown_text(articles: int) -> str:
    """
    The same treaty as one would write it in Markdown.
    """
    blocks = ["# Convention on shared lagoons", *_OPENING]
    for number in range(1, articles + 1):
        if _opens_chapter(number):
            blocks.append(f"## {_chapter(number)}")
        blocks.append(f"### Article {number}. {_title(number)} {{#art_{number}}}")
        blocks += [f"    {block}" if block[0] == "(" else block for block in _content(number)]
    return "\n\n".join(blocks) + "\n"


def _opens_chapter(number: int) -> bool:
    return number % _ARTICLES_A_CHAPTER == 1


def _chapter(number: int) -> str:
    chapter = number // _ARTICLES_A_CHAPTER + 1
    return f"Chapter {_roman(chapter)}. {_Choices(_CHAPTERS + chapter).heading()}"


def _title(number: int) -> str:
    return "Use of terms" if number == 1 else _Choices(number).heading()


def _content(number: int) -> Iterator[str]:
    """
    The blocks of an article: the terms in the first one, four paragraphs in the others.
    """
    if number == 1:
        yield from _TERMS
        return
    pick = _Choices(number)
    earlier = pick.random.randrange(1, number)
    yield (
        f"1. Each Lagoon State shall, in accordance with article {earlier} of this Convention and"
        f" {pick.reason()}, adopt such measures as may be necessary to {pick.act()} {pick.thing()}"
        f" and to {pick.act()} {pick.thing()}, including by way of agreements with"
        f" those who {pick.act()} {pick.thing()}."
    )
    yield (
        f"2. For the purposes of paragraph 1 of this article, the measures shall include,"
        f" as appropriate and {pick.reason()}:"
    )
    yield f"(a) the means to {pick.act()} and to {pick.act()} {pick.thing()} {pick.manner()};"
    yield f"(b) the publication, {pick.manner()}, of what is found about {pick.thing()}; and"
    yield f"(c) the exchange of such findings with other Lagoon States, {pick.manner()}."
    yield (
        f"3. The competent authority shall {pick.act()} {pick.thing()} {pick.manner()},"
        f" {pick.reason()}, and shall {pick.act()} {pick.thing()} wherever damage"
        f" has been done to {pick.thing()} or is likely to be done to {pick.thing()}."
    )
    yield (
        f"4. Nothing in these provisions shall prejudice the right of any Lagoon State to"
        f" {pick.act()} {pick.thing()} under other agreements to which it is a party, provided"
        f" that it does so {pick.manner()} and that {pick.thing()} do not suffer."
    )


class _Choices:
    """
    The words of one article, chosen by its number.
    """

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 (repeatable, not secret)

    def act(self) -> str:
        return self.random.choice(_ACTS)

    def thing(self) -> str:
        return self.random.choice(_THINGS)

    def manner(self) -> str:
        return self.random.choice(_MANNERS)

    def reason(self) -> str:
        return self.random.choice(_REASONS)

    def heading(self) -> str:
        return self.random.choice(_SUBJECTS) % f"{self.act()} {self.thing()}"


def _roman(number: int) -> str:
    digits = ""
    for value, digit in _ROMAN:
        count, number = divmod(number, value)
        digits += digit * count
    return digits
