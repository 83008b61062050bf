"""
What stands beside the blocks of a draft: comments, waivers, footnotes.
"""

from treatyc.expressions import lazy_expression
from treatyc.source import Span
from treatyc.syntax.lines import Line
from treatyc.syntax.marks import TextReader
from treatyc.treaty.parts import Comment, Footnote, Waiver

__all__ = ["aside_of"]

_WAIVER = lazy_expression(r"([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)[ \t]*(?::[ \t]*(.*))?$")


def aside_of(line: Line, at: int, texts: TextReader) -> Comment | Waiver | Footnote:
    """
    The comment, waiver or footnote that *line* is; it stands above block number *at*.
    """
    span = Span(texts.file, line.start, line.end)
    if line.kind == "note":
        text = texts.read_words(line, line.at, len(line.text))
        return Footnote(at, line.value, text, span=span)
    first, _, rest = line.value.partition(" ")
    match = _WAIVER.match(rest) if first.lower() == texts.vocabulary.allow else None
    if first.lower() == texts.vocabulary.allow and (not rest or (match and not match[2])):
        hint = f"write the rule and the reason: // {first} dangling-reference: it comes with …"
        texts.report("waiver-without-reason", "no reason is given", line.start, line.end, hint)
    if match is None or not match[2]:
        return Comment(at, line.value, span=span)
    rules = tuple(rule.strip() for rule in match[1].split(","))
    return Waiver(at, rules, match[2].strip(), span=span)
