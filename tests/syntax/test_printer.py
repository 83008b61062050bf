"""
What is printed with care: texts that stand in the canonical layout, to the last backslash.
"""

import pytest

from treatyc.source import Source
from treatyc.syntax.printer import print_draft
from treatyc.syntax.reader import parse

# What the text shows -> the text, which is printed as it stands.
CANONICAL = {
    "a title line without a masthead needs no backslash": """
CONVENTION ON LAGOONS

Article 1

Lagoons are protected.
""",
    "a preface that would open the preamble": """
\\The Parties to this Convention met at Vienna.

Article 1

Lagoons are protected.
""",
    "the word Preamble that heads nothing": """
\\Preamble

Preamble

The Parties,
""",
    "a field that belongs to no masthead": """
\\Title: a word for owners

Article 1

Lagoons are protected.
""",
    "a recital-like preface without a treaty behind it": """
Recalling the Charter of the United Nations, in particular its purposes,
""",
    "a heading with a full stop and nothing but attributes behind it": """
Article 1. {#terms}

1. Lagoons are protected.

Article 2. [deleted] {#gone}

Article 3 [deleted]

Annex {#lights} {pending}
""",
    "a numbered title above its heading": """
Article 1

A bill may be drawn in a set.

2 Copies.

Article 2

Every holder may make copies.
""",
    "a number and a few words that are no title of the next heading": """
Article 1

\\2 Copies.

Article 2

Every holder may make copies.
""",
    "a preamble with a status": """
Preamble [deleted] {#opening}

The Parties,

Article 1
Scope
""",
    "a dash list under a heading without a title": """
Article 1

– Lagoons

– Estuaries
""",
    "one dash under a heading without a title": """
Article 1

– \\Lagoons
""",
    "an option under a heading without a title": """
Article 1

Option 1. {by Norway}

Lagoons are protected.

Option 2 {by Fiji}

{end options}
""",
    "quoted provisions in brackets": """
Article 1

The following paragraph shall be added:

    “[3. Lagoons are protected.]{Norway}”
""",
    "the last formula, in italics": """
Article 1

Lagoons are protected.

*Done* at Vienna.
""",
    "a first word in italics or brackets that is no title": """
Article 1

*\\Lagoons*

Article 2

[\\Article 5]

Article 3

[\\\\Lagoons]
""",
    "a footnote mark with a colon behind it": """
Article 1. Scope

[^1]\\: it begins with a note.
""",
    "quoted provisions under a heading without a title": """
Article 1

“Article 2

Lagoons are protected.”

Article 3
""",
    "an option that is deleted": """
Article 1. Scope

Option 1 [deleted] {#gone}

Option 2 {by Fiji}

Option 3. [^1] [Lagoons]

{end options}
""",
    "words of a testimonium that ends nothing": """
Done at Vienna

Article 1. Scope

1. The words are:

    \\In witness whereof
""",
    "a backslash before a footnote mark": """
Article 1. Scope

A backslash \\\\[^1] stands here.
""",
    "a label under a heading without a title": """
Article 1

@terms
""",
    "a quotation mark that is never closed, and one that is": """
Article 1. Scope

1. Read:

    \\“1. Lagoons

2. Read:

    “1. Estuaries”
""",
    "a place under a testimonium that is no title": """
Article 1. Scope

Lagoons are protected.

In witness whereof the undersigned have signed this Convention.

\\Vienna

Annex II
""",
    "a cell, a note and a field that end like a status": """
Title: Lagoons [deleted]

Article 1. Scope

| Lagoon[^1] | [deleted] |
| Estuary | \\{agreed} |

[^1]: It is \\{pending}
""",
    "braces and stars that would be reported": """
Article 1. Scope

1. The words \\{agreed} are no status, and \\*nothing is in italics.
""",
    "a title that begins with a star": """
Article 1 \\*Scope
""",
    "text behind an Include line": """
Include: lagoons.treaty

This text goes on with the last article of that file.

    (a) So does this item.

In witness whereof the undersigned have signed this Convention.
""",
    "a table and a quotation in a preamble": """
Preamble

The Parties,

    | Lagoon | Estuary |

    > Article 5 of the Charter

\\Option 1.

Have agreed as follows:
""",
    "braces that say a thing twice, and braces alone": """
Article 1 \\{agreed} [deleted]

1. Lagoons. \\{#y} {#x}

2. Estuaries.

    \\{restart}
""",
    "an insertion at the end of a heading with a label": """
Article 1. Scope {++and terms++} {#scope}

1. Lagoons {++and estuaries++} {agreed}
""",
    "a title that would be another kind of line": """
Part One Part of: the-whole.treaty
""",
    "a bracket that opens before the preamble": """
[Preamble {pending}

The Parties,

Have agreed as follows:]{Fiji}
""",
    "a first block that begins with a star and a blank": """
Article 1

\\* Lagoons
""",
    "a word in lower case under two markers on a line": """
Article 1. Scope

    1. (a) Lagoons

    \\and estuaries
""",
    "two lists between quotation marks": """
Article 1. Scope

The following items are added:

    “    (a) Lagoons;

        1. Estuaries.”
""",
}  # fmt: skip


@pytest.mark.parametrize("text", CANONICAL.values(), ids=CANONICAL.keys())
def test_a_text_in_the_canonical_layout_is_left_alone(text: str) -> None:
    """
    Each backslash stands where reading back would differ without it, and nowhere else.
    """
    text = text.lstrip("\n")
    parsed = parse(Source("draft.treaty", text))

    assert text == print_draft(parsed.draft, parsed.language)
