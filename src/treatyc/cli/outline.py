"""
``treatyc outline``: headings, numbers, labels, status and open brackets.
"""

from collections import Counter
from collections.abc import Iterator

from treatyc.backends.title import title_of
from treatyc.cli.console import write
from treatyc.cli.drafts import compile_wholes
from treatyc.cli.options import Parser, add_stdin_name
from treatyc.cli.reporting import CLEAN
from treatyc.resolve.resolved import IndexedProvision, ResolvedTreaty
from treatyc.treaty.provisions import Article, Division, separator_as_printed
from treatyc.treaty.text import Attributes

__all__ = ["run"]

_STEP = "  "


def run(arguments: list[str]) -> int:
    """
    Show one line a heading; mistakes are the business of `check`.
    """
    parser = Parser("outline", "Show headings, numbers, labels, status and open brackets.")
    parser.add_argument("draft", metavar="DRAFT", help="a draft, or - for standard input")
    add_stdin_name(parser)
    options = parser.parse_args(arguments)
    for draft in compile_wholes([options.draft], options.stdin_name):
        write("".join(f"{line}\n" for line in _lines(draft.treaty)))
    return CLEAN


def _lines(treaty: ResolvedTreaty) -> Iterator[str]:
    brackets = _brackets(treaty)
    title = title_of(treaty.treaty)
    if title:
        yield title.words
    preamble = treaty.treaty.preamble
    if preamble:
        heading = preamble.word or treaty.language.phrase("preamble")
        yield heading + _remarks(treaty, preamble.attributes, brackets[None])
    for provision in treaty.provisions:
        node = provision.node
        if isinstance(node, Article | Division):
            words = provision.label
            if node.title is not None:
                words += f"{separator_as_printed(node.separator) or '.'} {node.title.words}"
            remarks = _remarks(treaty, node.attributes, brackets[provision.id])
            yield _STEP * _depth(provision) + words + remarks
    count = brackets.total()
    if count:
        yield f"\n{_counted(count)} in all"


def _brackets(treaty: ResolvedTreaty) -> Counter[str | None]:
    """
    How many brackets are open under each heading; those above all headings under None.
    """
    pairs = (pair for pair in treaty.brackets.pairs if pair.kind == "bracket")
    owners = (pair.opened_in.owner for pair in pairs if not pair.placeholder)
    return Counter(_heading_above(owner) for owner in owners)


def _heading_above(provision: IndexedProvision | None) -> str | None:
    while provision and not isinstance(provision.node, Article | Division):
        provision = provision.parent
    return provision.id if provision else None


def _depth(provision: IndexedProvision) -> int:
    depth = 0
    while provision.parent:
        provision = provision.parent
        depth += 1
    return depth


def _remarks(treaty: ResolvedTreaty, attributes: Attributes, brackets: int) -> str:
    remarks = []
    if attributes.label:
        remarks.append(f"#{attributes.label}")
    if attributes.status:
        status = attributes.status.replace("-", "_")
        remarks.append(treaty.language.phrase(f"status_{status}"))
    if attributes.authors:
        names = treaty.language.phrase("author_separator").join(attributes.authors)
        remarks.append(treaty.language.phrase("authors", authors=names))
    if brackets:
        remarks.append(_counted(brackets))
    return "".join(f"  {remark}" for remark in remarks)


def _counted(brackets: int) -> str:
    return "1 open bracket" if brackets == 1 else f"{brackets} open brackets"
