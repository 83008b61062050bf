"""
The corridor from a text to what was found in it.
"""

from collections.abc import Callable, Iterable

from attrs import field, frozen

from treatyc.assemble import IncludeFault, assemble
from treatyc.assemble.file_names import named_from
from treatyc.diagnostics import Diagnostic
from treatyc.resolve import resolve
from treatyc.resolve.resolved import ResolvedTreaty
from treatyc.rules import check, unwaived
from treatyc.source import Source
from treatyc.syntax.decoding import decode
from treatyc.syntax.reader import parse
from treatyc.treaty.parts import Draft

__all__ = [
    "Compilation",
    "IncludeFault",
    "ReadFile",
    "compile_bytes",
    "compile_source",
    "no_other_files",
]

# The bytes of a file of the draft's folder, by its name; or why they cannot be had.
ReadFile = Callable[[str], bytes | IncludeFault]


@frozen(eq=False, repr=False)
class Compilation:
    """
    What became of a draft: the resolved treaty, and all that was found on the way.

    *sources* are the draft itself and the files that it includes;
    *diagnostics* stand in the order of their places, without what is waived.
    Of a fragment, *part_of* is the file that it says it is a part of.
    """

    sources: tuple[Source, ...]
    treaty: ResolvedTreaty
    diagnostics: tuple[Diagnostic, ...]
    part_of: str | None = None

    @property
    def name(self) -> str:
        """
        The name of the draft.
        """
        return self.sources[0].name


def no_other_files(name: str) -> IncludeFault:  # noqa: ARG001 (a ReadFile)
    """
    What a draft gets that comes without a folder.
    """
    return IncludeFault("no other files are at hand")


def compile_bytes(name: str, data: bytes, read_file: ReadFile = no_other_files) -> Compilation:
    """
    Decode and compile a file.
    """
    source, found = decode(name, data)
    return compile_source(source, read_file, found)


def compile_source(
    source: Source,
    read_file: ReadFile = no_other_files,
    found: Iterable[Diagnostic] = (),
) -> Compilation:
    """
    Read, resolve and check *source*, as far as it can be read; *found* was found before.

    Every other file comes through *read_file*.
    """
    files = _Files(source, read_file)
    parsed = parse(source)
    whole = assemble(parsed.draft, files.included)
    sources = (source, *files.sources)
    treaty = resolve(whole.treaty, parsed.language, sources)
    found = (*found, *parsed.diagnostics, *files.found, *whole.diagnostics)
    found += check(treaty, files.profile)
    kept = unwaived(found, whole.treaty.waivers)
    in_order = _in_order(kept, whole.files)
    return Compilation(sources, treaty, in_order, parsed.draft.part_of)


@frozen(eq=False, repr=False)
class _Files:
    """
    The other files of a draft as they are read, and what was found in reading them.
    """

    draft: Source
    read_file: ReadFile
    sources: list[Source] = field(factory=list)
    found: list[Diagnostic] = field(factory=list)

    def included(self, name: str, _including: str) -> Draft | IncludeFault:
        data = self.read_file(name)
        if isinstance(data, IncludeFault):
            return data
        source, found = decode(name, data)
        parsed = parse(source)
        self.sources.append(source)
        self.found.extend((*found, *parsed.diagnostics))
        return parsed.draft

    def profile(self, path: str) -> str | None:
        data = self.read_file(named_from(path, self.draft.name))
        return None if isinstance(data, IncludeFault) else decode(path, data)[0].text


def _in_order(found: Iterable[Diagnostic], names: Iterable[str]) -> tuple[Diagnostic, ...]:
    """
    By file, as they are included, and then by place; what was found twice stands once.
    """
    order = {name: index for index, name in enumerate(names)}

    def place(diagnostic: Diagnostic) -> tuple[int, int, int]:
        span = diagnostic.span
        return order.get(span.file, len(order)), span.start, span.end

    return tuple(sorted(dict.fromkeys(found), key=place))
