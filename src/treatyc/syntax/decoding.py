"""
From the bytes of a file to its text.
"""

import re
from collections.abc import Iterator

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.expressions import lazy_expression
from treatyc.source import Source, Span

__all__ = ["decode"]

_CONTROL = lazy_expression(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]+")
_LINE_END = lazy_expression(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A byte that is no UTF-8, as Python escapes it.
_NO_UTF_8 = lazy_expression(r"[\udc80-\udcff]+")
_ESCAPED = 0xDC00
_MARK = b"\xef\xbb\xbf"
_ODD_BYTES = bytes((*range(0x09), *range(0x0B, 0x20), 0x7F))
_ODD_SEQUENCES = re.compile(rb"\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]|\xef\xbb\xbf")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# How much of a file tells whether it is UTF-16 without a mark: then more than a third is noughts.
_HEAD = 4000
_HINT = "save the file as UTF-8"


def decode(name: str, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    r"""
    The source called *name* that *data* holds, and what is wrong with its bytes.

    A byte-order mark is dropped and all line ends become "\n". Bytes that are
    no UTF-8 are read as Windows wrote them once, so that nothing is lost;
    control characters become blanks. Both are reported, once a line.
    """
    head = data[:_HEAD]
    if data.startswith(_UTF_16) or head.count(b"\x00") * 3 > len(head):
        return _utf_16(name, data)
    plain = data.removeprefix(_MARK).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = plain.decode("utf-8")
    except UnicodeDecodeError:
        return _other_bytes(name, data)
    return (Source(name, text, data), ()) if _is_clean(plain) else _cleaned(name, text, data, [])


def _is_clean(plain: bytes) -> bool:
    """
    Whether _cleaned would change nothing; to ask the bytes takes a tenth of the time.
    """
    is_printable = len(plain.translate(None, _ODD_BYTES)) == len(plain)
    return is_printable and not _ODD_SEQUENCES.search(plain)


def _utf_16(name: str, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """
    A file saved as UTF-16: readable, but no other tool of the house would read it.
    """
    encoding = "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
    text = data.decode("utf-16" if data.startswith(_UTF_16) else encoding, errors="replace")
    span = Span(name, 0, min(1, len(text)))
    message = "this file is saved as UTF-16"
    found = Diagnostic("not-utf-8", Severity.ERROR, message, span, _HINT)
    return _cleaned(name, text, data, [found])


def _other_bytes(name: str, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """
    A file with bytes that are no UTF-8: those are read as Windows-1252.
    """
    text = data.removeprefix(_MARK).decode("utf-8", errors="surrogateescape")
    text = _LINE_END.sub("\n", text)
    found = [
        _odd(name, match, "not-utf-8", "these bytes are no UTF-8", _HINT)
        for match in _once_a_line(_NO_UTF_8, text)
    ]
    text = _NO_UTF_8.sub(lambda match: _windows(match[0]), text)
    return _cleaned(name, text, data, found)


def _windows(escaped: str) -> str:
    """
    What Windows wrote with the bytes that could not be read.
    """
    codes = bytes(ord(one) - _ESCAPED for one in escaped)
    return "".join(bytes([code]).decode("cp1252", errors="replace") for code in codes)


def _cleaned(
    name: str, text: str, data: bytes, found: list[Diagnostic]
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """
    The source without control characters, which are reported.
    """
    text = _LINE_END.sub("\n", text)
    for match in _once_a_line(_CONTROL, text):
        names = ", ".join(sorted({f"U+{ord(character):04X}" for character in match[0]}))
        message = f"a control character stands here ({names})"
        found.append(_odd(name, match, "control-character", message, "delete it"))
    text = _CONTROL.sub(lambda match: " " * len(match[0]), text)
    return Source(name, text, data), tuple(found)


def _once_a_line(odd: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """
    Where *odd* occurs in *text*; of those on one line the first.
    """
    reported_up_to = -1
    for match in odd.finditer(text):
        if match.start() > reported_up_to:
            yield match
            end = text.find("\n", match.end())
            reported_up_to = len(text) if end < 0 else end


def _odd(name: str, match: re.Match[str], rule: str, message: str, hint: str) -> Diagnostic:
    span = Span(name, match.start(), match.end())
    return Diagnostic(rule, Severity.ERROR, message, span, hint)
