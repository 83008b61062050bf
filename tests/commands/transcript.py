"""
A page with files and commands, as its readers see them.

A fence that names a file gives its content; a ``console`` fence holds commands
behind "$ ", each followed by what it prints, and by "[exit 1]" where it fails.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from attrs import frozen

__all__ = ["Transcript", "read", "replay"]

FENCE = re.compile(
    r"^(?P<ticks>```+)(?P<info>[^\n`]*)\n(?P<content>.*?)^(?P=ticks)$", re.MULTILINE | re.DOTALL
)
CONSOLE = "console"
SHELL = f'treatyc() {{ "{sys.executable}" -m treatyc "$@"; }}\n'


@frozen
class Transcript:
    """
    A page, its files by name, and where its console fences stand.
    """

    page: str
    files: dict[str, str]
    consoles: tuple[tuple[int, int], ...]


def read(page: str) -> Transcript:
    """
    Find the files and the commands of *page*.
    """
    files = {}
    consoles = []
    for fence in FENCE.finditer(page):
        kind, _, name = fence["info"].partition(" ")
        if kind == CONSOLE:
            consoles.append(fence.span("content"))
        elif name:
            files[name] = fence["content"]
    return Transcript(page, files, tuple(consoles))


def replay(transcript: Transcript, folder: Path) -> str:
    """
    The page with what its commands print when run in *folder* now.
    """
    for name, content in transcript.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    page = transcript.page
    said = [_console(page[start:end], folder) for start, end in transcript.consoles]
    for (start, end), words in reversed(list(zip(transcript.consoles, said, strict=True))):
        page = page[:start] + words + page[end:]
    return page


def _console(content: str, folder: Path) -> str:
    commands = [line[2:] for line in content.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{_run(command, folder)}" for command in commands)


def _environment() -> dict[str, str]:
    """
    The same everywhere: no colours, no language but English, every warning an error.
    """
    ours = {"LC_ALL": "C.UTF-8", "NO_COLOR": "", "PYTHONWARNINGS": "error"}
    theirs = (name for name in os.environ if not name.startswith(("LC_", "PYTHONIO")))
    return {name: os.environ[name] for name in theirs} | ours


def _run(command: str, folder: Path) -> str:
    done = subprocess.run(
        ["bash", "-c", SHELL + command],  # noqa: S607 (whichever bash there is)
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    words = done.stdout
    if "Traceback" in words:
        raise AssertionError(f"{command}\n{words}")
    if words and not words.endswith("\n"):
        words += "\n"
    return words + (f"[exit {done.returncode}]\n" if done.returncode else "")
