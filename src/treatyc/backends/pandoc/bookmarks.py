"""
Names of bookmarks: the path ids, where Word can bear them.
"""

import zlib
from collections.abc import Iterable
from typing import Final

__all__ = ["bookmarks"]

_LONGEST: Final = 40
_KEPT: Final = 31


def bookmarks(ids: Iterable[str]) -> dict[str, str]:
    """
    The bookmark of each id: forty characters at most, letters, digits and lines only.

    Word does not tell capitals from small letters; two ids that would be one
    bookmark get two. A long id keeps its beginning and ends in a checksum.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name in ids:
        bookmark = name
        if len(name) > _LONGEST:
            bookmark = f"{name[:_KEPT]}_{zlib.crc32(name.encode()):08x}"
        if not bookmark.replace("_", "").isalnum():
            bookmark = "".join(letter if letter.isalnum() else "_" for letter in bookmark)
        double = 1
        free = bookmark
        while free.lower() in taken:
            double += 1
            mark = f"_x{double}"
            free = bookmark[: _LONGEST - len(mark)] + mark
        taken.add(free.lower())
        names[name] = free
    return names
