"""
``python -m benchmarks``: measure, print each figure beside its target.

``--enforce`` exits with 1 where a target is missed, ``--quick`` leaves out the
treaty of 7,000 articles.
"""

import sys
from argparse import ArgumentParser
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure, in_one_process, whole_processes

_TITLE = "{:<58}{:>10}{:>10}"


def main() -> int:
    """
    Measure and print.
    """
    parser = ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("--enforce", action="store_true", help="exit 1 where a target is missed")
    parser.add_argument("--quick", action="store_true", help="without the 7,000 articles")
    options = parser.parse_args()
    sizes = (1, 70, 700) if options.quick else (1, 70, 700, 7_000)
    print(f"Python {sys.version.split()[0]}")
    print(_TITLE.format("", "measured", "target"))
    missed = 0
    # Processes first: a child's peak of memory counts from that of its parent.
    with TemporaryDirectory() as folder:
        for figure in whole_processes(folder, sizes):
            missed += _print(figure)
    for figure in in_one_process(sizes):
        missed += _print(figure)
    print(f"{missed} missed" if missed else "all reached")
    return 1 if missed and options.enforce else 0


def _print(figure: Figure) -> bool:
    target = f"{figure.target:g}" if figure.target else ""
    mark = "  missed" if figure.is_missed else ""
    print(f"{figure.name:<58}{figure.value:>10.2f}{target:>10}{mark}", flush=True)
    return figure.is_missed


if __name__ == "__main__":
    sys.exit(main())
