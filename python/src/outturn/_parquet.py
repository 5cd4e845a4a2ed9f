"""Parquet files with the tables' types."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from ._archive import Archive

ROWS = 64 * 1024  # of a row group: what is in memory at a time
OPEN_FILES = 64  # of a partitioned table
UNKNOWN = "__HIVE_DEFAULT_PARTITION__"  # by which readers know a missing language or year


class _Writer:
    """One Parquet file; rows are collected to row groups, and the file appears under its name when it is whole."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path, self._partial = path, path.with_name(f".{path.name}.partial")
        self._schema = schema
        self._file = pq.ParquetWriter(self._partial, schema, compression="zstd")
        self._batches: list[pa.RecordBatch] = []
        self._rows = 0

    def write(self, batch: pa.RecordBatch) -> None:
        self._batches.append(batch)
        self._rows += batch.num_rows
        if self._rows >= ROWS:
            self.flush()

    def flush(self) -> None:
        if self._batches:
            table = pa.Table.from_batches(self._batches, schema=self._schema)
            self._file.write_table(table, row_group_size=ROWS)
        self._batches, self._rows = [], 0

    def close(self) -> None:
        self.flush()
        self._file.close()
        self._partial.replace(self._path)

    def abandon(self) -> None:
        self._file.close()
        self._partial.unlink()


def _write_whole(archive: Archive, table: str, path: Path) -> None:
    writer = _Writer(path, archive.schema(table))
    try:
        for batch in archive.scan(table):
            writer.write(batch)
    except BaseException:
        writer.abandon()
        raise
    writer.close()


def _parts(batch: pa.RecordBatch, years: dict[str, str]) -> Iterator[tuple[str, pa.RecordBatch]]:
    """The batch cut where language or year change, each with its folder. Rows of a document stand together."""
    languages = batch.column("language").to_pylist()
    if "period_end" in batch.schema.names:
        periods = [str(day.year) if day else UNKNOWN for day in batch.column("period_end").to_pylist()]
    else:
        periods = [years.get(key, UNKNOWN) for key in batch.column("document_key").to_pylist()]
    folders = [f"language={language or UNKNOWN}/year={year}" for language, year in zip(languages, periods)]
    begin = 0
    for at in range(1, len(folders) + 1):
        if at == len(folders) or folders[at] != folders[begin]:
            yield folders[begin], batch.slice(begin, at - begin)
            begin = at


def _write_partitioned(archive: Archive, table: str, folder: Path, years: dict[str, str]) -> None:
    """Files of one folder are numbered: one that was closed to make room for others is not opened again."""
    schema = archive.schema(table)
    rest = pa.schema([field for field in schema if field.name != "language"], schema.metadata)
    writers: OrderedDict[str, _Writer] = OrderedDict()
    numbers: dict[str, int] = {}
    try:
        for batch in archive.scan(table):
            for name, part in _parts(batch, years):
                if name not in writers:
                    if len(writers) >= OPEN_FILES:
                        writers.popitem(last=False)[1].close()
                    numbers[name] = numbers.get(name, -1) + 1
                    writers[name] = _Writer(folder / name / f"part-{numbers[name]:05}.parquet", rest)
                writers.move_to_end(name)
                writers[name].write(part.select(rest.names))
    except BaseException:
        for writer in writers.values():
            writer.abandon()
        raise
    for writer in writers.values():
        writer.close()


def to_parquet(folder: str | os.PathLike[str], output: str | os.PathLike[str], partitioned: bool = False) -> None:
    """Every table of an output folder as Parquet, zstd, rows in the order of their keys.

    One file a table, `results.parquet` …; with `partitioned`, tables that have a language are folders,
    `results/language=zh/year=2017/part-00000.parquet`, where the year is that in which the period ends.
    """
    archive, root = Archive(folder), Path(output)
    years: dict[str, str] = {}
    if partitioned:
        documents = archive.read("documents", ["document_key", "period_end"])
        ends = pc.year(documents["period_end"]).to_pylist()
        years = {key: str(year) for key, year in zip(documents["document_key"].to_pylist(), ends) if year is not None}
    for table in archive.tables:
        if partitioned and "language" in archive.schema(table).names:
            _write_partitioned(archive, table, root / table, years)
        else:
            _write_whole(archive, table, root / f"{table}.parquet")
