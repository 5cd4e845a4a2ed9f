"""Measures what brings tables elsewhere, beside what is to be had without outturn.

    scripts/benchmark_databases.py [--load N] [--parquet N] [--spark N] [--runs N] [--bin DIR]

    --load N      outturn load of N documents into PostgreSQL beside \\copy of the same files into the same tables (keys and
                  indexes there, lists as text), turn by turn, the best of each: wall time, processor seconds of client and
                  server, peak memory of the client (at least this script's own, which a process begins with); a
                  second load without changes
    --parquet N   outturn.to_parquet of the tables of N documents beside pyarrow.csv.read_csv and write_table of the same
    --spark N     outturn.spark in local[2] beside `outturn run --jobs 2`, and the rows of both compared

Without any of the three: 1000, 10000 and 2000. The documents are those of scripts/benchmark_archive.py. What is installed
for tests/databases is used; the server is one of its own.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmark_archive import make_archive
from measure import Run, run

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/databases"))

import common  # noqa: E402

PARQUET = "import sys, outturn; outturn.to_parquet(sys.argv[1], sys.argv[2])"
ARROW = """
import pathlib, sys
import pyarrow.csv, pyarrow.parquet
for path in pathlib.Path(sys.argv[1]).glob("*.csv"):
    table = pyarrow.csv.read_csv(path, parse_options=pyarrow.csv.ParseOptions(newlines_in_values=False))
    pyarrow.parquet.write_table(table, pathlib.Path(sys.argv[2]) / f"{path.stem}.parquet", compression="zstd")
"""
SPARK = """
import resource, sys
import time
from pyspark.sql import SparkSession
import outturn.spark
spark = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.driver.memory", "2g")
         .config("spark.sql.shuffle.partitions", "4").getOrCreate())
spark.sparkContext.setLogLevel("OFF")
start = time.monotonic()
outturn.spark.run(spark, sys.argv[1], sys.argv[2], program=sys.argv[3])
first = time.monotonic() - start
start = time.monotonic()
outturn.spark.run(spark, sys.argv[1], sys.argv[2], program=sys.argv[3])
print(f"job {first:.1f} s, again {time.monotonic() - start:.1f} s", file=sys.stderr)
heap = spark.sparkContext._jvm.java.lang.Runtime.getRuntime()
spark.sparkContext._jvm.java.lang.System.gc()
print(f"live {(heap.totalMemory() - heap.freeMemory()) / 2**20:.0f} MiB", file=sys.stderr)
spark.stop()
"""
COMPARE = """
import sys
import pyarrow.dataset as ds
import outturn
archive = outturn.open(sys.argv[1])
def lines(rows, names):
    return sorted(repr([row[name] for name in names]) for row in rows)
different = total = 0
for table in archive.tables:
    if table == "versions":
        continue
    names = [name for name in archive.schema(table).names if (table, name) != ("manifest", "file")]
    one = lines(archive.read(table).to_pylist(), names)
    files = ds.dataset(f"{sys.argv[2]}/{table}", partitioning="hive")
    other = lines(files.to_table().to_pylist(), names) if files.files else []
    total += len(one)
    different += len(set(one) ^ set(other)) + abs(len(one) - len(other))
print(f"{total} rows, {different} different", file=sys.stderr)
"""


def make_tables(options: argparse.Namespace, folder: Path, documents: int) -> tuple[Path, Path, Run]:
    archive, tables = folder / "archive", folder / "tables"
    make_archive(options.simulate, archive, documents)
    return archive, tables, run([str(options.bin / "outturn"), "run", str(archive), "--jobs", "2", "--output", str(tables)])


def rows_of(tables: Path) -> int:
    resources = json.loads((tables / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    return sum(resource["rows"] for resource in resources)


def python(*words: object, environment: Path | None = None) -> Run:
    interpreter = (environment or common.environment_of(common.REQUIREMENTS)) / "bin/python"
    return run([str(interpreter), "-c", *map(str, words)],
               {"PYTHONPATH": str(ROOT / "python/src"), "PYSPARK_PYTHON": str(interpreter), "SPARK_LOCAL_IP": "127.0.0.1"})


def copy_script(tables: Path) -> tuple[str, str]:
    """What makes PostgreSQL's tables take the files as they are, and what copies them there."""
    made = (tables / "load/postgresql.sql").read_text(encoding="utf-8")
    package = json.loads((tables / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    fields = {resource["name"]: resource["schema"]["fields"] for resource in package}
    order = dict.fromkeys(re.findall(r'create table if not exists "outturn"\."(\w+)"', made))
    names = [name for name in order if name in fields]
    ready = "truncate " + ", ".join(f'outturn."{name}"' for name in names) + ";\n"
    copies = "begin;\n"
    for name in names:
        for field in fields[name]:
            if field["type"] == "list":
                ready += (f'alter table outturn."{name}" alter "{field["name"]}" drop not null, '
                          f'alter "{field["name"]}" type text using null;\n')
        columns = ", ".join(f'"{field["name"]}"' for field in fields[name])
        copies += f"\\copy outturn.\"{name}\" ({columns}) from '{name}.csv' with (format csv, header true)\n"
    return ready + "alter table outturn.results alter document_key drop not null;\n", copies + "commit;\n"


def processor_seconds(server: common.Server) -> float:
    """Of the server and all the processes that it has or had."""
    parent = (server.folder / "data/postmaster.pid").read_text(encoding="ascii").split()[0]
    ticks = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rsplit(")", 1)[1].split()
        except OSError:  # it has ended
            continue
        if path.parent.name == parent:
            ticks += sum(map(int, fields[11:15]))  # its own, and those of children that it waited for
        elif fields[1] == parent:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def with_server(server: common.Server, words: list[str]) -> Run:
    """Processor seconds of the server are counted, too."""
    before = processor_seconds(server)
    done = run(words, server.environment)
    return done._replace(cpu=done.cpu + processor_seconds(server) - before)


def load(options: argparse.Namespace, folder: Path, documents: int) -> None:
    _, tables, _ = make_tables(options, folder, documents)
    ready, copies = copy_script(tables)
    (folder / "ready.sql").write_text(ready, encoding="utf-8")
    (folder / "copy.sql").write_text(copies, encoding="utf-8")
    with common.postgresql() as server:
        first, copied, second = [], [], []
        for number in range(options.runs):
            database = server.make_database(f"load_{number}")
            words = [str(options.bin / "outturn"), "load", str(tables), f"postgresql:///{database}", "--quiet"]
            first.append(with_server(server, words))
            second.append(with_server(server, words))
            database = server.make_database(f"copy_{number}")
            server.psql(database, cwd=tables, file="load/postgresql.sql")
            server.psql(database, file=str(folder / "ready.sql"))
            psql = ["sh", "-c", f'cd "{tables}" && exec psql -X -q -v ON_ERROR_STOP=1 -f "{folder}/copy.sql" {database}']
            copied.append(with_server(server, psql))
    wall, copy, again = (min(each.wall for each in runs) for runs in (first, copied, second))
    cpu, copy_cpu = (min(each.cpu for each in runs) for runs in (first, copied))
    print(f"load: {documents} documents, {rows_of(tables)} rows: outturn load {wall:.1f} s, \\copy {copy:.1f} s: "
          f"{wall / copy:.2f} times; processor {cpu:.1f} and {copy_cpu:.1f} s: {cpu / copy_cpu:.2f} times; "
          f"peak {max(each.peak_mib for each in first):.0f} MiB; second load {again:.2f} s: {again / wall:.3f} of the first")


def parquet(options: argparse.Namespace, folder: Path, documents: int) -> None:
    common_environment = common.make_usual_environment()
    _, tables, _ = make_tables(options, folder, documents)
    size = sum(path.stat().st_size for path in tables.glob("*.csv")) / 1e6
    (folder / "arrow").mkdir()
    ours, theirs = [], []
    for _ in range(options.runs):
        ours.append(python(PARQUET, tables, folder / "parquet", environment=common_environment))
        theirs.append(python(ARROW, tables, folder / "arrow", environment=common_environment))
    rows = rows_of(tables)
    for name, runs in (("outturn.to_parquet", ours), ("pyarrow, types guessed", theirs)):
        best = min(runs, key=lambda each: each.wall)
        print(f"parquet: {documents} documents, {rows} rows, {size:.0f} MB of CSV: {name} {best.wall:.1f} s, "
              f"{rows / best.wall:.0f} rows/s, processor {best.cpu:.1f} s, peak {best.peak_mib:.0f} MiB")


def spark(options: argparse.Namespace, folder: Path, documents: int) -> None:
    environment = common.make_spark_environment()
    archive, tables, alone = make_tables(options, folder, documents)
    done = python(SPARK, archive, folder / "spark", options.bin / "outturn", environment=environment)
    job, again = map(float, re.findall(r"([0-9.]+) s", re.search(r"job .*", done.stderr)[0]))
    live = re.search(r"live (\d+) MiB", done.stderr)[1]
    print(f"spark: {documents} documents: outturn run --jobs 2 {alone.wall:.1f} s, {documents / alone.wall:.0f} documents/s; "
          f"outturn.spark in local[2] {job:.1f} s, {documents / job:.0f} documents/s, {job / alone.wall:.2f} times the time; "
          f"again without changes {again:.1f} s; live memory of driver and executors {live} MiB")
    print("spark: " + python(COMPARE, tables, folder / "spark", environment=environment).stderr.strip().splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    usual = {"load": 1000, "parquet": 10_000, "spark": 2000}
    for name in usual:
        parser.add_argument(f"--{name}", type=int, default=0, metavar="N")
    parser.add_argument("--bin", type=Path, default=ROOT / "build" / "release" / "bin")
    parser.add_argument("--simulate", type=Path, default=ROOT / "build" / "release" / "tests" / "outturn-simulate")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    wanted = {name: getattr(options, name) for name in usual if getattr(options, name)} or usual
    for name, documents in wanted.items():
        with tempfile.TemporaryDirectory(prefix="outturn-databases-") as folder:
            {"load": load, "parquet": parquet, "spark": spark}[name](options, Path(folder), documents)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
