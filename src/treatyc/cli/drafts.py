"""
From the words after the command to compiled drafts.

A draft that begins with "Part of:" is a fragment: its whole is compiled, and
of all that is found only what concerns the fragment is kept.
"""

import os
from collections.abc import Iterable, Iterator
from glob import glob

from attrs import evolve

from treatyc.cli.files import STDIN, read_bytes
from treatyc.cli.folder import Folder
from treatyc.cli.stop import CannotRunError
from treatyc.diagnostics import Diagnostic
from treatyc.pipeline import Compilation, compile_source, part_of
from treatyc.source import Source
from treatyc.syntax.decoding import decode

__all__ = ["DRAFTS", "compile_draft", "compile_whole", "name_of", "requested"]

DRAFTS = os.path.join("drafts", "*.treaty")

_STDIN_NAME = "standard input"


def requested(drafts: Iterable[str]) -> Iterator[str]:
    """
    The drafts that were asked for, each once; without any, those in drafts/ that are whole.
    """
    seen = set()
    for path in list(drafts) or _whole_drafts():
        real = path if path == STDIN else os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            yield path


def name_of(path: str, stdin_name: str | None) -> str:
    """
    What a draft is called in reports and outputs.
    """
    return path if path != STDIN else stdin_name or _STDIN_NAME


def compile_draft(path: str, stdin_name: str | None = None) -> Compilation:
    """
    Read and compile the draft at *path*; of a fragment, keep what concerns it.
    """
    source, found = _read(path, stdin_name)
    if part_of(source) is None:
        return _compile(source, found)
    return _about(source, _compile_around(source))


def compile_whole(path: str, stdin_name: str | None = None) -> Compilation:
    """
    Read and compile the draft at *path*, or the whole that it is a fragment of.
    """
    source, found = _read(path, stdin_name)
    return _compile(source, found) if part_of(source) is None else _compile_around(source)


def _whole_drafts() -> list[str]:
    """
    The drafts in drafts/ that are no part of another one, in the order of their names.
    """
    paths = sorted(glob(DRAFTS))
    whole = [path for path in paths if part_of(decode(path, read_bytes(path))[0]) is None]
    if not whole:
        raise CannotRunError(
            f"there is no {DRAFTS} here: name a draft, or make one with “treatyc new”"
        )
    return whole


def _read(path: str, stdin_name: str | None) -> tuple[Source, tuple[Diagnostic, ...]]:
    return decode(name_of(path, stdin_name), read_bytes(path))


def _compile(source: Source, found: tuple[Diagnostic, ...]) -> Compilation:
    return compile_source(source, Folder(os.path.dirname(source.name)).read, found)


def _compile_around(fragment: Source) -> Compilation:
    """
    Compile the whole with *fragment* in its place.
    """
    source, found = _whole_of(fragment)
    unsaved = {os.path.realpath(fragment.name): fragment.data}
    return compile_source(source, Folder(os.path.dirname(source.name), unsaved).read, found)


def _about(fragment: Source, whole: Compilation) -> Compilation:
    """
    What was found in *fragment*, which the whole may call by another name.
    """
    real = os.path.realpath(fragment.name)
    names = {each.name for each in whole.sources if os.path.realpath(each.name) == real}
    if not names:
        raise CannotRunError(
            f"“{whole.sources[0].name}” does not include “{fragment.name}”:"
            " add an “Include:” line to it"
        )
    mine = (each for each in whole.diagnostics if each.span.file in names)
    renamed = tuple(evolve(each, span=evolve(each.span, file=fragment.name)) for each in mine)
    return evolve(whole, sources=(*whole.sources, fragment), diagnostics=renamed)


def _whole_of(fragment: Source) -> tuple[Source, tuple[Diagnostic, ...]]:
    """
    The draft that *fragment* is a part of, itself or as a part of a part.
    """
    source: Source = fragment
    found: tuple[Diagnostic, ...] = ()
    seen = {fragment.name}
    while (above := part_of(source)) is not None:
        if source.name == _STDIN_NAME:
            raise CannotRunError(
                f"standard input is a part of “{above}”: say which one with --stdin-name FILE"
            )
        path = os.path.normpath(os.path.join(os.path.dirname(source.name), above))
        if path in seen or not os.path.isfile(path):
            raise CannotRunError(
                f"“{source.name}” says that it is a part of “{above}”,"
                " which is not to be found: mend its first line"
            )
        seen.add(path)
        source, found = decode(path, read_bytes(path))
    return source, found
