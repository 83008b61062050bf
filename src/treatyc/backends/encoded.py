"""
From the strings of an output to its bytes.
"""

from collections.abc import Sequence

__all__ = ["encoded"]

_BATCH = 4096


def encoded(parts: Sequence[str], errors: str) -> bytes:
    """
    *parts* one after the other in UTF-8, what it does not have as *errors* says.

    Some thousand parts at a time: the whole text would take more room than its bytes.
    """
    starts = range(0, len(parts), _BATCH)
    batches = ("".join(parts[start : start + _BATCH]) for start in starts)
    return b"".join(batch.encode("utf-8", errors) for batch in batches)
