"""
A backslash before blocks that would read as a title, a line of the masthead, or a preamble.
"""

from treatyc.syntax.front import FrontMatter
from treatyc.syntax.headings import DASHES, NUMBERED_TITLE
from treatyc.syntax.printed import PrintedBlock
from treatyc.syntax.text_printer import guarded
from treatyc.syntax.trial import Trial
from treatyc.treaty.parts import Draft

__all__ = ["guard_first", "guard_front", "guard_last"]


def guard_first(blocks: list[PrintedBlock], trial: Trial) -> None:
    """
    A backslash before a first block that would read as the title, be it behind a dash.
    """
    line = trial.line_of(blocks[0].lines[0])
    if line.kind == "marker":
        is_list = len(blocks) > 1 and trial.line_of(blocks[1].lines[0]).printed == line.printed
        if line.printed not in DASHES or is_list or not line.words[:1].isupper():
            return
    elif line.kind != "text" or len(blocks[0].lines) > 1:
        return
    if trial.headings.is_title(line.words) and line.words.lstrip("[* ")[:1] != "@":
        blocks[0].lines[0] = line.text[: line.at] + guarded(line.words)


def guard_front(blocks: list[PrintedBlock], draft: Draft, front: FrontMatter, trial: Trial) -> None:
    """
    A backslash before what would read as a line of the masthead or begin the preamble.
    """
    preamble = draft.preamble
    texts = [block for block in blocks if not block.is_item]
    if preamble is not None:
        may_open = not preamble.word
    else:
        may_open = bool(draft.units) or any(front.has_formula(block.lines[0]) for block in texts)
    for block in texts:
        line = block.lines[0]
        is_field = block is blocks[0] and trial.lines.is_field(line, first=True)
        if is_field or front.names_preamble(line) or (may_open and front.opens_preamble(line)):
            block.lines[0] = guarded(line)


def guard_last(blocks: list[PrintedBlock], trial: Trial) -> None:
    """
    A backslash before a last block that would read as the title of the next heading.
    """
    last, line = blocks[-1], blocks[-1].lines[-1]
    if last.is_item or last.depth or len(last.lines) > 1:
        return
    if not trial.headings.is_title_above(line) or trial.line_of(line).kind != "text":
        return
    is_after_sentence = len(blocks) > 1 and blocks[-2].lines[-1][-1:] == "."
    if NUMBERED_TITLE.match(line) if line[-1] == "." or len(blocks) == 1 else is_after_sentence:
        last.lines[-1] = guarded(line)
