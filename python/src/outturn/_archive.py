"""The tables of an output folder."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from ._schema import arrow_schema

if TYPE_CHECKING:
    import pandas
    import polars

BLOCK = 2 << 20  # bytes of a CSV that are read at a time; a row must fit into it


class Tables(Mapping[str, pa.Table]):
    """Tables by their names, in memory."""

    def __init__(self, tables: dict[str, pa.Table]) -> None:
        self._tables = tables

    def __getitem__(self, name: str) -> pa.Table:
        return self._tables[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def to_pandas(self) -> dict[str, pandas.DataFrame]:
        """Decimals stay decimals, lists become arrays, dates `datetime.date`."""
        return {name: table.to_pandas() for name, table in self.items()}

    def to_polars(self) -> dict[str, polars.DataFrame]:
        import polars

        frames = {}
        for name, table in self.items():
            frame = polars.from_arrow(table)
            assert isinstance(frame, polars.DataFrame)
            frames[name] = frame
        return frames


def _typed(column: pa.Array, field: pa.Field) -> pa.Array:
    """A column of text as what it is."""
    if pa.types.is_list(field.type):
        empty = pa.array([[]], type=field.type)
        parts = pc.split_pattern(column, ";")
        return pc.if_else(pc.is_null(column), empty[0], parts).cast(field.type)
    return column.cast(field.type)


class Archive:
    """An output folder of `outturn run`; a table is read when it is asked for."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self.folder = Path(folder)
        package = self.folder / "datapackage.json"
        if not package.exists():
            raise FileNotFoundError(f"{package}: no output folder of outturn run")
        resources = json.loads(package.read_text(encoding="utf-8"))["resources"]
        self._resources: dict[str, dict[str, Any]] = {resource["name"]: resource for resource in resources}

    @property
    def tables(self) -> list[str]:
        """Their names."""
        return list(self._resources)

    def schema(self, table: str) -> pa.Schema:
        return arrow_schema(self._resource(table))

    def primary_key(self, table: str) -> list[str]:
        return list(self._resource(table)["schema"].get("primaryKey", []))

    def scan(self, table: str, columns: Sequence[str] | None = None) -> Iterator[pa.RecordBatch]:
        """The table's rows in the order of the file, some MiB at a time."""
        schema = self.schema(table)
        wanted = schema if columns is None else pa.schema([schema.field(name) for name in columns], schema.metadata)
        names = schema.names
        reader = pa.csv.open_csv(
            self.folder / self._resource(table)["path"],
            read_options=pa.csv.ReadOptions(use_threads=False, block_size=BLOCK, skip_rows=1, column_names=names),
            parse_options=pa.csv.ParseOptions(newlines_in_values=False),
            convert_options=pa.csv.ConvertOptions(
                column_types={name: pa.string() for name in names}, include_columns=wanted.names, null_values=[""],
                strings_can_be_null=True, quoted_strings_can_be_null=False),
        )
        with reader:
            for batch in reader:
                typed = [_typed(batch.column(field.name), field) for field in wanted]
                yield pa.RecordBatch.from_arrays(typed, schema=wanted)

    def read(self, table: str, columns: Sequence[str] | None = None) -> pa.Table:
        """The whole table in memory."""
        schema = self.schema(table)
        wanted = schema if columns is None else pa.schema([schema.field(name) for name in columns], schema.metadata)
        return pa.Table.from_batches(list(self.scan(table, columns)), schema=wanted)

    def read_all(self) -> Tables:
        return Tables({table: self.read(table) for table in self.tables})

    def _resource(self, table: str) -> dict[str, Any]:
        if table not in self._resources:
            raise KeyError(f"no table {table!r}: there are {', '.join(self._resources)}")
        return self._resources[table]


def open(folder: str | os.PathLike[str]) -> Archive:
    """The tables of an output folder; nothing but its description is read yet."""
    return Archive(folder)
