"""
What is measured, and what is to be reached.
"""

import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec

from attrs import frozen

from benchmarks.timing import Command, best_of, best_processes
from benchmarks.treaties import markdown_text, treaty_text

__all__ = ["Figure", "in_one_process", "whole_processes"]

_PASS = (sys.executable, "-c", "pass")
_TREATYC = (sys.executable, "-m", "treatyc")
_LARGE = 700
_LARGEST = 7_000
_TARGETS = {"parse": 16, "references in plain words": 16}
_LINES = re.compile(r"^( *)(\S*) ?(.*)$", re.MULTILINE)


@frozen
class Figure:
    """
    A ratio (or MiB), and the most it may be; None where nothing is to be reached.
    """

    name: str
    value: float
    target: float | None = None

    @property
    def is_missed(self) -> bool:
        """
        Whether it is more than it may be.
        """
        return self.target is not None and self.value > self.target


def whole_processes(folder: str, sizes: Sequence[int]) -> Iterator[Figure]:
    """
    The commands, start to end, on treaties of *sizes* articles.
    """
    drafts = {size: _write(folder, f"{size}.treaty", treaty_text(size)) for size in sizes}
    markdown = _write(folder, "700.md", markdown_text(_LARGE))
    yield from _against_nothing(folder, drafts)
    yield from _against_pandoc(folder, drafts[_LARGE], markdown)
    if _LARGEST in drafts:
        yield from _growth(folder, drafts)


def in_one_process(sizes: Sequence[int]) -> Iterator[Figure]:
    """
    Reading and resolving against one expression that finds the lines.
    """
    for size in sizes:
        yield from _reading(size)


def _against_nothing(folder: str, drafts: dict[int, str]) -> Iterator[Figure]:
    targets = {("check", 70): 10, ("check", 700): 25, ("build", 700): 30}
    cases: dict[tuple[str, int], Command] = {("pass", 0): _PASS}
    for size in (1, 70, 700):
        cases["check", size] = _check(drafts[size])
        cases["build", size] = _build(folder, drafts[size], "html,json")
    runs = best_processes(cases, rounds=15)
    nothing = runs["pass", 0].seconds
    yield Figure("python -c pass, milliseconds", nothing * 1000)
    for (command, size), run in runs.items():
        if size:
            name = f"{_SAID[command]} of {size} articles : python -c pass"
            yield Figure(name, run.seconds / nothing, targets.get((command, size)))


_SAID = {"check": "check", "build": "build --to html,json"}


def _against_pandoc(folder: str, draft: str, markdown: str) -> Iterator[Figure]:
    target = os.path.join(folder, "pandoc.docx")
    runs = best_processes(
        {
            "pandoc": (_pandoc(), markdown, "-o", target),
            "treatyc": _build(folder, draft, "docx"),
            "all": _build(folder, draft, "html,docx,json"),
        },
        rounds=5,
    )
    pandoc = runs["pandoc"].seconds
    yield Figure(
        "build --to docx of 700 : pandoc from Markdown", runs["treatyc"].seconds / pandoc, 0.65
    )
    yield Figure("build to all of 700 : pandoc from Markdown", runs["all"].seconds / pandoc)


def _growth(folder: str, drafts: dict[int, str]) -> Iterator[Figure]:
    cases: dict[tuple[str, int], Command] = {}
    for size in (_LARGE, _LARGEST):
        cases["check", size] = _check(drafts[size])
        cases["build", size] = _build(folder, drafts[size], "html,json")
    runs = best_processes(cases, rounds=3)
    for command, said in _SAID.items():
        small, large = runs[command, _LARGE], runs[command, _LARGEST]
        yield Figure(f"{said}, 700 to 7,000 articles", large.seconds / small.seconds, 11)
        yield Figure(f"{said} of 7,000, MiB", large.mebibytes, 300)


def _reading(size: int) -> Iterator[Figure]:
    from treatyc.assemble import IncludeFault, assemble
    from treatyc.resolve import resolve
    from treatyc.resolve.index import index_treaty
    from treatyc.resolve.references import find_references
    from treatyc.rules import check
    from treatyc.source import Source
    from treatyc.syntax.reader import parse

    text = treaty_text(size)
    source = Source("draft", text)
    parsed = parse(source)
    treaty = assemble(parsed.draft, lambda *_: IncludeFault("")).treaty
    index = index_treaty(treaty)
    resolved = resolve(treaty, parsed.language, (source,))
    steps: dict[str, Callable[[], object]] = {
        "parse": lambda: parse(source),
        "references in plain words": lambda: find_references(index, parsed.language),
        "resolve, with references": lambda: resolve(treaty, parsed.language, (source,)),
        "check by all rules": lambda: check(resolved),
    }
    best = best_of({"lines": lambda: _LINES.findall(text), **steps}, _rounds(size))
    for step in steps:
        target = _TARGETS.get(step) if size == _LARGE else None
        yield Figure(f"{step}, {size} articles : finding lines", best[step] / best["lines"], target)


def _rounds(size: int) -> int:
    return max(3, min(50, _LARGEST // size))


def _write(folder: str, name: str, text: str) -> str:
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def _check(draft: str) -> Command:
    return (*_TREATYC, "check", draft)


def _build(folder: str, draft: str, forms: str) -> Command:
    return (*_TREATYC, "build", draft, "--to", forms, "--out", os.path.join(folder, "out"))


def _pandoc() -> str:
    """
    The pandoc of the wheel, which treatyc runs too.
    """
    spec = find_spec("pypandoc")
    if spec is None or spec.origin is None:
        raise SystemExit("pypandoc-binary is not installed")
    return os.path.join(os.path.dirname(spec.origin), "files", "pandoc")
