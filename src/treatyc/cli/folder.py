"""
The files that a draft may include: those in its own folder, and below.
"""

import os
from collections.abc import Mapping

from treatyc.cli.files import read_bytes
from treatyc.pipeline import IncludeFault

__all__ = ["Folder"]


class Folder:
    """
    One folder, and what the user has open in it: *unsaved* bytes by real path.
    """

    def __init__(self, path: str, unsaved: Mapping[str, bytes] | None = None) -> None:
        self._path = os.path.realpath(path or os.curdir)
        self._unsaved = unsaved or {}

    def read(self, name: str) -> bytes | IncludeFault:
        """
        What the file *name* holds; a link that leads out of the folder is not followed.
        """
        real = os.path.realpath(name.replace("\0", ""))
        if real in self._unsaved:
            return self._unsaved[real]
        if os.path.commonpath([self._path, real]) != self._path:
            return IncludeFault(
                "it is a link to a file outside the folder of the draft",
                "put the file itself into the folder of the draft",
                "include-outside-folder",
            )
        if not os.path.isfile(real):
            return _why_not(real)
        return read_bytes(name)


def _why_not(path: str) -> IncludeFault:
    if os.path.isdir(path):
        return IncludeFault("it is a folder", "name a file in it")
    return IncludeFault("there is no such file", "look at the spelling and at the folder")
