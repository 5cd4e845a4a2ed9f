"""What an executor does: runs the program on some documents, and gives each document's rows.

Sent to the executors as it is, by value: only the standard library is imported here, and nothing of the package. What
they must have is the program outturn and what it is linked with.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FINISHED = (0, 1, 3)  # done, done with findings, nothing could be read: the manifest says what became of each
OF_THE_ARCHIVE = ("manifest", "versions")  # tables whose rows belong to no single document
PARTS_BEHIND_DOCUMENT = 5  # of a result's key


@dataclass(frozen=True)
class Settings:
    """How the program is called. `fingerprint` is that of the one which the job began with; empty: any."""

    program: str
    options: tuple[str, ...]
    batch: int  # documents to a call
    jobs: int  # worker processes of a call
    fingerprint: str = ""


def _die_with_parent() -> None:
    """In the child: when the executor's worker is killed, so is the program (Linux's PR_SET_PDEATHSIG)."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def _call(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False,
                          preexec_fn=_die_with_parent)


def fingerprint_of(settings: Settings) -> str:
    """What rows depend on, the documents aside: builds of the program and of what it reads with, profiles, options."""
    done = _call([settings.program, "--version"])
    lines = dict(line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line)
    if done.returncode != 0 or not {"program", "profiles"} <= set(lines):
        raise RuntimeError(f"{settings.program} --version says nothing of its build: {done.stderr.strip()}")
    return " ".join([lines["program"], "profiles", lines["profiles"], *settings.options])


def _check_program(settings: Settings) -> None:
    found = fingerprint_of(settings)
    if settings.fingerprint and found != settings.fingerprint:
        raise RuntimeError(f"the program {settings.program} is not the same on all machines: here it is {found}, "
                           f"the job began with {settings.fingerprint}")


def _scratch() -> tempfile.TemporaryDirectory[str]:
    local = os.environ.get("SPARK_LOCAL_DIRS", "").split(",")[0]
    return tempfile.TemporaryDirectory(prefix="outturn-spark-", dir=local or None, ignore_cleanup_errors=True)


def _run(settings: Settings, folder: Path) -> Path:
    """The tables of what lies in `folder`/in."""
    output = folder / "out"
    shutil.rmtree(output, ignore_errors=True)
    done = _call([settings.program, "run", str(folder / "in"), "--include", "*", "--output", str(output), "--quiet",
                  "--jobs", str(settings.jobs), *settings.options])
    if done.returncode not in FINISHED:
        raise RuntimeError(f"outturn run ended with exit code {done.returncode}: {done.stderr.strip()}")
    return output


def describe(settings: Settings, _: object) -> dict[str, Any]:
    """For map: the fingerprint, and the data package of a folder of tables (of no document)."""
    with _scratch() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        (folder / "in" / "nothing.txt").write_bytes(b"")
        package = json.loads((_run(settings, folder) / "datapackage.json").read_text(encoding="utf-8"))
    return {"fingerprint": fingerprint_of(settings), "resources": package["resources"]}


def _rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each line of a CSV with its cells. No cell holds a line break."""
    csv.field_size_limit(sys.maxsize)
    with open(path, encoding="utf-8", newline="\n") as file:
        next(file)
        for line in file:
            line = line.rstrip("\n")
            yield line, next(csv.reader([line]))


def _header(path: Path) -> list[str]:
    with open(path, encoding="utf-8", newline="\n") as file:
        return next(csv.reader([file.readline().rstrip("\n")]))


def _lines_by_document(path: Path) -> dict[str, str]:
    """The lines of a table by the key of their document, as it is in this folder."""
    header = _header(path)
    column = header.index("document_key") if "document_key" in header else -1
    lines: dict[str, list[str]] = {}
    for line, cells in _rows(path):
        key = cells[column] if column >= 0 else cells[0].rsplit("/", PARTS_BEHIND_DOCUMENT)[0]
        lines.setdefault(key, []).append(line)
    return {key: "\n".join(each) for key, each in lines.items()}


def _about(output: Path) -> dict[str, tuple[str, str | None]]:
    """Language and year of each document. The year is that in which its period ends."""
    header = _header(output / "documents.csv")
    language, end = header.index("language"), header.index("period_end")
    return {cells[0]: (cells[language], cells[end][:4] or None) for _, cells in _rows(output / "documents.csv")}


def _documents(settings: Settings, folder: Path, names: dict[str, str], tables: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """A record for each document of a call; `names` gives the URI of each file by the name of its folder."""
    output = _run(settings, folder)
    header = _header(output / "manifest.csv")
    place = {name: header.index(name) for name in ("path", "sha256", "status", "document_key")}
    lines = {table: _lines_by_document(output / f"{table}.csv") for table in tables}
    about = _about(output)
    met: dict[str, int] = {}
    for line, cells in _rows(output / "manifest.csv"):  # in the order of paths, by which equal keys are numbered
        path = Path(cells[place["path"]])
        key, here = cells[place["document_key"]], ""
        done = cells[place["status"]] == "done"
        if done:
            met[key] = met.get(key, 0) + 1
            here = key if met[key] == 1 else f"{key}~{met[key]}"
        language, year = about.get(here, (None, None))
        yield (names[path.parent.name], cells[place["sha256"]] or None, done, key or None, here or None, language, year,
               line, *(lines[table].get(here) if done else None for table in tables))


def process(settings: Settings, tables: tuple[str, ...], rows: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """For mapPartitions: rows of URI, name and content to records of documents, some documents to a call."""
    checked = False
    with _scratch() as scratch:
        folder = Path(scratch)
        inputs = folder / "in"
        names: dict[str, str] = {}
        for row in rows:
            if not checked:
                _check_program(settings)
                checked = True
            own = inputs / f"{len(names):06}"
            own.mkdir(parents=True)
            (own / row["name"]).write_bytes(row["content"] or b"")
            names[own.name] = row["uri"]
            if len(names) == settings.batch:
                yield from _documents(settings, folder, names, tables)
                shutil.rmtree(inputs)
                names = {}
        if names:
            yield from _documents(settings, folder, names, tables)
