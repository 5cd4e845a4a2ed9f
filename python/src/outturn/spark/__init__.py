"""Archives that are more than one machine's night: the program on a cluster of Apache Spark.

    spark = SparkSession.builder.getOrCreate()
    outturn.spark.run(spark, ["hdfs:///archive"], "hdfs:///tables")

The executors need the program outturn and nothing of Python but its standard library; the driver needs pyspark.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from . import _batch, _inputs, _tables, _work
from ._folder import State

__all__ = ["Counts", "run"]

BYTES_OF_A_TASK = 128 << 20  # of documents, at most, where they are not larger each
LARGEST = (2 << 30) - (1 << 20)  # bytes of a file: Spark holds one in one piece
LISTING_TASKS = 16  # Spark makes a task for each named file otherwise


@dataclass(frozen=True)
class Counts:
    """What a job found and did."""

    documents: int  # among the inputs, and those of earlier jobs that are kept
    processed: int  # by this job
    done: int  # of all
    failed: int
    merged: bool  # whether the tables were made anew


@contextmanager
def _configured(spark: Any, settings: dict[str, str]) -> Iterator[None]:
    """With settings of the session that are put back afterwards."""
    before = {name: spark.conf.get(name, None) for name in settings}
    for name, value in settings.items():
        spark.conf.set(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                spark.conf.unset(name)
            else:
                spark.conf.set(name, value)


def run(spark: Any, inputs: str | Iterable[str], output: str, *, program: str = "outturn", options: Sequence[str] = (),
        include: Sequence[str] = (), batch: int = 64, jobs: int = 1, chunk: int = 10_000,
        max_file_bytes: int = LARGEST, prune: bool = False, retry_failed: bool = False,
        checksum: bool = False) -> Counts:
    """Reads the documents of files and folders (any path of Hadoop's) and writes their tables to `output` as Parquet, by
    language and year: the rows that `outturn run` gives for the same archive on one machine.

    A document that is in the output with the same content and name, by the same program, profiles and options, is not read
    again. One that cannot be read costs itself: it is `failed` in the table `manifest`. A task runs the program on `batch`
    documents at a time, with `jobs` workers; what an executor that is lost had in work is done again by another.

    program       on the executors: a name in their PATH or a path
    options       of `outturn run`, of how documents are read: ("--language", "fr"), ("--require-sandbox",) …
    include       in folders, take files whose names match (default: PDF, Word and text)
    chunk         documents that driver and cluster look at together: the driver's memory depends on it; what is done of
                  an earlier chunk is kept when a job stops
    prune         forget documents that are not among the inputs any more
    retry_failed  do those that failed again
    checksum      read every file to see whether it has changed; without, one of the same size and time of change has not

    One job at a time may write to an output.
    """
    from pyspark import cloudpickle

    cloudpickle.register_pickle_by_value(_batch)
    state = State(spark, output)
    state.remove("work")
    settings = _batch.Settings(program, tuple(options), batch, jobs)
    try:
        about = spark.sparkContext.parallelize([0], 1).map(partial(_batch.describe, settings)).first()
        settings = _batch.Settings(program, tuple(options), batch, jobs, about["fingerprint"])
        named = (inputs,) if isinstance(inputs, str) else tuple(inputs)
        source = _inputs.Source(named, tuple(include), max_file_bytes)
        with _configured(spark, {
            "spark.sql.files.maxPartitionBytes": str(BYTES_OF_A_TASK),
            "spark.sql.files.openCostInBytes": str(BYTES_OF_A_TASK // batch),
            "spark.sql.sources.parallelPartitionDiscovery.parallelism": str(LISTING_TASKS),
        }):
            return _run(spark, state, settings, source, about["resources"], chunk, prune, retry_failed, not checksum)
    finally:
        cloudpickle.unregister_pickle_by_value(_batch)


def _run(spark: Any, state: State, settings: _batch.Settings, source: _inputs.Source, resources: list[dict[str, Any]],
         chunk: int, prune: bool, retry_failed: bool, trust: bool) -> Counts:
    tables = _tables.tables_of(resources)
    files = _inputs.survey(spark, state, source, int(time.time() * 1000), chunk, prune, trust)
    documents, chunks = _work.plan(spark, state, files, settings.fingerprint, chunk, retry_failed, tables)
    processed = sum(_work.do_chunk(spark, state, number, settings, tables) for number in range(chunks))
    merged = _tables.merge(spark, state, files, settings.fingerprint, resources)
    done, failed = _tables.count(spark, state)
    return Counts(documents, processed, done, failed, merged)
