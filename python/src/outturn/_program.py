"""Calling the installed program."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Union

from ._archive import Archive, Tables

PathLike = Union[str, "os.PathLike[str]"]

DONE = (0, 1)  # 1: some inputs failed, or some results want review


class OutturnError(RuntimeError):
    """The program gave no tables: what it said on standard error, and its exit code."""

    def __init__(self, exit_code: int, message: str) -> None:
        super().__init__(message.strip() or f"exit code {exit_code}")
        self.exit_code = exit_code


def program() -> str:
    """The variable OUTTURN, or `outturn` in the PATH."""
    found = os.environ.get("OUTTURN") or shutil.which("outturn")
    if not found:
        raise FileNotFoundError("the program outturn is not in the PATH, and OUTTURN does not name it")
    return found


def run(inputs: Iterable[PathLike], output: PathLike, options: Sequence[str] = ()) -> str:
    """`outturn run`; what it says on standard error."""
    words = [program(), "run", *(os.fspath(path) for path in inputs), "--output", os.fspath(output), *options]
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode not in DONE:
        raise OutturnError(done.returncode, done.stderr)
    return done.stderr


def read(paths: PathLike | Iterable[PathLike], options: Sequence[str] = ()) -> Tables:
    """The tables of reports: a path or several, files or folders. `options` go to `outturn run`.

    An input that cannot be read costs that input only: it is `failed` in the table `manifest`. Raises OutturnError where
    none could be read.
    """
    inputs = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    with tempfile.TemporaryDirectory(prefix="outturn-") as folder:
        output = Path(folder) / "tables"
        run(inputs, output, ["--quiet", *options])
        return Archive(output).read_all()
