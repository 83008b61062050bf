"""
``python -m benchmarks.references``: references in plain words against the gold file.

Every treaty of the gold file is pasted in as it is; inside its stretches every
reference is marked by hand. Printed are, for each text and for all: exact
spans with precision and recall, the share of right targets among the exact
spans, and the milliseconds that finding and resolving take for a megabyte.
``--errors`` lists what is wrong. The gold file lies beside the checkout, in
shared/gold; without it the command says so and does nothing.
"""

import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from time import process_time
from typing import Any, NamedTuple

from attrs import define, field, frozen

from benchmarks.gold_paths import GoldPaths
from treatyc.assemble import assemble
from treatyc.assemble.includes import IncludeFault
from treatyc.language import load_language
from treatyc.resolve.index import Index, index_treaty
from treatyc.resolve.references import find_references
from treatyc.resolve.resolved import Reference
from treatyc.source import LineTable, Source
from treatyc.syntax.reader import parse

__all__ = ["GOLD", "Score", "measure"]

GOLD = os.path.join(
    os.path.dirname(os.path.dirname(__file__)), os.pardir, "shared", "gold", "references.jsonl"
)
_CORPUS = os.path.join(os.path.dirname(GOLD), os.pardir, "corpus")
_MEGABYTE = 1_000_000
_ROW = "{:<34}{:>6}{:>11.4f}{:>9.4f}{:>10.4f}{:>9.0f}"


class _Place(NamedTuple):
    """
    Where a reference stands: line from one, columns from nought, as in the gold file.
    """

    line: int
    start: int
    end: int


@define(eq=False)
class Score:
    """
    What was found in one text, or in all: exact spans, too many, too few; right targets.
    """

    name: str
    exact: int = 0
    extra: int = 0
    missed: int = 0
    right: int = 0
    seconds: float = 0.0
    size: int = 0
    errors: list[str] = field(factory=list)

    @property
    def precision(self) -> float:
        """
        The share of exact spans among those found.
        """
        return self.exact / max(1, self.exact + self.extra)

    @property
    def recall(self) -> float:
        """
        The share of exact spans among those of the gold file.
        """
        return self.exact / max(1, self.exact + self.missed)

    @property
    def accuracy(self) -> float:
        """
        The share of right targets among the exact spans.
        """
        return self.right / max(1, self.exact)

    def add(self, other: "Score") -> None:
        """
        Count *other* in.
        """
        self.exact += other.exact
        self.extra += other.extra
        self.missed += other.missed
        self.right += other.right
        self.seconds += other.seconds
        self.size += other.size
        self.errors += other.errors


@frozen(eq=False)
class _Text:
    """
    A text of the corpus with its references by place.
    """

    index: Index
    found: dict[_Place, Reference]
    seconds: float
    size: int


def measure(gold: str = GOLD) -> tuple[Score, ...]:
    """
    The score of each text of the gold file, then that of all.
    """
    with open(gold, encoding="utf-8") as file:
        head, *lines = [json.loads(line) for line in file]
    texts: dict[str, _Text] = {}
    scores: dict[str, Score] = {}
    for stretch in head["stretches"]:
        name = stretch["file"]
        if name not in texts:
            texts[name] = _read(name)
            scores[name] = Score(name, seconds=texts[name].seconds, size=texts[name].size)
        marked = {
            _Place(line["line"], line["start"], line["end"]): line
            for line in lines
            if line["file"] == name and stretch["from_line"] <= line["line"] <= stretch["to_line"]
        }
        _compare(stretch, marked, texts[name], scores[name])
    everything = Score("all")
    for score in scores.values():
        everything.add(score)
    return (*scores.values(), everything)


def _read(name: str) -> _Text:
    with open(os.path.join(_CORPUS, name), encoding="utf-8", newline="") as file:
        text = file.read().replace("\r\n", "\n")
    parsed = parse(Source(name, text))
    whole = assemble(parsed.draft, lambda *_: IncludeFault("no other files are at hand"))
    index = index_treaty(whole.treaty)
    start = process_time()
    references = find_references(index, load_language("en"))
    seconds = process_time() - start
    lines = LineTable(text)
    return _Text(index, dict(_placed(references, lines)), seconds, len(text))


def _placed(
    references: tuple[Reference, ...], lines: LineTable
) -> Iterator[tuple[_Place, Reference]]:
    for reference in references:
        if reference.span is None:
            continue
        first = lines.position(reference.span.start)
        last = lines.position(reference.span.end)
        yield _Place(first.line, first.column - 1, last.column - 1), reference


def _compare(stretch: dict[str, Any], marked: dict[_Place, Any], text: _Text, score: Score) -> None:
    inside = {
        place: reference
        for place, reference in text.found.items()
        if stretch["from_line"] <= place.line <= stretch["to_line"]
    }
    paths = GoldPaths(text.index)
    score.exact += len(inside.keys() & marked.keys())
    score.extra += len(inside.keys() - marked.keys())
    score.missed += len(marked.keys() - inside.keys())
    for place in sorted(inside.keys() | marked.keys()):
        where = f"{score.name}:{place.line}:{place.start + 1}"
        if place not in inside:
            score.errors.append(f"{where}: missed “{marked[place]['text']}”")
        elif place not in marked:
            score.errors.append(f"{where}: too much “{inside[place].words}”")
        elif paths.agree(inside[place], marked[place]):
            score.right += 1
        else:
            wanted = marked[place]["targets"] or marked[place]["other"]
            named = ", ".join(paths.of(inside[place])) or inside[place].other
            score.errors.append(f"{where}: “{inside[place].words}” is {wanted}, not {named}")


def main() -> int:
    """
    Measure and print.
    """
    parser = ArgumentParser("python -m benchmarks.references", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    if not os.path.exists(GOLD):
        print(f"no gold file at {os.path.normpath(GOLD)}: nothing measured")
        return 0
    print(f"{'':<34}{'spans':>6}{'precision':>11}{'recall':>9}{'targets':>10}{'ms/MB':>9}")
    for score in measure():
        speed = score.seconds * 1000 * _MEGABYTE / max(1, score.size)
        row = (score.name, score.exact, score.precision, score.recall, score.accuracy, speed)
        print(_ROW.format(*row))
        if options.errors and score.name != "all":
            for error in score.errors:
                print(f"  {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
