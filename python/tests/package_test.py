"""The Python package, with the built program.

    package_test.py OUTTURN
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/databases"))
sys.path.insert(0, str(ROOT / "python/src"))

import common  # noqa: E402

common.enter_environment()

import duckdb  # noqa: E402
import pyarrow as pa  # noqa: E402
import pyarrow.dataset as ds  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

import outturn  # noqa: E402

OUTTURN = Path()


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        os.environ["OUTTURN"] = str(OUTTURN)
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.tables = common.run_archive(OUTTURN, cls.folder)
        cls.archive = outturn.open(cls.tables)

    def test_every_table_has_what_ndjson_has_in_every_column(self) -> None:
        self.assertEqual(set(self.archive.tables), set(common.tables_of(self.tables)))
        for table in common.tables_of(self.tables):
            common.check_table(self, self.tables, table, self.archive.read(table).to_pylist())

    def test_types_are_those_of_the_data_package(self) -> None:
        schema = self.archive.schema("results")
        self.assertEqual(schema.field("accomplishment_number").type, pa.string())
        self.assertEqual(schema.field("planned_value").type, pa.decimal128(38, 18))
        self.assertEqual(schema.field("confidence").type, pa.decimal128(38, 4))
        self.assertEqual(schema.field("period_end").type, pa.date32())
        self.assertEqual(schema.field("checks").type, pa.list_(pa.string()))
        self.assertFalse(schema.field("result_key").nullable)
        self.assertTrue(schema.field("remark").nullable)
        results = self.archive.read("results", ["accomplishment_number", "planned_value"]).to_pylist()
        self.assertIn({"accomplishment_number": "1.10", "planned_value": Decimal(123456789012345)}, results)

    def test_read_runs_the_program_on_a_path_or_several(self) -> None:
        edges = self.folder / "in" / "edges.txt"
        one = outturn.read(edges)
        self.assertEqual(set(one["results"]["document_symbol"].to_pylist()), {"A/99/901"})
        several = outturn.read([edges, ROOT / "corpus/reports/made_up_grid.en.pdf"], options=["--review-below", "0"])
        self.assertEqual(several["documents"].num_rows, 2)

    def test_read_says_why_nothing_could_be_read(self) -> None:
        with self.assertRaises(outturn.OutturnError) as caught:
            outturn.read(self.folder / "nowhere.pdf")
        self.assertEqual(caught.exception.exit_code, 3)
        self.assertIn("nowhere.pdf", str(caught.exception))

    def test_open_says_what_is_no_output_folder(self) -> None:
        with self.assertRaisesRegex(FileNotFoundError, "no output folder"):
            outturn.open(self.folder / "in")
        with self.assertRaisesRegex(KeyError, "no table 'weather'"):
            self.archive.read("weather")

    def test_a_byte_order_mark_is_no_part_of_a_name(self) -> None:
        tables = common.run_archive(OUTTURN, self.folder / "bom", "--csv-bom")
        common.check_table(self, tables, "results", outturn.open(tables).read("results").to_pylist())

    def test_pandas_and_polars_get_the_same_rows(self) -> None:
        tables = outturn.read(self.folder / "in" / "edges.txt")
        expected = [row["result_key"] for row in tables["results"].to_pylist()]
        self.assertEqual(list(tables.to_pandas()["results"]["result_key"]), expected)
        frame = tables.to_polars()["results"]
        self.assertEqual(frame["result_key"].to_list(), expected)
        self.assertIn("1.10", frame["accomplishment_number"].to_list())

    def test_parquet_has_types_descriptions_and_the_order_of_the_tables(self) -> None:
        output = self.folder / "parquet"
        outturn.to_parquet(self.tables, output)
        for table in common.tables_of(self.tables):
            written = pq.read_table(output / f"{table}.parquet")
            self.assertEqual(written.to_pylist(), self.archive.read(table).to_pylist(), table)
            self.assertTrue(written.schema.equals(self.archive.schema(table)), table)
        schema = pq.read_schema(output / "results.parquet")
        self.assertIn(b"result", schema.metadata[b"description"])
        self.assertIn(b"remark", schema.field("remark").metadata[b"description"].lower())
        group = pq.ParquetFile(output / "results.parquet").metadata.row_group(0)
        self.assertEqual(group.column(0).compression, "ZSTD")
        self.assertEqual(list(output.glob(".*")), [])

    def test_partitioned_parquet_has_the_same_rows_by_language_and_year(self) -> None:
        output = self.folder / "partitioned"
        outturn.to_parquet(self.tables, output, partitioned=True)
        self.assertTrue((output / "results/language=zh/year=2017/part-00000.parquet").exists())
        folders = {path.name for path in output.iterdir() if path.is_dir()}
        self.assertTrue({"results", "indicators", "figures", "comparisons", "sections", "documents"} <= folders)
        for table in folders:
            written = ds.dataset(output / table, partitioning="hive").to_table().to_pylist()
            expected = self.archive.read(table).to_pylist()
            key = self.archive.primary_key(table)[-1]
            columns = [name for name in self.archive.schema(table).names]
            self.assertEqual(common.multiset(written, columns), common.multiset(expected, columns), f"{table} by {key}")

    def test_duckdb_has_the_tables_and_the_views(self) -> None:
        file = self.folder / "reports.duckdb"
        for _ in range(2):
            outturn.to_duckdb(self.tables, file)
        with duckdb.connect(str(file), read_only=True) as connection:
            count = connection.execute("select count(*) from outturn.results").fetchone()
            self.assertEqual(count, (self.archive.read("results").num_rows,))
            self.assertGreater(connection.execute("select count(*) from outturn.contradictions").fetchone()[0], 0)

    def peak_of(self, copies: int) -> int:
        """Bytes that writing Parquet takes at most where the largest table holds its rows so many times."""
        large = self.folder / f"large-{copies}"
        shutil.copytree(self.tables, large, ignore=shutil.ignore_patterns(".outturn"))
        header, _, rows = (self.tables / "provenance.csv").read_text(encoding="utf-8").partition("\n")
        with open(large / "provenance.csv", "w", encoding="utf-8") as file:
            file.write(header + "\n")
            for _ in range(copies):
                file.write(rows)
        script = ("import resource, sys; sys.path.insert(0, sys.argv[1]); import outturn; "
                  "outturn.to_parquet(sys.argv[2], sys.argv[3]); "
                  "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)")
        done = subprocess.run([sys.executable, "-c", script, ROOT / "python/src", large, self.folder / f"flat-{copies}"],
                              capture_output=True, text=True, check=True)
        return int(done.stdout) * 1024

    def test_memory_does_not_grow_with_the_archive(self) -> None:
        small, large = self.peak_of(400), self.peak_of(800)  # 92 and 184 MB of CSV
        self.assertLess(large, 500 << 20)
        self.assertLess(large - small, 40 << 20)


if __name__ == "__main__":
    common.main(__name__)
