"""
``treatyc refs``: what a draft refers to, and who refers to a provision.
"""

import sys
from collections.abc import Sequence

from treatyc.cli.console import put, width_of, write
from treatyc.cli.drafts import compile_wholes
from treatyc.cli.options import Parser, add_stdin_name
from treatyc.cli.reporting import CLEAN
from treatyc.cli.stop import CannotRunError
from treatyc.pipeline import Compilation
from treatyc.report.references.choice import external, leading_to
from treatyc.resolve.resolved import IndexedProvision, Reference

__all__ = ["run"]

_FORMATS = ("text", "json")
_WIDTH = 80

_Asked = tuple[IndexedProvision, ...]


def run(arguments: list[str]) -> int:
    """
    Show the references; whether they are right is the business of `check`.
    """
    options = _parser().parse_args(arguments)
    if options.exact and options.to is None:
        raise CannotRunError("--exact goes with --to: say which provision you mean")
    for draft in compile_wholes([options.draft], options.stdin_name):
        asked = () if options.to is None else _asked_for(draft, options.to)
        references: Sequence[Reference] = draft.treaty.references
        if options.to is not None:
            references = leading_to(references, asked, exact=options.exact)
        if options.external:
            references = external(references)
        if options.format == "json":
            _write_data(draft, references, asked)
        elif options.external:
            _write_instruments(draft, references)
        elif options.to is not None and not references:
            write(f"nothing refers to “{options.to}”\n")
        else:
            _write_table(draft, references)
    return CLEAN


def _parser() -> Parser:
    parser = Parser(
        "refs",
        "Show what a draft refers to, and who refers to a provision. The scope says how the words"
        " name it: this (by number), unit (an annex, part or chapter, or something in it),"
        " relative (by the place where they stand), parent (in the instrument that this one"
        " supplements), other (in another instrument).",
    )
    parser.add_argument("draft", metavar="DRAFT", help="a draft, or - for standard input")
    add_stdin_name(parser)
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--to",
        metavar="PROVISION",
        help="only what refers to it or to a part of it: “article 5, paragraph 2”,"
        " 5(2), a label (terms) or an id (art_5__para_2)",
    )
    group.add_argument(
        "--external", action="store_true", help="other instruments: how often and where"
    )
    parser.add_argument("--exact", action="store_true", help="with --to: not to parts of it")
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        default=_FORMATS[0],
        help="text for people, json for programs",
    )
    return parser


def _asked_for(draft: Compilation, words: str) -> _Asked:
    from treatyc.resolve.asked import provisions_asked_for

    found = provisions_asked_for(draft.treaty, words)
    if not found:
        raise CannotRunError(
            f"“{draft.name}” has no provision “{words}”: name it as the text does"
            " (“article 5, paragraph 2”), by its label or by its id"
        )
    return found


def _write_data(draft: Compilation, references: Sequence[Reference], asked: _Asked) -> None:
    from treatyc.report.references.data import reference_data

    write(reference_data(references, draft.sources, draft.treaty.language, asked))


def _write_instruments(draft: Compilation, references: Sequence[Reference]) -> None:
    from treatyc.report.references.instruments import instruments_of
    from treatyc.report.references.table import instrument_table

    instruments = instruments_of(references)
    if not instruments:
        write("no references to other instruments\n")
        return
    put(sys.stdout, instrument_table(instruments, draft.sources, _width()))


def _write_table(draft: Compilation, references: Sequence[Reference]) -> None:
    from treatyc.report.references.count import count, summary
    from treatyc.report.references.table import reference_table

    if references:
        language = draft.treaty.language
        write(reference_table(references, draft.sources, language, _width()) + "\n")
    write(f"{summary(count(references))}\n")


def _width() -> int:
    return width_of(sys.stdout) if sys.stdout is not None and sys.stdout.isatty() else _WIDTH
