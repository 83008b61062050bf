"""
The report for people, in the form of rustc: the fault, the place, the line with carets, the cure.
"""

from collections.abc import Iterable, Sequence

from attrs import frozen

from treatyc.diagnostics import Diagnostic, Severity
from treatyc.report.cells import shown
from treatyc.report.excerpt import excerpt
from treatyc.report.paint import Paint, Part, plain
from treatyc.report.places import Line, Places
from treatyc.source import Source, Span

__all__ = ["DEFAULT_WIDTH", "text_report"]

DEFAULT_WIDTH = 100

_BAR = " | "
_PARTS: dict[Severity, Part] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "advice",
}


def text_report(
    diagnostics: Sequence[Diagnostic],
    sources: Iterable[Source],
    width: int = DEFAULT_WIDTH,
    paint: Paint = plain,
) -> str:
    """
    All *diagnostics* in order, an empty line after each; no excerpt is wider than *width*.

    Messages, hints and names of files are never cut.
    """
    places = Places(sources)
    entries = (_Entry(places, _gutter(each, places), width, paint) for each in diagnostics)
    return "".join(map(_Entry.write, entries, diagnostics))


def _gutter(diagnostic: Diagnostic, places: Places) -> int:
    """
    The width of the largest line number that will be shown.
    """
    spans = [diagnostic.span, *(note.span for note in diagnostic.related)]
    return max(len(str(places.start(span).line)) for span in spans)


@frozen(eq=False, repr=False)
class _Entry:
    """
    What the lines of one diagnostic have in common.
    """

    places: Places
    gutter: int
    width: int
    paint: Paint

    def write(self, diagnostic: Diagnostic) -> str:
        part = _PARTS[diagnostic.severity]
        fault = self.paint(part, f"{diagnostic.severity.value}[{diagnostic.rule}]")
        lines = [fault + self.paint("strong", f": {shown(diagnostic.message)}")]
        lines += self._place(diagnostic.span, part)
        if diagnostic.hint:
            words = f"{self.paint('strong', 'hint')}: {shown(diagnostic.hint)}"
            lines.append(f"{self._frame(' =')} {words}")
        for note in diagnostic.related:
            lines.append(f"{self.paint('strong', 'note')}: {shown(note.message)}")
            lines += self._place(note.span, "frame")
        return "\n".join(lines) + "\n\n"

    def _place(self, span: Span, part: Part) -> list[str]:
        at = self.places.start(span)
        arrow = self._frame("-->")
        place = f"{arrow} {shown(span.file)}:{at.line}:{at.column}"
        line = self.places.line(span)
        return [place] if line is None else [place, *self._excerpt(line, span, part)]

    def _excerpt(self, line: Line, span: Span, part: Part) -> list[str]:
        room = self.width - self.gutter - len(_BAR)
        seen = excerpt(line, span, room)
        number = self.paint("frame", f"{line.number:>{self.gutter}} |")
        carets = " " * seen.indent + self.paint(part, seen.carets)
        bar = self._frame(" |")
        return [bar, f"{number} {seen.words}".rstrip(" "), f"{bar} {carets}"]

    def _frame(self, mark: str) -> str:
        return self.paint("frame", " " * self.gutter + mark)
