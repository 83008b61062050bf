"""
Titles on a line of their own, below or above the heading that they belong to.
"""

from attrs import frozen

from treatyc.expressions import lazy_expression
from treatyc.syntax.headings import DASHES, NUMBERED_TITLE, HeadingReader
from treatyc.syntax.lines import Line
from treatyc.syntax.vocabulary import Vocabulary

__all__ = ["TitleReader"]

_BARE_NUMBER = lazy_expression(r"(?:\d{1,2}|[IVX]{1,5})$")


@frozen(eq=False, repr=False)
class TitleReader:
    """
    Tells titles from the first line of a body, and from the last.
    """

    headings: HeadingReader
    vocabulary: Vocabulary

    def is_title_line(self, lines: list[Line], at: int) -> bool:
        """
        Whether the line at *at*, under a bare heading, is its title.
        """
        if at >= len(lines):
            return False
        line = lines[at]
        following = lines[at + 1] if at + 1 < len(lines) else None
        if line.column or "\t" in line.text or line.text[0] == "\\":
            return False
        if line.text.lstrip("[* ")[:1] == "@":
            return False
        if line.kind == "marker" and line.printed in DASHES:
            is_list = following is not None and following.printed == line.printed
            return not is_list and line.words[:1].isupper() and self.headings.is_title(line.words)
        if line.kind != "text" or self.vocabulary.testimonium.match(line.text):
            return False
        before_item = _begins_list(following)
        return self.headings.is_title(line.text, before_item=before_item)

    def title_above(self, lines: list[Line], start: int, heading_at: int) -> int:
        """
        Where the title begins that stands above the heading at *heading_at*.

        At the heading itself where there is none. A title is a short line after
        the end of a sentence, or one behind a bare number:
        "2" and "Copies." on two lines, or "2 Copies." on one.
        """
        at = heading_at - 1
        if heading_at >= len(lines) or at < start or not self._may_stand_above(lines, heading_at):
            return heading_at
        is_numbered = NUMBERED_TITLE.match(lines[at].text) is not None
        if at > start and _BARE_NUMBER.match(lines[at - 1].text) and lines[at - 1].kind == "text":
            at, is_numbered = at - 1, True
        if not is_numbered and (at == start or lines[at].text[-1] == "."):
            return heading_at
        if at > start and not _ends_sentence(lines[at - 1]):
            return heading_at
        return at

    def _may_stand_above(self, lines: list[Line], heading_at: int) -> bool:
        """
        Whether the heading at *heading_at* waits for a title, and the line above it can be one.
        """
        heading, line = lines[heading_at].heading, lines[heading_at - 1]
        if heading is None or heading.rest_at >= 0 or line.kind != "text" or line.column:
            return False
        return (
            self.headings.is_title_above(line.text)
            and not self.vocabulary.testimonium.match(line.text)
            and not self.is_title_line(lines, heading_at + 1)
        )


def _begins_list(line: Line | None) -> bool:
    """
    Whether *line* has a marker with which a list can begin.
    """
    return line is not None and line.marker is not None and line.marker.first is not None


def _ends_sentence(line: Line) -> bool:
    return line.kind in {"text", "marker"} and line.text[-1] == "."
