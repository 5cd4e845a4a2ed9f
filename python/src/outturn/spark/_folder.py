"""What lies where in an output folder, and Hadoop's file systems as Python sees them.

    results/language=zh/year=2017/part-….parquet     the tables, for readers
    _outturn/files/00000001/                         every file of the inputs as job 1 found it
    _outturn/documents/00000001-0/                   each document's rows as text, as it was done; keys without numbers
    _outturn/work/                                   what is in the making
    _outturn/merged                                  what the tables were made from

Names with `_` in front are passed over by readers of folders. Nothing is changed in its place: a part counts when Spark has
committed it (`_SUCCESS`), so a job that was killed at any moment leaves what the next one goes on from.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

DIGITS = 8  # of a job's number, so that names stand in the order of jobs


class Folder:
    """A folder of any file system that Hadoop knows."""

    def __init__(self, spark: Any, uri: str) -> None:
        self._jvm = spark.sparkContext._jvm
        self._configuration = spark.sparkContext._jsc.hadoopConfiguration()
        self.uri = self.path(uri).toString().rstrip("/")
        self._system = self.path(uri).getFileSystem(self._configuration)

    def path(self, uri: str) -> Any:
        return self._jvm.org.apache.hadoop.fs.Path(uri)

    def at(self, *names: str) -> str:
        return "/".join([self.uri, *names])

    def exists(self, *names: str) -> bool:
        return bool(self._system.exists(self.path(self.at(*names))))

    def names(self, *names: str) -> list[str]:
        if not self.exists(*names):
            return []
        return sorted(status.getPath().getName() for status in self._system.listStatus(self.path(self.at(*names))))

    def remove(self, *names: str) -> None:
        self._system.delete(self.path(self.at(*names)), True)

    def remove_uri(self, uri: str) -> None:
        self._system.delete(self.path(uri), True)

    def rename(self, source: str, target: str) -> None:
        parent = self.path(target).getParent()
        self._system.mkdirs(parent)
        if not self._system.rename(self.path(source), self.path(target)):
            raise OSError(f"{source} cannot be renamed to {target}")

    def read_text(self, *names: str) -> str:
        if not self.exists(*names):
            return ""
        stream = self._system.open(self.path(self.at(*names)))
        try:
            return str(self._jvm.org.apache.commons.io.IOUtils.toString(stream, "UTF-8"))
        finally:
            stream.close()

    def write_text(self, text: str, *names: str) -> None:
        stream = self._system.create(self.path(self.at(*names)), True)
        try:
            stream.write(text.encode("utf-8"))
        finally:
            stream.close()

    def files_below(self, uri: str) -> Iterator[Any]:
        """The status of a file, or of each below a folder, a few at a time."""
        path = self.path(uri)
        found = path.getFileSystem(self._configuration).listFiles(path, True)
        while found.hasNext():
            yield found.next()

    def qualified(self, uri: str) -> str:
        """The URI with its scheme and from the root on. Raises FileNotFoundError where nothing is there."""
        path = self.path(uri)
        system = path.getFileSystem(self._configuration)
        if not system.exists(path):
            raise FileNotFoundError(f"{uri}: no such file or folder")
        return str(system.makeQualified(path).toString())

    def is_there(self, uri: str) -> bool:
        path = self.path(uri)
        return bool(path.getFileSystem(self._configuration).exists(path))


class State(Folder):
    """The folder _outturn of an output."""

    def __init__(self, spark: Any, output: str) -> None:
        super().__init__(spark, output.rstrip("/") + "/_outturn")
        numbers = [name[:DIGITS] for kind in ("files", "documents") for name in self.names(kind)]
        last = max((int(number) for number in numbers if number.isdigit()), default=0)
        self.job = f"{last + 1:0{DIGITS}}"  # the number of this one

    def files_before(self) -> str | None:
        """Where the last complete list of files lies."""
        whole = [name.removesuffix(".complete") for name in self.names("files") if name.endswith(".complete")]
        return self.at("files", whole[-1]) if whole else None

    def documents(self) -> list[str]:
        """The parts that were committed."""
        return [self.at("documents", name) for name in self.names("documents")
                if self.exists("documents", name, "_SUCCESS")]

    def sweep(self, jobs: set[str]) -> None:
        """Removes what is no more needed once the tables are made: older lists of files, and of documents the parts that
        were not committed and those of other jobs than `jobs`."""
        for name in self.names("files"):
            if not name.startswith(self.job):
                self.remove("files", name)
        for name in self.names("documents"):
            if name[:DIGITS] not in jobs or not self.exists("documents", name, "_SUCCESS"):
                self.remove("documents", name)
        self.remove("work")
