"""
Faults that show while a draft is read: files and how they are put together.
"""

from treatyc.diagnostics import Severity
from treatyc.rules.rule import Rule

__all__ = ["ABOUT_FILES"]

ABOUT_FILES = (
    Rule(
        "circular-include",
        Severity.ERROR,
        """
        A file includes itself, directly or by way of another.

        Why: the treaty would never end. The second inclusion is left out.

        Write ``Include: chapters/measures.treaty`` in the main draft only, not in
        ``chapters/measures.treaty`` as well.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
    Rule(
        "control-character",
        Severity.ERROR,
        """
        The draft holds a character that cannot be printed.

        Why: it came in by copying, is invisible in most editors, and breaks
        searches and outputs. It is read as a space.

        Write ``lagoon``, not ``la`` and ``goon`` with a NUL between them.

        Source: the guide to the draft language, “Beginning with a text that exists”.
        """,
    ),
    Rule(
        "empty-draft",
        Severity.ERROR,
        """
        The file holds no text.

        Why: most often it was saved under another name, or not saved at all.

        Write ``Title: Convention on …`` and go on, or let ``treatyc new`` write a
        first draft, not a file without a line.

        Source: the guide to the draft language, “A treaty in ten lines”.
        """,
    ),
    Rule(
        "fragment-of-another-draft",
        Severity.WARNING,
        """
        An included file says that it is part of another draft.

        Why: an editor that is given the file alone would check it as a part of that
        other draft.

        Write ``Part of: ../convention.treaty`` in every file that
        ``convention.treaty`` includes, not the name of another draft.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
    Rule(
        "include-outside-folder",
        Severity.ERROR,
        """
        An included file lies outside the folder of the draft.

        Why: a draft is sent, reviewed and published with its folder; what lies
        elsewhere would not be there. It is not read.

        Write ``Include: chapters/measures.treaty``, not
        ``Include: ../other/measures.treaty``.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
    Rule(
        "include-without-heading",
        Severity.WARNING,
        """
        An included file begins with text that has no heading.

        Why: the text would be put to the end of whatever stands above the Include
        line, and nobody reading the file could tell.

        Write ``Chapter II. Measures`` as the first line after ``Part of: …``, not
        ``1. Each State Party shall …``.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
    Rule(
        "masthead-in-fragment",
        Severity.WARNING,
        """
        An included file has a masthead of its own.

        Why: a treaty has one masthead, that of the main draft; the other is not
        printed.

        Write ``Symbol: …`` and the other lines in the main draft, not in a part of
        it.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
    Rule(
        "missing-include",
        Severity.ERROR,
        """
        An included file is not there.

        Why: a part of the treaty is missing.

        Write ``Include: chapters/measures.treaty`` as the file is called, capitals
        included, not ``Include: chapters/Measure.treaty``.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
    Rule(
        "not-utf-8",
        Severity.ERROR,
        """
        The file is not saved as UTF-8.

        Why: quotation marks, accents and letters of other scripts come out wrong.

        Write the file with "Save as", encoding ``UTF-8``, not ``UTF-16`` or
        ``Windows-1252``.

        Source: the guide to the draft language, “A treaty in ten lines”.
        """,
    ),
    Rule(
        "repeated-include",
        Severity.ERROR,
        """
        A file is included a second time.

        Why: its articles would stand twice in the treaty. The second line is left
        out.

        Write ``Include: chapters/measures.treaty`` once, not twice.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
    Rule(
        "too-many-includes",
        Severity.ERROR,
        """
        More files are included than any treaty needs, or too deep in one another.

        Why: this is a mistake, or an attempt to keep the compiler busy for ever.

        Write ``Include: chapters/measures.treaty`` in the main draft, not in a file
        of a file of a file.

        Source: the guide to the draft language, “Several files”.
        """,
    ),
)
