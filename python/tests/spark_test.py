"""outturn.spark on a cluster of two executors (local-cluster), with the built program.

    spark_test.py OUTTURN
"""

import csv
import io
import json
import os
import shutil
import signal
import stat
import sys
import tempfile
import threading
import time
import unittest
from collections import Counter
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/databases"))
sys.path.insert(0, str(ROOT / "python/src"))

import common  # noqa: E402

common.enter_spark_environment()

import pyarrow.dataset as ds  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

import outturn  # noqa: E402
import outturn.spark  # noqa: E402
from outturn.spark import _batch  # noqa: E402

OUTTURN = Path()
BATCH = 4
# Says which documents it is called with, and takes its time.
WRAPPER = """#!/bin/sh
[ "$1" != run ] || { (cd "$2" && cat */* | sha256sum; ls */) >> "%s/$$.log"; sleep 0.3; }
exec "%s" "$@"
"""


def cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f") if value else "0"
    if isinstance(value, list):
        return ";".join(value)
    return str(value)


def as_csv(rows: list[dict], columns: list[str]) -> list[str]:
    """Lines as outturn writes them, sorted."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow([cell(row[column]) for column in columns])
    return sorted(out.getvalue().split("\n"))


def executors() -> list[int]:
    """Processes of the executors that this test has started."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"org.apache.spark.executor.CoarseGrainedExecutorBackend" in words and str(os.getpid()).encode() in b"".join(words):
            found.append(int(path.parent.name))
    return found


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        # Short-lived Java: what its second compiler and its parallel collector cost is not earned back.
        os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        os.environ["SPARK_WORKER_DIR"] = str(cls.folder / "workers")
        cls.spark = (SparkSession.builder.master("local-cluster[2,1,1024]").appName("outturn")
                     .config("spark.ui.enabled", "false").config("spark.driver.memory", "1g")
                     .config("spark.executor.memory", "1g").config("spark.sql.shuffle.partitions", "2")
                     # Tables of a few rows: what compiling each plan costs is not earned back either.
                     .config("spark.sql.codegen.wholeStage", "false")
                     .config("spark.sql.codegen.factoryMode", "NO_CODEGEN").config("spark.sql.adaptive.enabled", "false")
                     .config("spark.driver.host", "127.0.0.1").config("spark.local.dir", str(cls.folder / "local"))
                     .config("spark.executor.extraJavaOptions", f"-Doutturn.test={os.getpid()}").getOrCreate())
        cls.addClassCleanup(cls.spark.stop)
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.inputs = cls.make_inputs()
        cls.output = cls.folder / "spark"
        cls.calls = cls.folder / "calls"
        cls.counts = cls.run_and_lose_an_executor()
        cls.alone = common.run(OUTTURN, cls.folder / "alone", cls.inputs)

    @classmethod
    def make_inputs(cls) -> Path:
        """The archive of the other tests; documents of one symbol, copies, an empty one, names with patterns in them."""
        common.run_archive(OUTTURN, cls.folder)
        inputs = cls.folder / "in"
        shutil.copytree(ROOT / "corpus/reports", inputs / "reports")
        cls.add_texts(inputs)
        shutil.copy(inputs / "edges.txt", inputs / "reports" / "a copy.txt")
        return inputs

    @staticmethod
    def add_texts(inputs: Path) -> None:
        """Short documents, and what is no document."""
        (inputs / "reports").mkdir(parents=True, exist_ok=True)
        for number in range(8):
            text = common.report("A/98/77", [(f"{number + 2} visits", str(number), f"{number} visits were made")])
            (inputs / f"{7 - number} [a-z]{{x}}*?.txt").write_text(text, encoding="utf-8")
        for number in range(8):
            text = common.report(f"A/98/{number}", [(f"{number + 2} visits", str(number), "It's")])
            (inputs / "reports" / f"{number}.txt").write_text(text, encoding="utf-8")
        (inputs / "empty.txt").write_bytes(b"")
        (inputs / ".hidden.txt").write_text("not taken", encoding="utf-8")
        (inputs / "notes.md").write_text("not taken", encoding="utf-8")

    @classmethod
    def job(cls, output: Path, inputs: Path | None = None, **more: object) -> outturn.spark.Counts:
        usual = {"program": str(OUTTURN), "batch": BATCH, "chunk": 100}
        return outturn.spark.run(cls.spark, [str(inputs or cls.inputs)], str(output), **{**usual, **more})

    @classmethod
    def run_and_lose_an_executor(cls) -> outturn.spark.Counts:
        cls.calls.mkdir()
        wrapper = cls.folder / "outturn-slow"
        wrapper.write_text(WRAPPER % (cls.calls, OUTTURN), encoding="utf-8")
        wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)
        cls.killed: list[int] = []

        def kill() -> None:
            while len(list(cls.calls.glob("*.log"))) < 5 and threading.main_thread().is_alive():
                time.sleep(0.05)
            victim = executors()[0]
            os.kill(victim, signal.SIGKILL)
            cls.killed.append(victim)

        killer = threading.Thread(target=kill, daemon=True)
        killer.start()
        counts = cls.job(cls.output, program=str(wrapper))
        killer.join(timeout=60)
        return counts

    def rows(self, table: str, output: Path | None = None) -> list[dict]:
        return ds.dataset((output or self.output) / table, partitioning="hive").to_table().to_pylist()

    def check(self, alone: Path, output: Path) -> None:
        """Every row of every table, byte for byte, but the names of files that a job does not write."""
        for resource in json.loads((alone / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
            name = resource["name"]
            if name in _batch.OF_THE_ARCHIVE and name != "manifest":
                continue
            columns = [field["name"] for field in resource["schema"]["fields"] if (name, field["name"]) != ("manifest", "file")]
            with open(alone / f"{name}.csv", encoding="utf-8", newline="") as file:
                expected = as_csv(list(csv.DictReader(file)), columns)
            if expected == [""]:
                self.assertEqual(list((output / name).rglob("*.parquet")), [], name)
                continue
            self.assertEqual(as_csv(self.rows(name, output), columns), expected, name)
            if name != "manifest":  # these lines are those of the file
                lines = (alone / f"{name}.csv").read_text(encoding="utf-8").split("\n")[1:]
                self.assertEqual(expected, sorted(lines), name)

    def test_rows_are_those_of_one_machine_though_an_executor_was_lost(self) -> None:
        self.assertEqual(len(self.killed), 1)
        self.check(self.alone, self.output)
        self.assertEqual(self.counts.processed, self.counts.documents)
        self.assertTrue(self.counts.merged)

    def test_a_lost_executor_costs_the_call_that_it_had_in_work(self) -> None:
        calls = Counter(path.read_text(encoding="utf-8") for path in self.calls.glob("*.log"))
        self.assertGreaterEqual(len(calls), self.counts.documents // BATCH)
        self.assertLessEqual(sum(calls.values()) - len(calls), 1)  # an executor has one core, and so one task

    def test_a_document_that_cannot_be_read_costs_itself(self) -> None:
        failed = {Path(row["path"]).name: row["error_code"] for row in self.rows("manifest") if row["status"] == "failed"}
        self.assertEqual(failed, {"broken  name.pdf": "damaged", "empty.txt": "empty_input"})
        self.assertEqual(self.counts.failed, 2)
        self.assertEqual(self.counts.done, self.counts.documents - 2)

    def test_tables_lie_by_language_and_year_with_types_and_descriptions(self) -> None:
        self.assertGreater(len(list((self.output / "results/language=zh/year=2017").glob("*.parquet"))), 0)
        file = next((self.output / "results/language=en").rglob("*.parquet"))
        schema = pq.read_schema(file)
        self.assertEqual(str(schema.field("planned_value").type), "decimal128(38, 18)")
        self.assertEqual(str(schema.field("period_end").type), "date32[day]")
        self.assertTrue(str(schema.field("checks").type).startswith("list<"))
        self.assertNotIn("language", schema.names)
        self.assertEqual(pq.ParquetFile(file).metadata.row_group(0).column(0).compression, "ZSTD")
        fields = json.loads(schema.metadata[b"org.apache.spark.sql.parquet.row.metadata"])["fields"]
        remark = next(field for field in fields if field["name"] == "remark")
        self.assertIn("remark", remark["metadata"]["comment"].lower())

    def test_rows_of_a_file_stand_in_the_order_of_documents(self) -> None:
        expected = [row["result_key"] for row in common.ndjson(self.alone, "results")]
        for file in (self.output / "results").rglob("*.parquet"):
            keys = pq.ParquetFile(file).read(columns=["result_key"])["result_key"].to_pylist()
            order = [expected.index(key) for key in keys]
            self.assertEqual(order, sorted(order))

    def test_only_what_has_changed_is_done_again(self) -> None:
        inputs, output = self.folder / "in-changing", self.folder / "changing"
        self.add_texts(inputs)
        first = self.job(output, inputs=inputs, chunk=8)
        self.assertEqual((first.processed, first.failed), (17, 1))
        before = {path: path.stat().st_mtime_ns for path in output.rglob("*.parquet") if "_outturn" not in path.parts}
        again = self.job(output, inputs=inputs)
        self.assertEqual((again.processed, again.merged), (0, False))
        self.assertEqual({path: path.stat().st_mtime_ns for path in before}, before)

        changed_text = common.report("A/98/3", [("7 tests", "7", "No")])
        (inputs / "reports" / "3.txt").write_text(changed_text, encoding="utf-8")
        (inputs / "reports" / "4.txt").unlink()
        changed = self.job(output, inputs=inputs, prune=True, retry_failed=True)
        self.assertEqual(changed.processed, 1 + changed.failed)
        self.check(common.run(OUTTURN, self.folder / "alone-changed", inputs), output)

        others = self.job(output, inputs=inputs, options=["--no-tags"])
        self.assertEqual(others.processed, others.documents)
        self.assertEqual(list((output / "_outturn" / "documents").glob("00000001-*")), [])  # no row needs them any more

    def test_programs_that_differ_are_refused(self) -> None:
        changing = self.folder / "outturn-changing"
        changing.write_text(f'#!/bin/sh\n"{OUTTURN}" "$@" | sed "s/^profiles: .*/profiles: $$/"\n', encoding="utf-8")
        changing.chmod(0o755)
        with self.assertRaisesRegex(Exception, "not the same on all machines"):
            self.job(self.folder / "refused", program=str(changing))

    def test_what_is_not_there_is_said(self) -> None:
        with self.assertRaisesRegex(FileNotFoundError, "nowhere"):
            self.job(self.folder / "none", inputs=self.folder / "nowhere")
        with self.assertRaisesRegex(Exception, "outturn-missing"):
            self.job(self.folder / "none", program="outturn-missing")


if __name__ == "__main__":
    common.main(__name__)
