"""The tables, made from the records of documents: typed, with the numbers that tell apart equal keys, by language and year.

All of it is Spark's own SQL: rows are cut out of their text, read as CSV and written by the executors' Java.
"""

from __future__ import annotations

import hashlib
from typing import Any

from ._batch import OF_THE_ARCHIVE
from ._folder import State
from ._inputs import UNREADABLE
from ._work import documents_of, files_of, records_of

DIGITS, DECIMALS = 38, 18  # of a decimal; those behind the point, where the data package does not say
TYPES = {"integer": "bigint", "date": "date"}
CSV = {"mode": "FAILFAST", "escape": '"', "nullValue": "", "emptyValue": "", "maxCharsPerColumn": "-1"}
CHANGED = "changed or went away while it was read"


def tables_of(resources: list[dict[str, Any]]) -> tuple[str, ...]:
    """Names of the tables whose rows belong to documents."""
    return tuple(resource["name"] for resource in resources if resource["name"] not in OF_THE_ARCHIVE)


def _type(field: dict[str, Any]) -> str:
    if field["type"] == "number":
        return f"decimal({DIGITS}, {field.get('decimals', DECIMALS)})"
    return TYPES.get(field["type"], "string")


def _read_lines(frame: Any, fields: list[dict[str, Any]], line: str) -> Any:
    """The cells of a column of CSV lines as columns, behind the others. An empty cell of a list is a list without items."""
    from pyspark.sql import functions as f

    schema = ", ".join(f"`{field['name']}` {_type(field)}" for field in fields)
    others = [name for name in frame.columns if name != line]
    frame = frame.select(*others, f.from_csv(line, schema, CSV).alias("cells"))
    columns = []
    for field in fields:
        cell = f.col(f"cells.`{field['name']}`")
        if field["type"] == "list":
            cell = f.when(cell.isNull(), f.array().cast("array<string>")).otherwise(f.split(cell, ";"))
        columns.append(cell.alias(field["name"], metadata={"comment": field["description"]}))
    return frame.select(*others, *columns)


def _numbered_key(name: str) -> Any:
    """A key as it is where all documents are known: what it had before its own document's key's end is replaced."""
    from pyspark.sql import functions as f

    return f.expr(f"concat(key_now, substring(`{name}`, length(key_here) + 1))")


def _index(spark: Any, state: State, where: str, fingerprint: str, tables: tuple[str, ...]) -> Any:
    """Every document with the record that holds it: the youngest, which is looked for without the rows' text. Documents of
    one key are numbered in the order of their paths."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    light = ("done", "document_key", "key_here", "language", "year", "manifest")
    documents = documents_of(files_of(spark, where))
    records = records_of(spark, state, tables)
    if records is None:
        nothing = [f.lit(None).cast("string").alias(name) for name in ("job", *light[1:])]
        return documents.select("*", f.lit(None).cast("boolean").alias("done"), *nothing, nothing[0].alias("key_now"))
    young = (records.where(f.col("fingerprint") == fingerprint).groupBy("sha256", "name")
             .agg(f.max_by(f.struct("job", *light), "job").alias("record")).select("sha256", "name", "record.*"))
    number = f.row_number().over(Window.partitionBy("document_key", "done").orderBy("path"))
    numbered = documents.join(young, ["sha256", "name"], "left").withColumn("number", number)
    suffix = f.when(f.col("number") > 1, f.concat(f.lit("~"), f.col("number").cast("string"))).otherwise("")
    key = f.when(f.col("done"), f.concat("document_key", suffix))
    return numbered.withColumn("key_now", key).drop("number")


def _make_table(spark: Any, state: State, resource: dict[str, Any], index: Any, tables: tuple[str, ...]) -> None:
    from pyspark.sql import functions as f

    fields = resource["schema"]["fields"]
    names = [field["name"] for field in fields]
    by_language = "language" in names
    records = records_of(spark, state, tables)
    text = records.select("sha256", "name", "job", f.col(resource["name"]).alias("text")).where("text is not null")
    parted = ["language", "year"] if by_language else []
    kept = index.where("done").select("sha256", "name", "job", "key_here", "key_now", "document_key", "path", "year",
                                      f.col("language").alias("of_document"))
    frame = text.join(kept.withColumnRenamed("document_key", "plain_key"), ["sha256", "name", "job"])
    frame = frame.repartition("of_document", "year").select(
        "key_here", "key_now", "plain_key", "path", "year", f.posexplode(f.split("text", "\n")).alias("row", "line"))
    frame = _read_lines(frame, fields, "line")
    leading = [name for at, name in enumerate(names) if all(other.endswith("_key") for other in names[:at + 1])]
    for name in leading:
        about = frame.schema[name].metadata
        frame = frame.withColumn(name, _numbered_key(name).alias(name, metadata=about))
    frame = frame.sortWithinPartitions(*parted, "plain_key", "path", "row")
    writer = frame.select(*names, *(["year"] if by_language else [])).write.option("compression", "zstd")
    writer.partitionBy(*parted).parquet(state.at("work", "tables", resource["name"])) if parted else writer.parquet(
        state.at("work", "tables", resource["name"]))


def _make_manifest(spark: Any, state: State, resource: dict[str, Any], where: str, index: Any) -> None:
    """The program's own lines, with the path in the input; `file` is empty, as there are no files of documents. What could
    not be read has a line as well."""
    from pyspark.sql import functions as f

    fields = resource["schema"]["fields"]
    names = [field["name"] for field in fields]
    lines = _read_lines(index.where("manifest is not null").select(f.col("path").alias("path_now"), "manifest"), fields,
                        "manifest")
    known = lines.select(*(f.col("path_now").alias(name) if name == "path" else
                           f.lit(None).cast("string").alias(name) if name == "file" else f.col(name) for name in names))
    unread = files_of(spark, where).where("sha256 is null").select("path", "problem")
    unread = unread.unionByName(index.where("manifest is null").select("path", f.lit(CHANGED).alias("problem")))
    code = f.when(f.col("problem").startswith("larger"), "limit_exceeded").otherwise("cannot_open")
    said = {"path": f.col("path"), "status": f.lit("failed"), "error_code": code,
            "message": f.coalesce("problem", f.lit(UNREADABLE))}
    failed = unread.distinct().select(*(said.get(field["name"], f.lit(None).cast(_type(field))).alias(field["name"])
                                        for field in fields))
    everything = known.unionByName(failed).orderBy("path")
    everything.write.option("compression", "zstd").parquet(state.at("work", "tables", "manifest"))


def _digest(spark: Any, index: Any, where: str, fingerprint: str) -> str:
    """Of everything that the tables are made from."""
    from pyspark.sql import functions as f

    def sum_of(frame: Any, *columns: str) -> Any:
        each = f.xxhash64(*(f.coalesce(f.col(name), f.lit("")) for name in columns)).cast("decimal(38, 0)")
        return frame.agg(f.count("*"), f.sum(each)).first()

    parts = (sum_of(index, "sha256", "path", "job"),
             sum_of(files_of(spark, where).where("sha256 is null"), "path", "problem"))
    return hashlib.sha256(f"{parts} {fingerprint}".encode()).hexdigest()


def merge(spark: Any, state: State, where: str, fingerprint: str, resources: list[dict[str, Any]]) -> bool:
    """Brings the tables up to the records; False where they are already. Each table is whole before the first is replaced.
    Then sweeps what they do not need."""
    tables = tables_of(resources)
    made = {resource["name"]: resource for resource in resources if resource["name"] in (*tables, "manifest")}
    root = state.uri.rsplit("/", 1)[0]
    _index(spark, state, where, fingerprint, tables).write.parquet(state.at("work", "index"))
    index = spark.read.parquet(state.at("work", "index"))
    digest = _digest(spark, index, where, fingerprint)
    jobs = {row["job"] for row in index.select("job").distinct().collect() if row["job"]}
    if state.read_text("merged") == digest and all(state.is_there(f"{root}/{name}") for name in made):
        state.sweep(jobs)
        return False
    for name, resource in made.items():
        if name == "manifest":
            _make_manifest(spark, state, resource, where, index)
        else:
            _make_table(spark, state, resource, index, tables)
    state.remove("merged")
    for name in made:
        state.remove_uri(f"{root}/{name}")
        state.rename(state.at("work", "tables", name), f"{root}/{name}")
    state.write_text(digest, "merged")
    state.sweep(jobs)
    return True


def count(spark: Any, state: State) -> tuple[int, int]:
    """How many documents are done, and how many failed."""
    manifest = spark.read.parquet(state.uri.rsplit("/", 1)[0] + "/manifest")
    counts = {row["status"]: row["count"] for row in manifest.groupBy("status").count().collect()}
    return counts.get("done", 0), counts.get("failed", 0)
