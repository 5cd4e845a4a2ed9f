"""Runs commands and measures them: wall time, CPU time, peak memory. Shared by the benchmarks."""

import os
import re
import subprocess
import sys
import tempfile
import time
from typing import Callable, Mapping, NamedTuple


class Run(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds, user and system, of the process and the children that it waited for
    peak_mib: float  # largest resident set of any of them
    stderr: str


def run(command: list[str], environment: Mapping[str, str] | None = None, accept: tuple[int, ...] = (0, 1)) -> Run:
    """Runs the command with its output thrown away; ends the program where it fails.

    Exit code 1 of outturn is 'done, some rows want review'.
    """
    # A file for the messages: a pipe could fill and make the child wait.
    with open(os.devnull, "w", encoding="utf-8") as nowhere, tempfile.TemporaryFile() as messages:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=nowhere, stderr=messages, env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        messages.seek(0)
        stderr = messages.read().decode("utf-8", "replace")
    if child.returncode not in accept:
        sys.exit(f"{' '.join(command[:12])} …\nended with {child.returncode}:\n{stderr[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, stderr)


def best_in_turn(commands: Mapping[str, Callable[[], Run]], runs: int) -> dict[str, Run]:
    """Runs all commands one after the other, `runs` times over, and keeps each one's quickest run.

    One round before is not counted: it fills the file cache.
    """
    best: dict[str, Run] = {}
    for turn in range(runs + 1):
        for name, command in commands.items():
            measured = command()
            if turn > 0 and (name not in best or measured.wall < best[name].wall):
                best[name] = measured
    return best


def stages_of(measured: Run) -> dict[str, float]:
    """Seconds per stage, from what `outturn run --timings` says on stderr; empty for another program."""
    return {name: float(seconds)
            for name, seconds in re.findall(r"\b(extract|normalize|align|export) ([0-9.]+) s", measured.stderr)}
