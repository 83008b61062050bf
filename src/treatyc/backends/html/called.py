"""
What provisions are called, for the names of the links to them.
"""

from typing import Final

from treatyc.backends.html.markup import escape
from treatyc.language import Language
from treatyc.resolve.designations import designation
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.treaty.provisions import Number, NumberKind

__all__ = ["name_with", "names_of"]

# Which pattern names a provision, and the numbers to put into it, outermost first.
_Chain = tuple[int, tuple[str, ...]]
_OUTERMOST: Final[_Chain] = (0, ())
# No draft has these: they are no characters of a text.
_OPENING: Final = "\ufdd0"
_CLOSING: Final = "\ufdd1"


def names_of(resolved: ResolvedTreaty) -> dict[str, str]:
    """
    The designation of each provision ("article 5, paragraph 2 (a)") by its id, escaped.

    Provisions of one kind are called alike but for their numbers, so a
    treaty has few patterns, and a designation is thought out once for each.
    """
    chains: dict[int, _Chain | None] = {}
    steps: dict[tuple[int, str, NumberKind], int] = {}
    patterns: dict[int, str] = {}
    names: dict[str, str] = {}
    for provision in resolved.provisions:
        number, chain = provision.number, None
        outer = chains[id(provision.parent)] if provision.parent else _OUTERMOST
        if outer and number and number.printed and number.kind != "dash":
            step = steps.setdefault((outer[0], provision.kind, number.kind), len(steps) + 1)
            if step not in patterns:
                patterns[step] = _pattern(provision, resolved.language)
            numbers = (*outer[1], escape(number.printed))
            chain = step, numbers
            names[provision.id] = patterns[step].format(*numbers)
        else:
            names[provision.id] = escape(designation(provision, resolved.language))
        chains[id(provision)] = chain
    return names


def name_with(label: str, name: str) -> str:
    """
    *name*, with *label* before it where it does not end in that.

    Who asks for a link by what is seen ("a)") must find it in the name ("… (a)").
    """
    tail = " " + label.rstrip(".")
    if name.endswith(tail) or f" {name}".lower().endswith(tail.lower()):
        return name
    return f"{label} {name}"


def _pattern(provision: IndexedProvision, language: Language) -> str:
    """
    The designation with "{0}" in the place of the outermost number, and so on.
    """
    words = designation(_unnumbered(provision)[0], language)
    words = escape(words).replace("{", "{{").replace("}", "}}")
    return words.replace(_OPENING, "{").replace(_CLOSING, "}")


def _unnumbered(provision: IndexedProvision) -> tuple[IndexedProvision, int]:
    """
    *provision* and all around it with signs in the place of their numbers; and how many there are.
    """
    parent, depth = _unnumbered(provision.parent) if provision.parent else (None, 0)
    number = provision.number
    sign = number and Number(f"{_OPENING}{depth}{_CLOSING}", number.kind)
    copy = IndexedProvision(
        provision.id,
        provision.node,
        provision.kind,
        provision.label,
        sign,
        provision.position,
        parent,
        provision.unit,
    )
    return copy, depth + 1
