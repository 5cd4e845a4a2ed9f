"""Doing the documents that are not done yet."""

from __future__ import annotations

from functools import partial
from typing import Any

from . import _batch
from ._folder import State
from ._inputs import FILES, read_binary

# Of a record of _batch.process, without the tables, and as it lies in the output.
RECORD = ("uri string", "sha256 string", "done boolean", "document_key string", "key_here string", "language string",
          "year string", "manifest string")
KEPT = (*RECORD, "name string", "fingerprint string", "job string")


def record_schema(tables: tuple[str, ...], kept: bool) -> str:
    return ", ".join([*(KEPT if kept else RECORD), *(f"`{table}` string" for table in tables)])


def files_of(spark: Any, where: str) -> Any:
    return spark.read.schema(FILES).parquet(f"{where}/*")


def documents_of(files: Any) -> Any:
    """A document is its content; it goes by the first of its paths in the order of their bytes."""
    from pyspark.sql import functions as f

    first = f.min_by(f.struct("path", "uri", "name"), "path").alias("first")
    return (files.where("sha256 is not null").groupBy("sha256").agg(first, f.max("size").alias("size"))
            .select("sha256", "size", "first.path", "first.uri", "first.name"))


def records_of(spark: Any, state: State, tables: tuple[str, ...]) -> Any:
    """What was done by this job and those before; None where nothing was. Parts of older versions may lack tables."""
    parts = state.documents()
    return spark.read.schema(record_schema(tables, kept=True)).parquet(*parts) if parts else None


def plan(spark: Any, state: State, where: str, fingerprint: str, chunk: int, retry_failed: bool,
         tables: tuple[str, ...]) -> tuple[int, int]:
    """Writes which documents are to be done, in chunks; how many documents there are, and how many of these chunks.

    A document is done where a record has its content, its name (by which it goes if it prints no symbol) and the
    fingerprint of this program."""
    from pyspark.sql import functions as f

    documents = documents_of(files_of(spark, where))
    count = documents.count()
    chunks = -(-count // chunk)
    records = records_of(spark, state, tables)
    if records is not None:
        done = records.where((f.col("fingerprint") == fingerprint) & (f.lit(not retry_failed) | f.col("done")))
        documents = documents.join(done.select("sha256", "name"), ["sha256", "name"], "left_anti")
    if chunks > 0:
        # A hash, not a range: the documents of one chunk are of all sizes.
        numbered = documents.withColumn("chunk", f.expr(f"pmod(xxhash64(sha256), {chunks})"))
        numbered.repartition("chunk").write.partitionBy("chunk").parquet(state.at("work", "pending"))
    return count, chunks


def do_chunk(spark: Any, state: State, number: int, settings: _batch.Settings, tables: tuple[str, ...]) -> int:
    """Does one chunk of what plan() wrote; how many documents those were. They count when all of them are done."""
    from pyspark.sql import functions as f

    if not state.exists("work", "pending", f"chunk={number}"):
        return 0
    rows = spark.read.parquet(state.at("work", "pending", f"chunk={number}")).select("uri", "size").collect()
    content = read_binary(spark, state, [row["uri"] for row in rows if row["size"] > 0])
    empty = spark.createDataFrame([(row["uri"], b"") for row in rows if row["size"] == 0], "uri string, content binary")
    content = empty if content is None else content.union(empty)
    name = f.element_at(f.split("uri", "/"), -1)
    records = content.select("uri", name.alias("name"), "content").rdd.mapPartitions(partial(_batch.process, settings, tables))
    frame = spark.createDataFrame(records, record_schema(tables, kept=False), verifySchema=False)
    frame = frame.withColumn("name", name).withColumn("fingerprint", f.lit(settings.fingerprint)).withColumn("job", f.lit(state.job))
    columns = [field.split()[0] for field in KEPT] + list(tables)
    frame.select(*columns).write.option("compression", "zstd").parquet(state.at("documents", f"{state.job}-{number}"))
    return len(rows)
