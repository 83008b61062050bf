"""
Fourteen mistakes, each planted alone in a clean treaty: each is reported at its line and column.

They are those with which the tools of the field were compared; none of them reports all.
"""

import pytest
from attrs import frozen

from treatyc.pipeline import compile_source
from treatyc.source import LineTable, Source

CLEAN = """\
Title: Convention on harbour lights
Symbol: A/AC.300/L.2
Distribution: Limited
Date: 12 March 2027

Preamble

The States Parties to this Convention,

*Recalling* that a dark harbour is closed to all,

Have agreed as follows:

Chapter I. General provisions

Article 1. Use of terms {#terms}

For the purposes of this Convention:

    (a) “Light” means a lamp that can be seen from the sea;

    (b) “Keeper” means a person in charge of a Light.

Article 2. Scope

1. This Convention applies to harbours that are open to foreign ships.

2. It does not apply to:

    (a) The harbours listed in annex II;

    (b) Naval harbours; and

    (c) Harbours closed by ice.[^ice]

[^ice]: One delegation reserved its position.

Chapter II. Lights

Article 3. Duty to keep a Light {#duty}

1. Each State Party shall keep a Light at the entrance of every harbour.

2. The Light shall be:

    (a) White; or

    (b) Green, where the coast demands it.

3. Paragraph 2 (b) of this article [shall][should] be applied in accordance with article 5.

Article 4. Keepers

1. Each Light shall have a Keeper.

2. The Keeper shall be appointed in accordance with article @duty, paragraph 1.

Chapter III. Final provisions

Article 5. Consultation

The States Parties shall consult each other on the colours mentioned in article 3, paragraph 2 (b).

Article 6. Annexes

The annexes form an integral part of this Convention.

Annex I. Colours

Lights shall not be blue.

Annex II. Harbours

The harbours of the northern coast.
"""


@frozen
class Plant:
    """
    A mistake: these words, once, in the place of those, and what shall be said at which words.
    """

    name: str
    good: str
    bad: str
    rule: str
    at: str


PLANTS = (
    Plant(
        "misspelt heading word",
        "Article 4. Keepers",
        "Artcle 4. Keepers",
        "misspelt-heading",
        "Artcle",
    ),
    Plant("wrong level in a list", "(b) Naval", "(iii) Naval", "stray-marker", "(iii) Naval"),
    Plant("article number twice", "Article 5.", "Article 4.", "duplicate-number", "Article 4. C"),
    Plant("label that nobody bears", "@duty", "@dutty", "dangling-label", "@dutty"),
    Plant(
        "article that is not there",
        "accordance with article 5",
        "accordance with article 99",
        "dangling-reference",
        "article 99",
    ),
    Plant("paragraph number left out", "2. It does", "3. It does", "skipped-number", "3. It"),
    Plant(
        "reference to the wrong level",
        "article 3, paragraph 2 (b)",
        "article 3 (b)",
        "doubtful-reference",
        "article 3 (b)",
    ),
    Plant("bracket never closed", "[shall][", "[shall[", "unbalanced-bracket", "[shall["),
    Plant("italics never closed", "*Recalling*", "*Recalling", "unclosed-italics", "*Rec"),
    Plant("term not defined", "“Keeper”", "“Watchman”", "undefined-term", "Keeper.\n\n2. The"),
    Plant("term never used", "“Keeper”", "“Watchman”", "unused-term", "Watchman"),
    Plant("annex that is not there", "annex II;", "annex IV;", "dangling-reference", "annex IV"),
    Plant("footnote without a note", "[^ice]:", "[^fog]:", "footnote-without-note", "[^ice]"),
    Plant("chapter out of order", "Chapter I.", "Chapter IV.", "number-out-of-order", "Chapter IV"),
)


def _name(plant: Plant) -> str:
    return plant.name


def test_the_treaty_is_clean() -> None:
    """
    Nothing is reported before a mistake is planted.
    """
    compilation = compile_source(Source("clean.treaty", CLEAN))

    assert () == compilation.diagnostics


@pytest.mark.parametrize("plant", PLANTS, ids=_name)
def test_a_planted_mistake_is_reported_at_its_place(plant: Plant) -> None:
    """
    The rule, the line, the column.
    """
    text = CLEAN.replace(plant.good, plant.bad, 1)
    positions = LineTable(text)
    found = {
        (diagnostic.rule, positions.position(diagnostic.span.start))
        for diagnostic in compile_source(Source("planted.treaty", text)).diagnostics
    }

    assert text != CLEAN
    assert (plant.rule, positions.position(text.index(plant.at))) in found
