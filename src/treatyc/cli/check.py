"""
``treatyc check``: report mistakes in drafts.
"""

import sys

from treatyc.cli.drafts import DRAFTS, compile_drafts
from treatyc.cli.options import Parser, add_check_options, add_drafts
from treatyc.cli.reporting import CLEAN, FOUND, conclusion, fails, found_in, report

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """
    Compile each draft and report what was found; nothing is written.
    """
    options = _parser().parse_args(arguments)
    drafts = list(compile_drafts(options.drafts, options.stdin_name))
    found = found_in(drafts)
    report(sys.stdout, options.format, found, drafts)
    if options.format == "text":
        done = "1 draft checked" if len(drafts) == 1 else f"{len(drafts)} drafts checked"
        conclusion(sys.stdout, done, found)
    return FOUND if fails(found, options.strict) else CLEAN


def _parser() -> Parser:
    parser = Parser("check", "Report mistakes in drafts; exit 1 where there are errors.")
    add_drafts(parser, f"{DRAFTS} but no parts of others")
    add_check_options(parser)
    return parser
