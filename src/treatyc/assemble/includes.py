"""
Put the files that a draft includes in the places of their "Include" lines.
"""

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from attrs import evolve

from treatyc.assemble.file_names import included_name, named_from, normal_name
from treatyc.diagnostics import Diagnostic, Severity
from treatyc.source import Span
from treatyc.treaty.order import blocks_in_order
from treatyc.treaty.parts import Draft, Footnote, Include, Preamble, Recital
from treatyc.treaty.provisions import Block, Unit, Words

__all__ = ["IncludeFault", "OpenIncluded", "Splice"]

_DEEPEST = 8
_MOST_FILES = 1000


class IncludeFault(NamedTuple):
    """
    Why an included file cannot be had: *message* goes on after "cannot include chapter-2.treaty:".
    """

    message: str
    hint: str | None = None
    rule: str = "missing-include"


# The draft in a file, given its name and the name of the file that includes it.
OpenIncluded = Callable[[str, str], Draft | IncludeFault]


class Splice:
    """
    The units of a draft and of all files in it, in one row, while they are collected.
    """

    def __init__(self, root: Draft, open_included: OpenIncluded) -> None:
        self.front: list[Block] = []
        self.preamble: Preamble | None = None
        self.units: list[Unit] = []
        self.footnotes: list[Footnote] = []
        self.drafts: list[Draft] = []
        self.diagnostics: list[Diagnostic] = []
        self._root = root
        self._open_included = open_included
        self._names: set[str] = set()
        self._around: list[str] = []

    @property
    def files(self) -> tuple[str, ...]:
        """
        The names of the files, the draft's own first.
        """
        return tuple(draft.span.file for draft in self.drafts)

    def read(self) -> "Splice":
        """
        Collect everything, file by file.
        """
        self.front.extend(self._root.front)
        self.preamble = self._root.preamble
        self._add(self._root)
        return self

    def _add(self, draft: Draft) -> None:
        """
        Take the units and footnotes of *draft*, and of the files that it includes.
        """
        self.drafts.append(draft)
        self._around.append(normal_name(draft.span.file))
        self._names.add(self._around[-1])
        notes = _footnotes(draft)
        for unit in draft.units:
            if isinstance(unit, Include):
                self.footnotes.extend(notes.get(id(unit), ()))
                self._include(unit)
                self._go_on(unit.content)
            else:
                self.units.append(unit)
        self.footnotes.extend(notes.get(0, ()))
        self._around.pop()

    def _include(self, line: Include) -> None:
        name = included_name(line.path, line.span.file, self._root.span.file)
        if name is None:
            self._report(
                "include-outside-folder",
                f"{line.path} lies outside the folder of the draft",
                line.span,
                "move the file into the folder of the draft, and name it from there",
            )
            return
        if not self._may_open(name, line):
            return
        draft = self._open_included(name, line.span.file)
        if isinstance(draft, IncludeFault):
            message = f"cannot include {line.path}: {draft.message}"
            self._report(draft.rule, message, line.span, draft.hint)
            return
        self._check_parent(draft, line)
        self._add_opening(draft, line)
        self._add(draft)

    def _may_open(self, name: str, line: Include) -> bool:
        if name in self._around:
            rule, message = "circular-include", f"{line.path} includes itself"
            if name != self._around[-1]:
                message = f"{line.path} is included from a file that it includes"
            hint = "delete this line, or the one in the other file"
        elif name in self._names:
            rule, message = "repeated-include", f"{line.path} is already in this treaty"
            hint = "delete this line; a file has one place in a treaty"
        elif len(self._around) > _DEEPEST or len(self.drafts) > _MOST_FILES:
            rule = "too-many-includes"
            message = f"{line.path} is one file too many"
            hint = f"include at most {_MOST_FILES} files, at most {_DEEPEST} deep"
        else:
            return True
        self._report(rule, message, line.span, hint)
        return False

    def _check_parent(self, draft: Draft, line: Include) -> None:
        if draft.part_of is None:
            return
        if named_from(draft.part_of, draft.span.file) not in self._around:
            self._report(
                "fragment-of-another-draft",
                f"{line.path} says that it is part of {draft.part_of}",
                line.span,
                "correct the line 'Part of:' at the head of the included file",
                Severity.WARNING,
            )

    def _add_opening(self, draft: Draft, line: Include) -> None:
        """
        Find a place for what stands in an included file above its first heading.
        """
        if draft.masthead is not None:
            self._report(
                "masthead-in-fragment",
                f"{draft.span.file} has a masthead of its own, which is not printed",
                draft.masthead.span,
                "delete it; the masthead of the whole draft counts",
                Severity.WARNING,
            )
        if not self.units and self.preamble is None:
            self.front.extend(draft.front)
            self.preamble = draft.preamble
            return
        recitals = draft.preamble.recitals if draft.preamble is not None else ()
        blocks = (*draft.front, *map(_as_words, recitals))
        if not blocks:
            return
        self._report(
            "include-without-heading",
            f"{line.path} does not begin with a heading",
            line.span,
            "begin it with the heading of a chapter or an article",
            Severity.WARNING,
        )
        self._go_on(blocks)

    def _go_on(self, blocks: tuple[Block, ...]) -> None:
        """
        Put *blocks*, which stand under no heading, to the end of the last unit.
        """
        if not blocks:
            return
        if self.units:
            last = self.units[-1]
            self.units[-1] = evolve(last, content=(*last.content, *blocks))
        else:
            self.front.extend(blocks)

    def _report(
        self,
        rule: str,
        message: str,
        span: Span,
        hint: str | None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        self.diagnostics.append(Diagnostic(rule, severity, message, span, hint))


def _footnotes(draft: Draft) -> dict[int, list[Footnote]]:
    """
    The footnotes of *draft* by the id of the Include line that follows them; 0 at the end.
    """
    notes = [aside for aside in draft.asides if isinstance(aside, Footnote)]
    if not notes:
        return {}
    blocks = enumerate(blocks_in_order(draft))
    lines = [(at, id(block)) for at, block in blocks if isinstance(block, Include)]
    found: dict[int, list[Footnote]] = {}
    for note in sorted(notes, key=lambda note: note.at):
        line = bisect_left(lines, (note.at, 0))
        found.setdefault(lines[line][1] if line < len(lines) else 0, []).append(note)
    return found


def _as_words(recital: Recital) -> Block:
    return Words(
        recital.text, recital.content, recital.before, recital.attributes, span=recital.span
    )
