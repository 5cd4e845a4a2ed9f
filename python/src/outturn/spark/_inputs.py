"""Which files there are, and what is in them: their SHA-256.

Driver and cluster look at some thousand files at a time, so that the driver's memory does not depend on their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import islice
from typing import Any

from ._folder import State

FILES = ("path string, uri string, name string, size bigint, modified bigint, looked_at bigint, sha256 string, "
         "problem string")
KNOWN = (".pdf", ".docx", ".txt")  # what is taken in folders, as outturn run does, in any case of letters
SETTLED = 2000  # milliseconds: a file changed less long before it was read may have changed again within its time stamp
NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # SHA-256 of no bytes
UNREADABLE = "cannot be read"
NAMED_BADLY = "Spark reads no file whose name begins with '_' or '.', or holds ':' or a backslash"
PATTERNS = re.compile(r"[{}\[\]*?]")  # what Hadoop takes for a pattern, unless a backslash stands before it


@dataclass(frozen=True)
class Source:
    """Files and folders, and which of those in folders are taken: patterns of names; none: PDF, Word and text."""

    inputs: tuple[str, ...]
    include: tuple[str, ...]
    max_bytes: int


def shown(uri: str) -> str:
    """How outturn run shows a path: without the scheme of local files, in one line (core/printable.h)."""
    path = uri.removeprefix("file:")
    path = "/" + path.lstrip("/") if uri.startswith("file:") else path
    return "".join(f"\\x{ord(c):02X}" if c == "\\" or ord(c) < 0x20 or ord(c) == 0x7F else c for c in path)


def _taken(name: str, include: Sequence[str]) -> bool:
    if include:
        return any(fnmatchcase(name, pattern) for pattern in include)
    return name.lower().endswith(KNOWN)


def _found(state: State, source: Source) -> Iterator[tuple[str, str, str, int, int]]:
    """Path, URI, name, size and time of change of every file."""
    for uri in source.inputs:
        root = state.qualified(uri)
        for status in state.files_below(uri):
            here, name = status.getPath().toString(), status.getPath().getName()
            below = here.removeprefix(root)
            hidden = any(part.startswith(".") for part in below.split("/"))
            if not below or (not hidden and _taken(name, source.include)):
                yield shown(here), here, name, status.getLen(), status.getModificationTime()


def _chunks(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


def read_binary(spark: Any, state: State, uris: list[str]) -> Any:
    """URI and content of each file; one that cannot be read is left out. None where there are none. Nothing in a name is a
    pattern."""
    from pyspark.errors import AnalysisException

    for tried in (uris, None):
        there = [uri for uri in uris if state.is_there(uri)] if tried is None else tried  # some may be gone meanwhile
        if not there:
            return None
        try:
            reader = spark.read.format("binaryFile").option("ignoreCorruptFiles", "true")
            return reader.load([PATTERNS.sub(r"\\\g<0>", uri) for uri in there]).selectExpr("path as uri", "content")
        except AnalysisException as failure:
            if tried is None or "PATH_NOT_FOUND" not in str(failure):
                raise
    return None


def _hashes(spark: Any, state: State, files: list[tuple[str, str, str, int, int]]) -> dict[str, str]:
    content = read_binary(spark, state, [uri for _, uri, _, _, _ in files])
    if content is None:
        return {}
    return {row["uri"]: row["sha256"] for row in content.selectExpr("uri", "sha2(content, 256) as sha256").collect()}


def _known(spark: Any, before: str | None, files: list[tuple[str, str, str, int, int]]) -> dict[str, str]:
    """SHA-256 of the files that look as they did when they were last read."""
    if before is None:
        return {}
    seen = spark.createDataFrame(files, "path string, uri string, name string, size bigint, modified bigint")
    same = spark.read.schema(FILES).parquet(f"{before}/*").where(f"sha256 is not null and modified + {SETTLED} < looked_at")
    return {row["uri"]: row["sha256"]
            for row in seen.join(same.select("uri", "size", "modified", "sha256"), ["uri", "size", "modified"]).collect()}


def _problem(name: str, size: int, max_bytes: int) -> str | None:
    if name.startswith(("_", ".")) or ":" in name or "\\" in name:
        return NAMED_BADLY
    return f"larger than {max_bytes} bytes" if size > max_bytes else None


def survey(spark: Any, state: State, source: Source, now: int, chunk: int, prune: bool, trust: bool) -> str:
    """Writes the list of all files, and says where. Files of earlier jobs that are not among the inputs stay in it, unless
    `prune`. `trust`: a file of the same size and time of change as before is not read again. `now`: in milliseconds."""
    before = state.files_before()
    target = state.at("files", state.job)
    for number, files in enumerate(_chunks(_found(state, source), chunk)):
        files = list({file[1]: file for file in files}.values())
        problems = {uri: problem for _, uri, name, size, _ in files if (problem := _problem(name, size, source.max_bytes))}
        hashes = {uri: NOTHING for _, uri, _, size, _ in files if size == 0}
        if trust:
            hashes.update(_known(spark, before, files))
        unread = [file for file in files if file[1] not in hashes and file[1] not in problems]
        hashes.update(_hashes(spark, state, unread))
        rows = [(path, uri, name, size, modified, now, None if uri in problems else hashes.get(uri),
                 problems.get(uri, None if uri in hashes else UNREADABLE)) for path, uri, name, size, modified in files]
        spark.createDataFrame(rows, FILES).coalesce(1).write.parquet(f"{target}/found={number}")
    if before is not None and not prune:
        found = spark.read.schema(FILES).parquet(f"{target}/*") if state.exists("files", state.job) else None
        kept = spark.read.schema(FILES).parquet(f"{before}/*")
        kept = kept if found is None else kept.join(found.select("uri"), "uri", "left_anti")
        kept.select(*(field.split()[0] for field in FILES.split(", "))).write.parquet(f"{target}/found=before")
    if not state.exists("files", state.job):
        raise FileNotFoundError(f"{', '.join(source.inputs)}: no documents here")
    state.write_text("", "files", f"{state.job}.complete")
    return target
