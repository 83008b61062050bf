"""
Options that several commands share, and a parser that objects in one line.
"""

from argparse import ArgumentParser, HelpFormatter
from typing import NoReturn

from treatyc.cli.stop import CannotRunError

__all__ = ["Parser", "add_check_options", "add_drafts", "add_stdin_name"]

_WIDTH = 100

FORMATS = ("text", "concise", "json")


class _Formatter(HelpFormatter):
    """
    Help of a fixed width: to ask the terminal would import half of the standard library.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_WIDTH)


class Parser(ArgumentParser):
    """
    The parser of one command.
    """

    def __init__(self, command: str, description: str) -> None:
        super().__init__(
            prog=f"treatyc {command}",
            description=description,
            formatter_class=_Formatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """
        Stop with one line that says where the options are explained.
        """
        raise CannotRunError(f"{message}: see “{self.prog} --help”")


def add_drafts(parser: Parser, default: str) -> None:
    """
    Any number of drafts, "-" for standard input.
    """
    parser.add_argument(
        "drafts",
        nargs="*",
        metavar="DRAFT",
        help=f"a draft, or - for standard input; without one, {default}",
    )
    add_stdin_name(parser)


def add_stdin_name(parser: Parser) -> None:
    """
    What standard input is called.
    """
    parser.add_argument(
        "--stdin-name",
        metavar="FILE",
        help="the file that standard input stands for: its includes are looked for beside it",
    )


def add_check_options(parser: Parser) -> None:
    """
    How to report, and what counts as a failure.
    """
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default=FORMATS[0],
        help="text for people, concise for editors (one line each), json for programs",
    )
    parser.add_argument("--strict", action="store_true", help="a warning is a failure too")
