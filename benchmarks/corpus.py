"""
``python -m benchmarks.corpus [FOLDER]``: real treaties pasted in as they are, and a table of them.

Every text of the folder's large, treaties and drafts goes through `check` and
`build --to json --force`. Printed are its size, the seconds for a megabyte,
the articles found and those of the manifest, errors and warnings, and whether
the words of the text are all there (see benchmarks/words.py: "lost" words,
"moved" and "joined" places). The last lines take one text once, twice and
four times: the seconds for a megabyte stay the same where growth is linear.
"""

import gc
import json
import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from glob import glob
from time import process_time

from attrs import frozen

from benchmarks.words import Difference, differences, lost_words, source_words, tree_words
from treatyc.backends import BACKENDS
from treatyc.diagnostics import Severity
from treatyc.pipeline import Compilation, compile_bytes
from treatyc.report.text import text_report

__all__ = ["CORPUS", "GROWTH", "Pasted", "articles_of", "paste", "seconds", "texts"]

CORPUS = os.path.join(os.path.dirname(os.path.dirname(__file__)), os.pardir, "shared", "corpus")
GROWTH = os.path.join("large", "unclos.en.txt")
_FOLDERS = ("large", "treaties", "drafts")
_ARTICLES = ("article", "rule", "regulation")
# The text of a PDF with its broken lines is for the importer, not for the reader.
_RAW = ".raw.txt"
_MEGABYTE = 1_000_000
_ROW = "{:<44}{:>6}{:>7}{:>6} /{:>4}{:>7}{:>9}  {}"
_TIMES = (1, 2, 4)


@frozen
class Pasted:
    """
    What became of a text: *size* in bytes, how long it took, what was found and printed.
    """

    name: str
    size: int
    seconds: float
    articles: int
    errors: int
    warnings: int
    differences: tuple[Difference, ...]

    @property
    def lost(self) -> int:
        """
        How many words are not to be found again.
        """
        return lost_words(self.differences).total()

    @property
    def moved(self) -> tuple[Difference, ...]:
        """
        The places where words stand in another order.
        """
        return tuple(each for each in self.differences if not each.is_joined)


def texts(corpus: str) -> list[str]:
    """
    The texts of *corpus* by their names in the manifest, in order.
    """
    found = [path for part in _FOLDERS for path in sorted(glob(f"{corpus}/{part}/*.txt"))]
    return [os.path.relpath(path, corpus) for path in found if not path.endswith(_RAW)]


def articles_of(corpus: str) -> dict[str, int]:
    """
    How many articles, rules and regulations the manifest counts in each file.
    """
    with open(os.path.join(corpus, "corpus.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    return {
        name: sum(item.get("counts", {}).get(kind, 0) for kind in _ARTICLES)
        for item in manifest["items"]
        for name in item["files"]
    }


def paste(corpus: str, name: str) -> Pasted:
    """
    Check the text *name* and build it to JSON, and compare the words.
    """
    with open(os.path.join(corpus, name), "rb") as file:
        data = file.read()
    begun = process_time()
    draft, tree = _checked_and_built(name, data)
    taken = process_time() - begun
    severities = Counter(each.severity for each in draft.diagnostics)
    before, after = source_words(draft.sources[0].text), tree_words(tree)
    return Pasted(
        name,
        len(data),
        taken,
        sum(each.kind in _ARTICLES for each in draft.treaty.provisions),
        severities[Severity.ERROR],
        severities[Severity.WARNING],
        tuple(differences(before, after)),
    )


def _checked_and_built(name: str, data: bytes) -> tuple[Compilation, bytes]:
    """
    What `check` and `build --to json --force` do between reading and writing files.
    """
    draft = compile_bytes(name, data)
    text_report(draft.diagnostics, draft.sources)
    return draft, BACKENDS["json"].render(draft.treaty)


def seconds(data: bytes) -> float:
    """
    The processor time of checking *data* and building it, the best of three.
    """
    best = float("inf")
    for _ in range(3):
        gc.collect()
        begun = process_time()
        _checked_and_built("draft", data)
        best = min(best, process_time() - begun)
    return best


def main() -> int:
    """
    Print the table.
    """
    parser = ArgumentParser("python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("folder", nargs="?", default=CORPUS, help="the corpus, with its manifest")
    corpus = parser.parse_args().folder
    if not os.path.exists(os.path.join(corpus, "corpus.json")):
        print(f"there is no corpus in “{corpus}”: name its folder", file=sys.stderr)
        return 2
    gc.disable()
    counted = articles_of(corpus)
    print(_ROW.format("", "KB", "s/MB", "found", "man.", "errors", "warnings", "words"))
    for name in texts(corpus):
        print(_row(paste(corpus, name), counted.get(name)), flush=True)
        gc.collect()
    for line in _growth(corpus):
        print(line, flush=True)
    return 0


def _row(pasted: Pasted, counted: int | None) -> str:
    words = [f"{pasted.lost} lost" if pasted.lost else "all there"]
    joined = len(pasted.differences) - len(pasted.moved)
    words += [f"{len(pasted.moved)} moved"] if pasted.moved else []
    words += [f"{joined} joined"] if joined else []
    return _ROW.format(
        pasted.name,
        pasted.size // 1000,
        f"{pasted.seconds / pasted.size * _MEGABYTE:.2f}",
        pasted.articles,
        "–" if counted is None else counted,
        pasted.errors,
        pasted.warnings,
        ", ".join(words),
    )


def _growth(corpus: str) -> Iterator[str]:
    with open(os.path.join(corpus, GROWTH), "rb") as file:
        data = file.read()
    for times in _TIMES:
        taken = seconds(data * times)
        rate = taken / (len(data) * times) * _MEGABYTE
        yield f"{times} × {GROWTH}: {taken:.2f} s, {rate:.2f} s/MB"


if __name__ == "__main__":
    sys.exit(main())
