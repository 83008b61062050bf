"""
Faults that show while a draft is read: headings, markers and marks.
"""

from treatyc.diagnostics import Severity
from treatyc.rules.rule import Rule

__all__ = ["ABOUT_BLOCKS"]

ABOUT_BLOCKS = (
    Rule(
        "ambiguous-marker",
        Severity.ADVICE,
        """
        A marker can be read in two ways and nothing decides between them.

        Why: "(i)" after "(h)" is a letter, and after "(h) …:" it may open a list of
        Roman numbers. References to it depend on the reading.

        Write ``(i) … {letter}``, or indent the list that it opens, not ``(i) …``
        flush with ``(h)`` where no ``(j)`` and no ``(ii)`` follows.

        Source: the guide to the draft language, “When the reader misunderstands”.
        """,
    ),
    Rule(
        "bad-number",
        Severity.ERROR,
        """
        The number of a heading or marker cannot be read.

        Why: order, references and links all count on it.

        Write ``Chapter IV`` or ``Article 16 bis``, not ``Chapter IIII`` or
        ``Article 1O`` with the letter O.

        Source: the guide to the draft language, “Chapters and articles”.
        """,
    ),
    Rule(
        "misplaced-heading",
        Severity.WARNING,
        """
        A heading stands at the end of the line before.

        Why: it was glued there by copying; the article that it opens is read as
        part of the one above.

        Write ``Section 3. Quotas`` on a line of its own, not at the end of the
        paragraph above.

        Source: the guide to the draft language, “Beginning with a text that exists”.
        """,
    ),
    Rule(
        "misspelt-heading",
        Severity.ERROR,
        """
        A line looks like a heading, but its first word is none.

        Why: the article is read as a paragraph of the one above it, and all its
        paragraphs with it.

        Write ``Article 7. Permits``, not ``Artcle 7. Permits``. A backslash before
        the word makes it text: ``\\Artcle 7``.

        Source: the guide to the draft language, “When the reader misunderstands”.
        """,
    ),
    Rule(
        "mixed-indentation",
        Severity.WARNING,
        """
        A block stands in a column that belongs to no level above it.

        Why: where a draft is indented, the columns alone say what belongs to what.

        Write four spaces a level, not three here and five there. Where the text is
        read as you meant it, ``treatyc fmt`` puts the columns in order.

        Source: the guide to the draft language, “Paragraphs and lists”.
        """,
    ),
    Rule(
        "mixed-markers",
        Severity.ADVICE,
        """
        A marker is punctuated otherwise than the list it goes on with.

        Why: it is read as the next item, but it may have been meant as a list of
        its own.

        Write ``(1)``, ``(2)``, ``(3)``, not ``(1)``, ``(2)``, ``3.``

        Source: the guide to the draft language, “Paragraphs and lists”.
        """,
    ),
    Rule(
        "stray-line",
        Severity.ERROR,
        """
        A line stands where nothing of its kind can stand.

        Why: it is kept as text, but it may have been meant as something else.

        Write ``{end options}`` after an option, not in an article without options.

        Source: the guide to the draft language, “When the reader misunderstands”.
        """,
    ),
    Rule(
        "stray-marker",
        Severity.ERROR,
        """
        A marker fits no list: it neither goes on with one nor begins one.

        Why: "(c)" without "(a)" and "(b)" is a lost item, a wrong letter, or a
        cross-reference that slipped to the beginning of a line.

        Write ``(a)``, ``(b)``, ``(c)``, not ``(a)``, ``(b)``, ``(iii)``. A backslash
        makes it text: ``\\(c)``. In a text without indentation this is a warning.

        Source: the guide to the draft language, “Paragraphs and lists”.
        """,
    ),
    Rule(
        "too-deep",
        Severity.ERROR,
        """
        Lists stand in each other deeper than ten levels.

        Why: no reader can follow, and the next level is read as the tenth.

        Write a new paragraph, not an eleventh level.

        Source: the guide to the draft language, “Paragraphs and lists”.
        """,
    ),
    Rule(
        "unclosed-italics",
        Severity.ERROR,
        """
        An asterisk opens italics that never close in their block.

        Why: the asterisk would be printed.

        Write ``*Recalling* the Charter``, not ``*Recalling the Charter``. A
        backslash makes it a character: ``\\*``.

        Source: the guide to the draft language, “The preamble”.
        """,
    ),
    Rule(
        "unclosed-mark",
        Severity.ERROR,
        """
        A drafting note, an insertion or a deletion is opened and not closed.

        Why: nobody can tell where it ends; it is read as text.

        Write ``{>>Ask Norway.<<}``, not ``{>>Ask Norway.``

        Source: the guide to the draft language, “Changes and remarks”.
        """,
    ),
    Rule(
        "unclosed-quotation",
        Severity.ERROR,
        """
        Quoted text begins and never ends.

        Why: what follows would belong to the other instrument: its numbers and
        references would not be checked.

        Write the closing quotation mark after the last word that is quoted, as in
        ``"Article 7 bis. Fog … minute."``, not ``"Article 7 bis. Fog … minute.``

        Source: the guide to the draft language, “Quoting and amending”.
        """,
    ),
    Rule(
        "doubled-attribute",
        Severity.ERROR,
        """
        Two labels, statuses, authors or clusters stand behind one provision.

        Why: only one of them can hold, and nobody can tell which was meant.

        Write ``{#permits}``, not ``{#permits} {#licences}``.

        Source: the guide to the draft language, “All marks on one page”.
        """,
    ),
    Rule(
        "unknown-attribute",
        Severity.ERROR,
        """
        The words in braces are not known.

        Why: a status or an author that is not read is lost.

        Write ``{agreed ad referendum}`` or ``{by Norway}``, not ``{agred}`` or
        ``{Norway}`` at the end of a block.

        Source: the guide to the draft language, “Text that is not agreed”.
        """,
    ),
)
