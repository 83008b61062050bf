"""
Faults that show while a draft is read: the lines about a draft: its masthead, its waivers.
"""

from treatyc.diagnostics import Severity
from treatyc.rules.rule import Rule

__all__ = ["ABOUT_MASTHEAD"]

ABOUT_MASTHEAD = (
    Rule(
        "faulty-profile",
        Severity.ERROR,
        """
        The profile that the draft brings cannot be used.

        Why: the structure is not checked. The message tells what is wrong with the
        file.

        Write ``[[division]]``, ``kind = "chapter"`` and the names, as the profiles
        that come with treatyc do, not ``[division]``.

        Source: the guide to the draft language, “The masthead”.
        """,
    ),
    Rule(
        "unknown-format",
        Severity.ERROR,
        """
        The masthead asks for a format of the draft language that does not exist.

        Why: a draft of another format may mean something else by the same signs.

        Write ``Format: 1``, not ``Format: 2``.

        Source: the guide to the draft language, “The masthead”.
        """,
    ),
    Rule(
        "unknown-language",
        Severity.ERROR,
        """
        There are no words for the language that the masthead names.

        Why: headings, markers and references are read with the words of a
        language. The draft is read as English.

        Write ``Language: en``, not ``Language: english``.

        Source: the guide to the draft language, “The masthead”.
        """,
    ),
    Rule(
        "unknown-masthead-key",
        Severity.ERROR,
        """
        A line of the masthead has a key that is not known.

        Why: what it says would be lost.

        Write ``Symbol: A/AC.299/L.4``, not ``Simbol: A/AC.299/L.4``.

        Source: the guide to the draft language, “The masthead”.
        """,
    ),
    Rule(
        "unknown-profile",
        Severity.ERROR,
        """
        The masthead names a profile that does not exist.

        Why: the structure is not checked.

        Write ``Profile: un-cyber-2022``, or ``Profile: our-profile.toml`` for a file
        in the folder of the draft, not ``Profile: un-cyber``.

        Source: the guide to the draft language, “The masthead”.
        """,
    ),
    Rule(
        "unknown-rule",
        Severity.WARNING,
        """
        A waiver names a rule that does not exist.

        Why: it waives nothing, and whoever wrote it believes that it does.

        Write ``// allow dangling-reference: …``, not ``// allow dangling-refrence: …``.

        Source: the guide to the draft language, “When you know better”.
        """,
    ),
    Rule(
        "waiver-without-reason",
        Severity.ERROR,
        """
        A line allows a fault without saying why.

        Why: whoever reads the draft later must know whether the reason still holds.
        Nothing is allowed by such a line.

        Write ``// allow dangling-reference: article 90 comes with the second reading``,
        not ``// allow dangling-reference``.

        Source: the guide to the draft language, “When you know better”.
        """,
    ),
)
