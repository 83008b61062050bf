"""
Which references are wanted: all, those that lead to a provision, those to other instruments.
"""

from collections.abc import Iterable

from treatyc.resolve.designations import ancestry
from treatyc.resolve.resolved import IndexedProvision, Reference

__all__ = ["external", "leading_to"]


def leading_to(
    references: Iterable[Reference], wanted: Iterable[IndexedProvision], *, exact: bool
) -> list[Reference]:
    """
    The references to one of the *wanted* provisions, or to what stands in it unless *exact*.
    """
    ids = {provision.id for provision in wanted}

    def is_wanted(target: IndexedProvision) -> bool:
        if exact:
            return target.id in ids
        return any(outer.id in ids for outer in ancestry(target))

    return [each for each in references if any(map(is_wanted, each.targets))]


def external(references: Iterable[Reference]) -> list[Reference]:
    """
    The references to other instruments, the parent of the treaty included.
    """
    return [each for each in references if each.other is not None]
