"""
The files that a draft may include: those in its own folder, and below.
"""

import os
from collections.abc import Mapping

from treatyc.cli.files import read_bytes

__all__ = ["Folder"]


class Folder:
    """
    One folder, and what the user has open in it: *unsaved* bytes by real path.
    """

    def __init__(self, path: str, unsaved: Mapping[str, bytes] | None = None) -> None:
        self._path = os.path.realpath(path or os.curdir)
        self._unsaved = unsaved or {}

    def read(self, name: str) -> bytes | None:
        """
        What the file *name* holds, None where there is no such file in the folder.

        A link that leads out of the folder leads to no file of it.
        """
        if "\0" in name:
            return None
        real = os.path.realpath(name)
        if real in self._unsaved:
            return self._unsaved[real]
        inside = os.path.commonpath([self._path, real]) == self._path
        return read_bytes(name) if inside and os.path.isfile(real) else None
