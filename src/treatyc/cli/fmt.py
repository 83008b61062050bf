"""
``treatyc fmt``: lay drafts out in the canonical way.
"""

import os
from collections.abc import Iterable
from glob import glob

from attrs import frozen

from treatyc.cli.console import say, write
from treatyc.cli.files import STDIN, name_of, read_bytes, write_all, write_bytes
from treatyc.cli.options import Parser, add_drafts
from treatyc.cli.reporting import CLEAN, FOUND
from treatyc.cli.stop import CannotRunError
from treatyc.diagnostics import Diagnostic, Severity
from treatyc.report.cells import shown
from treatyc.source import Source
from treatyc.syntax.decoding import decode
from treatyc.syntax.printer import print_draft
from treatyc.syntax.reader import parse

__all__ = ["run"]

_FOLDER = "drafts"


@frozen(eq=False, repr=False)
class Layout:
    """
    A file as it is and as it should be laid out; *faults* keep it from being laid out.
    """

    path: str
    source: Source
    text: str
    faults: tuple[Diagnostic, ...]

    @property
    def data(self) -> bytes:
        """
        The bytes to write: with the line ends that the file has.
        """
        ends = "\r\n" if b"\r\n" in self.source.data else "\n"
        return self.text.replace("\n", ends).encode()

    @property
    def is_canonical(self) -> bool:
        """
        Whether there is nothing to do.
        """
        return self.source.data == self.data


def run(arguments: list[str]) -> int:
    """
    Change the layout of drafts and nothing else; a draft that cannot be read is left alone.
    """
    options = _parser().parse_args(arguments)
    layouts = [_layout(path, options.stdin_name) for path in options.drafts or _all_drafts()]
    faulty = [layout for layout in layouts if layout.faults]
    changed = [layout for layout in layouts if not layout.faults and not layout.is_canonical]
    for layout in faulty:
        _complain(layout)
    if options.diff:
        for layout in changed:
            write(_difference(layout))
    elif options.check:
        for layout in changed:
            write(f"{shown(layout.source.name)}: would be laid out anew\n")
    else:
        _rewrite(layouts, changed)
        return FOUND if faulty else CLEAN
    return FOUND if faulty or changed else CLEAN


def _parser() -> Parser:
    parser = Parser("fmt", "Lay drafts out in the canonical way; no printed character changes.")
    add_drafts(parser, f"all in {_FOLDER}{os.sep} and below")
    parser.add_argument(
        "--check", action="store_true", help="only name the drafts that would change; exit 1 then"
    )
    parser.add_argument(
        "--diff", action="store_true", help="only show what would change; exit 1 then"
    )
    return parser


def _all_drafts() -> list[str]:
    paths = sorted(glob(os.path.join(_FOLDER, "**", "*.treaty"), recursive=True))
    if not paths:
        raise CannotRunError(f"there are no drafts in {_FOLDER}{os.sep} here: name a draft")
    return paths


def _layout(path: str, stdin_name: str | None) -> Layout:
    source, found = decode(name_of(path, stdin_name), read_bytes(path))
    parsed = parse(source)
    faults = tuple(
        each for each in (*found, *parsed.diagnostics) if each.severity is Severity.ERROR
    )
    if faults:
        return Layout(path, source, "", faults)
    text = print_draft(parsed.draft, parsed.language)
    if parse(Source(source.name, text)).draft != parsed.draft:
        raise CannotRunError(
            f"“{source.name}” would not read the same afterwards and was left as it is;"
            " this is a mistake of treatyc: please report it"
        )
    return Layout(path, source, text, ())


def _complain(layout: Layout) -> None:
    from treatyc.report.concise import concise_report

    say(concise_report(layout.faults, [layout.source]).rstrip("\n"))
    say(f"{shown(layout.source.name)}: left as it is; mend the errors first")


def _rewrite(layouts: Iterable[Layout], changed: Iterable[Layout]) -> None:
    """
    Write what has *changed*; what came from standard input goes to standard output in any case.
    """
    for layout in layouts:
        if layout.path == STDIN:
            write_bytes(layout.source.data if layout.faults else layout.data)
    files = ((layout.path, layout.data) for layout in changed if layout.path != STDIN)
    for path in write_all(files):
        say(f"{shown(path)}: laid out anew")


def _difference(layout: Layout) -> str:
    from difflib import unified_diff

    old = layout.source.text.splitlines(keepends=True)
    new = layout.text.splitlines(keepends=True)
    name = shown(layout.source.name)
    lines = unified_diff(old, new, name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
