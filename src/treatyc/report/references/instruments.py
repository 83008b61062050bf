"""
The other instruments that a treaty refers to.
"""

from collections.abc import Iterable

from attrs import field, frozen

from treatyc.resolve.resolved import Reference

__all__ = ["Instrument", "instruments_of"]


@frozen(eq=False, repr=False)
class Instrument:
    """
    Another instrument, as the text names it first, and the references to it in order.
    """

    name: str
    references: list[Reference] = field(factory=list)


def instruments_of(references: Iterable[Reference]) -> list[Instrument]:
    """
    Every other instrument, the one most referred to first.

    Names that differ in capitals alone are one.
    """
    found: dict[str, Instrument] = {}
    for reference in references:
        names = [member.other for member in reference.members] or [reference.other]
        for name in dict.fromkeys([*names, reference.other]):
            if name is not None:
                instrument = found.setdefault(name.casefold(), Instrument(name))
                if reference not in instrument.references[-1:]:
                    instrument.references.append(reference)
    return sorted(found.values(), key=lambda each: (-len(each.references), each.name.casefold()))
