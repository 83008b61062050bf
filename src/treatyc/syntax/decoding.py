"""
From the bytes of a file to its text.
"""

import re

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.source import Source, Span

__all__ = ["decode"]

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]+")
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_MARK = b"\xef\xbb\xbf"
_ODD_BYTES = bytes((*range(0x09), *range(0x0B, 0x20), 0x7F))
_ODD_SEQUENCES = re.compile(rb"\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]|\xef\xbb\xbf")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_HINT = "save the file as UTF-8"


def decode(name: str, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """
    The source called *name* that *data* holds, and what is wrong with its bytes.

    A byte-order mark is dropped and all line ends become "\\n". Bytes that are
    no UTF-8 are read as Windows wrote them once, so that nothing is lost;
    control characters become blanks. Both are reported, once a line.
    """
    if data.startswith(_UTF_16) or (b"\x00" in data[:4000] and data[:4000].count(b"\x00") * 3 > len(data[:4000])):
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
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
    text = data.decode(encoding, errors="replace")
    found = Diagnostic("not-utf-8", Severity.ERROR, "this file is saved as UTF-16", Span(name, 0, min(1, len(text))), _HINT)
    return _cleaned(name, text, data, [found])


def _other_bytes(name: str, data: bytes) -> tuple[Source, tuple[Diagnostic, ...]]:
    """
    A file with bytes that are no UTF-8: those are read as Windows-1252.
    """
    text = data.removeprefix(_MARK).decode("utf-8", errors="surrogateescape")
    text = _LINE_END.sub("\n", text)
    found: list[Diagnostic] = []
    last_line = -1
    for match in re.finditer(r"[\udc80-\udcff]+", text):
        line = text.rfind("\n", 0, match.start())
        if line != last_line or not found:
            span = Span(name, match.start(), match.end())
            found.append(Diagnostic("not-utf-8", Severity.ERROR, "these bytes are no UTF-8", span, _HINT))
            last_line = line
    text = re.sub(r"[\udc80-\udcff]", lambda match: _windows(match[0]), text)
    return _cleaned(name, text, data, found)


def _windows(escaped: str) -> str:
    return bytes([ord(escaped) - 0xDC00]).decode("cp1252", errors="replace")


def _cleaned(name: str, text: str, data: bytes, found: list[Diagnostic]) -> tuple[Source, tuple[Diagnostic, ...]]:
    if not text.isascii() or "\r" in text or "\x0b" in text or "\x0c" in text:
        text = _LINE_END.sub("\n", text)
    last_line = -2
    for match in _CONTROL.finditer(text):
        line = text.rfind("\n", 0, match.start())
        if line != last_line:
            names = ", ".join(sorted({f"U+{ord(character):04X}" for character in match[0]}))
            span = Span(name, match.start(), match.end())
            message = f"a control character stands here ({names})"
            found.append(Diagnostic("control-character", Severity.ERROR, message, span, "delete it"))
            last_line = line
    if last_line != -2:
        text = _CONTROL.sub(lambda match: " " * len(match[0]), text)
    return Source(name, text, data), tuple(found)
