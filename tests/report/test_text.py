"""
The report for people: what a drafter sees on a terminal.
"""

import pytest

from treatyc.diagnostics import Diagnostic, Note, Severity
from treatyc.report.paint import coloured
from treatyc.report.text import text_report
from treatyc.source import Source, Span


def fault(text, words, hint=None, related=(), longer=0):
    """
    A diagnostic about the first *words* of *text*, and the source it stands in.
    """
    start = text.index(words)
    span = Span("lagoon.treaty", start, start + len(words) + longer)
    diagnostic = Diagnostic("a-rule", Severity.ERROR, "a fault", span, hint, related)
    return [diagnostic], [Source("lagoon.treaty", text)]


def excerpt_of(report):
    """
    The line shown and the line of carets.
    """
    return report.splitlines()[3:5]


def test_form_is_that_of_rustc():
    """
    Severity and rule, message, place, the line, carets under the words, the cure.
    """
    text = "\n" * 12 + "The Parties shall act in accordance with Article 41.\n"
    expected = """\
error[a-rule]: a fault
  --> lagoon.treaty:13:42
   |
13 | The Parties shall act in accordance with Article 41.
   |                                          ^^^^^^^^^^
   = hint: did you mean Article 14?

"""

    assert expected == text_report(*fault(text, "Article 41", "did you mean Article 14?"))


def test_second_places_follow_with_their_own_lines():
    """
    A note is shown like the fault itself, and the line numbers share one column.
    """
    text = "Article 5\n" + "\n" * 10 + "Article 5\n"
    note = Note(Span("lagoon.treaty", 20, 29), "the other one")
    expected = """\
error[a-rule]: a fault
  --> lagoon.treaty:1:1
   |
 1 | Article 5
   | ^^^^^^^^^
note: the other one
  --> lagoon.treaty:12:1
   |
12 | Article 5
   | ^^^^^^^^^

"""

    assert expected == text_report(*fault(text, "Article 5", related=(note,)))


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("\tthe fault", "fault", "        ^^^^^"),
        ("条約第四条 fault", "fault", "           ^^^^^"),
        ("条約第四条", "第四", "    ^^^^"),
        ("e\u0301tat fault", "fault", "     ^^^^^"),
        ("état fault", "état", "^^^^"),
        ("a\u200bb fault", "fault", "   ^^^^^"),
    ],
)
def test_carets_stand_under_the_words(line, words, expected):
    """
    Tabs, wide and combining characters do not push the carets away.
    """
    _, carets = excerpt_of(text_report(*fault(line, words)))

    assert f"  | {expected}" == carets


def test_a_fault_over_several_lines_is_shown_by_its_first():
    """
    An ellipsis behind the carets says that more follows.
    """
    text = "Article 5. Terms\nand more\n"
    report = text_report(*fault(text, "Terms", longer=5))

    assert ["1 | Article 5. Terms", "  |            ^^^^^..."] == excerpt_of(report)


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("place", [0, 60, 5_000, 250_000, 499_990])
def test_long_lines_are_cut_around_the_fault(width, place):
    """
    A block on one line of half a megabyte shows the fault and what is around it.
    """
    text = "the sea " * 62_500
    text = text[:place] + " Article 41" + text[place:]
    shown, carets = excerpt_of(text_report(*fault(text, "Article 41"), width))
    start = carets.index("^")

    assert "Article 41" == shown[start : start + 10]
    assert "^" * 10 == carets.strip(" |")
    assert width >= len(shown) > width * 2 // 3


def test_the_end_of_a_draft_has_a_place():
    """
    What is missing at the end is shown behind the last character.
    """
    text = "Article 5"
    end = Diagnostic("a-rule", Severity.WARNING, "no end", Span("a.treaty", 9, 9))
    report = text_report([end], [Source("a.treaty", text)])

    assert ["1 | Article 5", "  |          ^"] == excerpt_of(report)


def test_nothing_in_a_draft_commands_the_terminal():
    """
    Control characters and marks that turn the line round are shown, not sent.
    """
    text = "\x1b[2J\x07 \u202eArticle\x9b\ud800 fault\x7f"
    diagnostics, sources = fault(text, "fault")
    report = text_report(diagnostics, sources)

    assert "1 | ␛[2J␇ �Article�� fault␡" == excerpt_of(report)[0]
    assert all(line.isprintable() for line in report.splitlines())


def test_a_file_that_is_not_at_hand_is_named():
    """
    Without the text there is no excerpt, and no failure.
    """
    diagnostics, _ = fault("fault", "fault")

    assert "error[a-rule]: a fault\n --> lagoon.treaty:1:1\n\n" == text_report(diagnostics, [])


def test_colours_change_no_words():
    """
    Without its codes, a coloured report is the plain one.
    """
    diagnostics, sources = fault("the fault", "fault", "mend it")
    plain = text_report(diagnostics, sources)
    painted = text_report(diagnostics, sources, paint=coloured)
    for code in ("\x1b[1;31m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m"):
        painted = painted.replace(code, "")

    assert plain == painted
