"""
Why a command could not run, in one line that says what to do.
"""

import errno
import os

__all__ = ["CannotRunError", "because"]

_CURES = {
    errno.ENOENT: "there is no “{name}”: look at the spelling and at the folder you are in",
    errno.EISDIR: "“{name}” is a folder: name a draft in it",
    errno.ENOTDIR: "“{name}” cannot be there: a part of its path is a file, not a folder",
    errno.EACCES: "“{name}” may not be read or written: look at its permissions",
    errno.EPERM: "“{name}” may not be read or written: look at its permissions",
    errno.EROFS: "“{name}” lies on a disk that cannot be written to: choose another folder",
    errno.ENOSPC: "the disk is full: make room, “{name}” could not be written",
    errno.EDQUOT: "your share of the disk is full: make room, “{name}” could not be written",
    errno.ENAMETOOLONG: "the name “{name}” is too long: choose a shorter one",
    errno.ELOOP: "“{name}” is a link that leads round in a circle: mend the link",
}


class CannotRunError(Exception):
    """
    The command cannot do its work; the message is one line and says what to do.
    """


def because(fault: OSError, name: str) -> CannotRunError:
    """
    What the system objects to about the file *name*, in words.
    """
    if fault.errno in _CURES:
        return CannotRunError(_CURES[fault.errno].format(name=name))
    reason = os.strerror(fault.errno).lower() if fault.errno else str(fault)
    return CannotRunError(f"“{name}” cannot be used: {reason}")
