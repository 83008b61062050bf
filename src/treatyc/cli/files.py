"""
The user's files: reading them, within bounds, and writing them, all or none.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable

from treatyc.cli.stop import CannotRunError, because

__all__ = [
    "LIMIT",
    "STDIN",
    "STDIN_NAME",
    "make_folder_of",
    "name_of",
    "read_bytes",
    "write_all",
    "write_bytes",
]

STDIN = "-"
STDIN_NAME = "standard input"
LIMIT = 64 * 1024 * 1024

_MEBIBYTE = 1024 * 1024


def name_of(path: str, stdin_name: str | None = None) -> str:
    """
    What the file at *path* is called in reports and outputs.
    """
    return path if path != STDIN else stdin_name or STDIN_NAME


def read_bytes(path: str) -> bytes:
    """
    What *path*, or standard input for "-", holds.

    What is longer than LIMIT is no draft: it is refused before memory is spent on it.
    """
    if path == STDIN:
        if sys.stdin is None:
            raise CannotRunError("standard input is closed: name a draft, or give one with “<”")
        return _within_limit(sys.stdin.buffer.read(LIMIT + 1), STDIN_NAME)
    try:
        with open(path, "rb") as file:
            return _within_limit(file.read(LIMIT + 1), path)
    except OSError as fault:
        raise because(fault, path) from fault


def write_all(contents: Iterable[tuple[str, bytes]]) -> list[str]:
    """
    Write every file of *contents*, or leave all of them as they were; the paths, sorted.

    Each is written beside its place as it comes; only when all are there do
    they take their names. A file that is there keeps its permissions, a link
    stays a link, and a file that may not be written is refused.
    """
    waiting: dict[str, str] = {}
    try:
        for path, data in contents:
            waiting[path] = _beside(os.path.realpath(path))
            _write(waiting[path], path, data)
        for path, beside in waiting.items():
            _rename(beside, path)
    finally:
        for beside in waiting.values():
            if os.path.lexists(beside):
                os.unlink(beside)
    return sorted(waiting)


def make_folder_of(path: str) -> None:
    """
    Make the folder that *path* lies in, where it is not there.
    """
    folder = os.path.dirname(path)
    try:
        os.makedirs(folder or os.curdir, exist_ok=True)
    except FileExistsError as fault:
        raise CannotRunError(f"“{folder}” is a file: choose another folder") from fault
    except OSError as fault:
        raise because(fault, folder) from fault


def write_bytes(data: bytes) -> None:
    """
    Put *data* on standard output as it is.
    """
    if sys.stdout is None:
        raise CannotRunError("standard output is closed: open it, or let a file be written")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def _within_limit(data: bytes, name: str) -> bytes:
    if len(data) <= LIMIT:
        return data
    raise CannotRunError(
        f"“{name}” is larger than {LIMIT // _MEBIBYTE} MiB: divide it with “Include:” lines"
    )


def _beside(path: str) -> str:
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.{os.getpid()}.part")


def _write(beside: str, path: str, data: bytes) -> None:
    if os.path.isdir(path):
        raise CannotRunError(f"“{path}” is a folder: move it, or choose another folder")
    make_folder_of(path)
    try:
        with open(beside, "wb") as file:
            if os.path.exists(path):
                _keep_permissions(path, beside)
            file.write(data)
    except OSError as fault:
        raise because(fault, path) from fault


def _keep_permissions(path: str, beside: str) -> None:
    mode = stat.S_IMODE(os.stat(path).st_mode)
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
    os.chmod(beside, mode)


def _rename(beside: str, path: str) -> None:
    try:
        os.replace(beside, os.path.realpath(path))
    except OSError as fault:
        raise because(fault, path) from fault
