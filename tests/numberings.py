"""
Markers and heading numbers as drafters write them, each with the number that it stands for.
"""

from hypothesis import strategies as st

from treatyc.treaty.provisions import Number

__all__ = ["heading_numbers", "numberings"]

_ROMAN = (
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
)
_LATIN = ("bis", "ter", "quater")


def _glyph(kind, value):
    """
    How number *value* of *kind* is written.
    """
    letter = chr(96 + value)
    return {
        "arabic": str(value),
        "letter": letter,
        "capital-letter": letter.upper(),
        "roman": _ROMAN[value - 1],
        "capital-roman": _ROMAN[value - 1].upper(),
        "doubled-letter": letter * 2,
    }[kind]


def _numbered(style, kind, steps, start):
    """
    The markers of a list: a step of 0 goes on by one, a step of 1 to the number's "bis", "ter" ….
    """
    found = []
    value, latin = start - 1, 0
    for index, step in enumerate(steps):
        latin = latin + 1 if step and index and latin < len(_LATIN) else 0
        value += not latin
        suffix = _LATIN[latin - 1] if latin else ""
        printed = f"{_glyph(kind, value)} {suffix}".strip()
        found.append((style.format(printed), Number(printed, kind, (value,), suffix)))
    return found


def _dotted(style, _kind, steps, start):
    """
    Numbers of two parts, the second counting on.
    """
    values = enumerate(steps, 1)
    return [
        (style.format(f"{start}.{at}"), Number(f"{start}.{at}", "dotted", (start, at)))
        for at, _ in values
    ]


def _same(style, kind, steps, _start):
    """
    Dashes, and "#", which the compiler numbers.
    """
    printed = "#" if kind == "assigned" else style
    return [(style.format(printed), Number(printed, kind)) for _ in steps]


# How a list is marked. No "a bis.", no doubled letters beyond the alphabet: these are no markers.
_LISTS = (
    (_numbered, "{}.", "arabic"),
    (_numbered, "({})", "letter"),
    (_numbered, "({})", "roman"),
    (_numbered, "({})", "arabic"),
    (_numbered, "{})", "arabic"),
    (_numbered, "{})", "letter"),
    (_numbered, "{})", "roman"),
    (_numbered, "{}.", "capital-letter"),
    (_numbered, "({})", "capital-letter"),
    (_numbered, "({})", "capital-roman"),
    (_numbered, "({})", "doubled-letter"),
    (_same, "–", "dash"),
    (_same, "•", "dash"),
    (_same, "-", "dash"),
    (_same, "{}.", "assigned"),
    (_same, "({})", "assigned"),
    (_dotted, "{}", "dotted"),
    (_dotted, "{}.", "dotted"),
)
_STEPS = ((0,), (0, 0), (0, 0, 0), (0, 1, 0), (0, 0, 1, 1))
# A list may begin at (i), the letter, or at any number that is left when others have gone;
# only doubled letters begin with (aa), since (cc) alone is a Roman number.
_STARTS = (1, 1, 1, 3, 9)

# The markers of a list, in their order, each with its number.
numberings = st.sampled_from(
    [
        number(style, kind, steps, start)
        for start in _STARTS
        for steps in _STEPS
        for number, style, kind in _LISTS
        if start == 1 or kind != "doubled-letter"
    ]
)

heading_numbers = st.sampled_from(
    (
        Number("1", "arabic", (1,)),
        Number("12", "arabic", (12,)),
        Number("#", "assigned"),
        Number("6 bis", "arabic", (6,), "bis"),
        Number("6bis", "arabic", (6,), "bis"),
        Number("2A", "arabic", (2,), "A"),
        Number("IV", "capital-roman", (4,)),
        Number("I bis", "capital-roman", (1,), "bis"),
        Number("One", "words", (1,)),
        Number("TWENTY-ONE", "words", (21,)),
        Number("3.1", "dotted", (3, 1)),
        Number("A", "capital-letter", (1,)),
    )
)
