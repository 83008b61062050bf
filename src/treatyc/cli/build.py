"""
``treatyc build``: compile drafts to HTML, DOCX and JSON.
"""

import os
import sys
from contextlib import closing

from treatyc.backends import BACKENDS
from treatyc.cli.console import put
from treatyc.cli.drafts import DRAFTS, compile_wholes
from treatyc.cli.files import write_all, write_bytes
from treatyc.cli.options import Parser, add_check_options, add_drafts
from treatyc.cli.rendering import rendered
from treatyc.cli.reporting import CLEAN, FOUND, conclusion, fails, found_in, report
from treatyc.cli.stop import CannotRunError
from treatyc.pipeline import Compilation
from treatyc.report.cells import shown

__all__ = ["run"]

_FOLDER = "build"
_STDOUT = "-"


def run(arguments: list[str]) -> int:
    """
    Write each draft without errors in each form; all files are written, or none.
    """
    options = _parser().parse_args(arguments)
    forms = _forms(options.to)
    drafts = list(compile_wholes(options.drafts, options.stdin_name))
    failed = {draft.name for draft in drafts if fails(draft.diagnostics, options.strict)}
    good = [draft for draft in drafts if options.force or draft.name not in failed]
    if options.out == _STDOUT:
        _print(drafts, good, forms)
        stream, written = sys.stderr, []
    else:
        written = _write(drafts, good, forms, options.out)
        stream = sys.stdout
    found = found_in(drafts)
    report(stream, options.format, found, drafts)
    if options.format == "text":
        put(stream, "".join(f"{shown(path)}\n" for path in written))
        conclusion(stream, _done(len(good), len(drafts)), found)
    return FOUND if failed else CLEAN


def _parser() -> Parser:
    parser = Parser("build", "Compile drafts; a draft with errors is reported and not written.")
    add_drafts(parser, f"{DRAFTS} but no parts of others")
    parser.add_argument(
        "--to",
        metavar="FORMS",
        default=",".join(BACKENDS),
        help="the forms to write, with commas between; %(default)s unless told",
    )
    parser.add_argument(
        "--out",
        metavar="FOLDER",
        default=_FOLDER,
        help="where to write; %(default)s unless told, - for standard output",
    )
    parser.add_argument("--force", action="store_true", help="write drafts with errors too")
    add_check_options(parser)
    return parser


def _forms(wanted: str) -> list[str]:
    forms = list(dict.fromkeys(form.strip() for form in wanted.split(",") if form.strip()))
    for form in forms:
        if form not in BACKENDS:
            raise CannotRunError(f"there is no form “{form}”: choose from {', '.join(BACKENDS)}")
    if not forms:
        raise CannotRunError(f"--to names no form: choose from {', '.join(BACKENDS)}")
    return forms


def _print(drafts: list[Compilation], good: list[Compilation], forms: list[str]) -> None:
    if len(drafts) != 1 or len(forms) != 1:
        raise CannotRunError("standard output takes one draft in one form: name one, and --to FORM")
    for _, _, data in rendered(good, forms):
        write_bytes(data)


def _write(
    drafts: list[Compilation], good: list[Compilation], forms: list[str], folder: str
) -> list[str]:
    """
    Write the *good* of all *drafts*; the names of what was written.
    """
    _refuse_clashes(drafts, forms, folder)
    with closing(rendered(good, forms)) as renderings:
        return write_all(
            (f"{_stem(draft, folder)}{BACKENDS[form].suffix}", data)
            for draft, form, data in renderings
        )


def _stem(draft: Compilation, folder: str) -> str:
    name, _ = os.path.splitext(os.path.basename(draft.name))
    return os.path.join(folder, name)


def _refuse_clashes(drafts: list[Compilation], forms: list[str], folder: str) -> None:
    """
    No draft can become its own output, and no two drafts one file.

    Some disks do not tell capitals from small letters.
    """
    names: dict[str, str] = {}
    for draft in drafts:
        stem = _stem(draft, folder)
        own = os.path.realpath(draft.name)
        if own in {os.path.realpath(f"{stem}{BACKENDS[form].suffix}") for form in forms}:
            raise CannotRunError(
                f"the output would take the place of “{draft.name}” itself:"
                " name another folder with --out"
            )
        other = names.setdefault(stem.casefold(), draft.name)
        if other != draft.name:
            raise CannotRunError(
                f"“{other}” and “{draft.name}” would both become “{stem}…”:"
                " build them into two folders with --out"
            )


def _done(built: int, asked: int) -> str:
    drafts = "1 draft" if asked == 1 else f"{asked} drafts"
    return f"{drafts} built" if built == asked else f"{built} of {drafts} built"
