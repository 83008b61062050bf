"""
The front door: one module a command, imported when it is asked for.

Only here are files opened, people spoken to and exit codes decided:
0 clean, 1 something was found, 2 the command could not run.
"""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from treatyc import __version__
from treatyc.cli.stop import CannotRunError

__all__ = ["COMMANDS", "main"]

COMMANDS = {
    "build": "compile drafts to HTML, DOCX and JSON",
    "check": "report mistakes in drafts",
    "fmt": "lay drafts out in the canonical way",
    "new": "write a small complete draft to start from",
    "refs": "show what a draft refers to, and who refers to a provision",
    "outline": "show headings, numbers, labels, status and open brackets",
    "explain": "say what a rule looks for, and why",
    "rules": "list the rules",
    "validate": "hold a JSON file against its schema",
}

_COULD_NOT_RUN = 2
_INTERRUPTED = 130
_NO_READER = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command that *arguments* are, and give its exit code.

    Without them, run that of the command line and end the process.
    """
    if arguments is not None:
        return _exit_code(list(arguments))
    # A compilation makes many values and drops few; in the end the system takes
    # the memory back faster than the interpreter would tidy it up.
    gc.disable()
    code = _exit_code(sys.argv[1:])
    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(code)


def _exit_code(words: list[str]) -> int:
    try:
        code = _run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
    except CannotRunError as stop:
        return _stop(str(stop))
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _silence()
        return _NO_READER
    except OSError as fault:
        from treatyc.cli.stop import because

        _silence()
        return _stop(str(because(fault, fault.filename or "standard output")))
    except Exception:  # noqa: BLE001 (whatever it is, it is no finding about the draft)
        return _own_mistake()
    return code


def _run(words: list[str]) -> int:
    if not words or words[0] in ("--help", "-h", "help"):
        _write(_help())
        return 0 if words else _COULD_NOT_RUN
    if words[0] == "--version":
        _write(f"treatyc {__version__}\n")
        return 0
    if words[0] not in COMMANDS:
        raise CannotRunError(_unknown(words[0]))
    code: int = import_module(f"treatyc.cli.{words[0]}").run(words[1:])
    return code


def _help() -> str:
    commands = "".join(f"  {name:<10}{summary}\n" for name, summary in COMMANDS.items())
    return (
        "usage: treatyc COMMAND [ARGUMENTS]\n\n"
        "A compiler for treaty text.\n\n"
        f"commands:\n{commands}\n"
        "“treatyc COMMAND --help” says more; “treatyc --version” says which treatyc this is.\n"
    )


def _unknown(word: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, 1)
    cure = f"did you mean “{near[0]}”?" if near else "“treatyc --help” lists the commands"
    return f"there is no command “{word}”: {cure}"


def _write(words: str) -> None:
    from treatyc.cli.console import write

    write(words)


def _stop(reason: str) -> int:
    from treatyc.report.cells import shown

    return _last_words(f"treatyc: {shown(reason)}")


def _own_mistake() -> int:
    from traceback import format_exc

    return _last_words(
        f"{format_exc()}treatyc: this is a mistake of treatyc, not of your draft:"
        " please report it with the lines above"
    )


def _last_words(words: str) -> int:
    """
    Say why there is no result; where even that cannot be said, the exit code tells.
    """
    from treatyc.cli.console import say, silence

    try:
        say(words)
    except OSError:
        silence(sys.stderr)
    return _COULD_NOT_RUN


def _silence() -> None:
    from treatyc.cli.console import silence

    silence(sys.stdout)
