"""
``treatyc new``: write a small complete draft to start from.
"""

import os

from treatyc.cli.console import write
from treatyc.cli.files import STDIN, write_all
from treatyc.cli.options import Parser
from treatyc.cli.stop import CannotRunError
from treatyc.data_files import read_text
from treatyc.report.cells import shown

__all__ = ["run"]

_TEMPLATE = "grammar/languages/en.new.treaty"


def run(arguments: list[str]) -> int:
    """
    Write the draft; what is there already is never overwritten.
    """
    parser = Parser("new", "Write a small complete draft to start from.")
    parser.add_argument("file", metavar="FILE", help="the draft to write; it must not be there yet")
    path = parser.parse_args(arguments).file
    if path == STDIN:
        raise CannotRunError(f"“{STDIN}” is no name for a file: choose another")
    if os.path.lexists(path):
        raise CannotRunError(f"“{path}” is there already: choose another name")
    write_all([(path, read_text(_TEMPLATE).encode())])
    write(f"{shown(path)} written; “treatyc build {shown(path)}” compiles it\n")
    return 0
