"""
``treatyc check``: report mistakes in drafts.
"""

import sys

from treatyc.cli.drafts import DRAFTS, compile_draft, requested
from treatyc.cli.options import Parser, add_check_options, add_drafts
from treatyc.cli.reporting import CLEAN, FOUND, conclusion, fails, report
from treatyc.diagnostics import Diagnostic
from treatyc.source import Source

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """
    Compile each draft and report what was found; nothing is written.
    """
    options = _parser().parse_args(arguments)
    found: dict[Diagnostic, None] = {}
    sources: dict[str, Source] = {}
    paths = list(requested(options.drafts))
    for path in paths:
        compilation = compile_draft(path, options.stdin_name)
        found.update(dict.fromkeys(compilation.diagnostics))
        sources.update((source.name, source) for source in compilation.sources)
    done = "1 draft checked" if len(paths) == 1 else f"{len(paths)} drafts checked"
    report(sys.stdout, options.format, list(found), list(sources.values()))
    if options.format == "text":
        conclusion(sys.stdout, done, list(found))
    return FOUND if fails(found, options.strict) else CLEAN


def _parser() -> Parser:
    parser = Parser("check", "Report mistakes in drafts; exit 1 where there are errors.")
    add_drafts(parser, f"{DRAFTS} but no parts of others")
    add_check_options(parser)
    return parser
