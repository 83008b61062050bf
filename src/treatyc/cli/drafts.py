"""
From the words after the command to compiled drafts.

A draft that begins with "Part of:" is a fragment: its whole is compiled, and
of all that is found only what concerns the fragment is kept.
"""

import os
from collections.abc import Iterable, Iterator

from attrs import evolve

from treatyc.cli.files import STDIN, STDIN_NAME, name_of, read_bytes
from treatyc.cli.folder import Folder
from treatyc.cli.stop import CannotRunError
from treatyc.pipeline import Compilation, compile_bytes

__all__ = ["DRAFTS", "compile_drafts", "compile_wholes"]

DRAFTS = os.path.join("drafts", "*.treaty")


def compile_drafts(paths: Iterable[str], stdin_name: str | None) -> Iterator[Compilation]:
    """
    Each draft that was named, once; without any, those in drafts/ that are whole.

    Of a fragment, what was found in it when its whole was compiled.
    """
    for draft in _compiled(paths, stdin_name):
        yield draft if draft.part_of is None else _about(draft, _whole_of(draft))


def compile_wholes(paths: Iterable[str], stdin_name: str | None) -> Iterator[Compilation]:
    """
    The same, but the whole in the place of a fragment.
    """
    seen = set()
    for draft in _compiled(paths, stdin_name):
        whole = draft if draft.part_of is None else _whole_of(draft)
        real = os.path.realpath(whole.name)
        if real not in seen:
            seen.add(real)
            yield whole


def _compiled(paths: Iterable[str], stdin_name: str | None) -> Iterator[Compilation]:
    """
    The drafts as they stand.
    """
    named = list(paths)
    if not named:
        yield from _whole_drafts()
    seen = set()
    for path in named:
        real = path if path == STDIN else os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            yield _compile(name_of(path, stdin_name), read_bytes(path), {})


def _whole_drafts() -> Iterator[Compilation]:
    from glob import glob

    compiled = (_compile(path, read_bytes(path), {}) for path in sorted(glob(DRAFTS)))
    none = True
    for draft in compiled:
        if draft.part_of is None:
            none = False
            yield draft
    if none:
        raise CannotRunError(
            f"there is no draft {DRAFTS} here: name one, or make one with “treatyc new”"
        )


def _compile(name: str, data: bytes, unsaved: dict[str, bytes]) -> Compilation:
    return compile_bytes(name, data, Folder(os.path.dirname(name), unsaved).read)


def _whole_of(fragment: Compilation) -> Compilation:
    """
    The draft that *fragment* is a part of, or a part of a part, compiled around it.
    """
    unsaved = {os.path.realpath(fragment.name): fragment.sources[0].data}
    whole = fragment
    seen = {os.path.normpath(whole.name)}
    while whole.part_of is not None:
        path = os.path.normpath(os.path.join(os.path.dirname(whole.name), whole.part_of))
        if whole.name == STDIN_NAME:
            raise CannotRunError(
                f"standard input is a part of “{path}”: say which one with --stdin-name FILE"
            )
        if path in seen or not os.path.isfile(path):
            reason = _why_no_whole(whole.name, path, path in seen)
            raise CannotRunError(
                f"“{whole.name}” says that it is a part of “{whole.part_of}”,"
                f" which {reason}: mend its first line"
            )
        seen.add(path)
        whole = _compile(path, read_bytes(path), unsaved)
    return whole


def _why_no_whole(name: str, path: str, seen: bool) -> str:  # noqa: FBT001 (of two answers)
    if not seen:
        return "is not to be found"
    return "is itself" if path == os.path.normpath(name) else "is a part of it"


def _about(fragment: Compilation, whole: Compilation) -> Compilation:
    """
    What was found in *fragment*, which the whole may call by another name.
    """
    real = os.path.realpath(fragment.name)
    names = {each.name for each in whole.sources if os.path.realpath(each.name) == real}
    if not names:
        raise CannotRunError(
            f"“{whole.name}” does not include “{fragment.name}”: add an “Include:” line to it"
        )
    mine = (each for each in whole.diagnostics if each.span.file in names)
    renamed = (evolve(each, span=evolve(each.span, file=fragment.name)) for each in mine)
    sources = (fragment.sources[0], *whole.sources)
    return Compilation(sources, whole.treaty, tuple(renamed), fragment.part_of)
