"""
Measuring: functions and whole processes, interleaved, the best of several runs.

Compared cases take turns, so that what else the machine does falls on all of them.
"""

import gc
import os
import resource
from collections.abc import Callable, Hashable, Mapping
from time import perf_counter, process_time
from typing import TypeVar

from attrs import frozen

__all__ = ["Command", "Run", "best_of", "best_processes"]

Command = tuple[str, ...]
Case = TypeVar("Case", bound=Hashable)

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
# Linux counts the peak in KiB.
_KIBIBYTES_A_MEBIBYTE = 1024


@frozen
class Run:
    """
    What one process took: seconds by the clock, and its peak of memory in MiB.
    """

    seconds: float
    mebibytes: float


def best_of(cases: Mapping[Case, Callable[[], object]], rounds: int) -> dict[Case, float]:
    """
    The least processor time of each case, the collector off as in the command.
    """
    best = dict.fromkeys(cases, float("inf"))
    gc.disable()
    for _ in range(rounds):
        for name, case in cases.items():
            start = process_time()
            case()
            best[name] = min(best[name], process_time() - start)
            gc.collect()
    gc.enable()
    return best


def best_processes(cases: Mapping[Case, Command], rounds: int) -> dict[Case, Run]:
    """
    The fastest run of each command, and its largest peak of memory.
    """
    runs: dict[Case, list[Run]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, command in cases.items():
            runs[name].append(_run(command))
    return {
        name: Run(min(run.seconds for run in done), max(run.mebibytes for run in done))
        for name, done in runs.items()
    }


def _run(command: Command) -> Run:
    start = perf_counter()
    nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    process = os.posix_spawn(command[0], command, _environment(), file_actions=[nowhere])
    _, status, usage = os.wait4(process, 0)
    seconds = perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Run(seconds, _mebibytes(usage))


def _environment() -> dict[str, str]:
    """
    As after an installation: modules are compiled once, not at every start.
    """
    return {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}


def _mebibytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / _KIBIBYTES_A_MEBIBYTE
