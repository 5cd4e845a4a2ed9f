"""The scripts in load/ fill a PostgreSQL, a DuckDB and a SQLite with what NDJSON says; the views agree in all three.

    scripts_test.py OUTTURN
"""

import json
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import common

common.enter_environment()

import duckdb  # noqa: E402

OUTTURN = Path()
VIEWS = ("outputs_by_status", "achievement_by_year", "explanations", "contradictions", "language_versions_that_differ")


def duckdb_rows(connection: duckdb.DuckDBPyConnection, table: str) -> list[dict]:
    cursor = connection.execute(f'select * from outturn."{table}"')
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def sqlite_rows(database: Path, table: str, lists: tuple[str, ...] = ()) -> list[dict]:
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    rows = [dict(row) for row in connection.execute(f'select * from "{table}"')]
    connection.close()
    return [{name: json.loads(value) if name in lists else value for name, value in row.items()} for row in rows]


class Scripts(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.tables = common.run_archive(OUTTURN, cls.folder)
        # Two languages of one report that differ in a figure.
        english = common.report("A/99/902", [("5 visits", "5", "5 visits were made")])
        chinese = common.chinese_report("A/99/902", [("进行 5 次访问", "6", "进行了 6 次访问")])
        for language, text in (("en", english), ("zh", chinese)):
            (cls.folder / "in" / f"{language}.txt").write_text(text, encoding="utf-8")
        common.run(OUTTURN, cls.tables, common.ROOT / "corpus/reports", cls.folder / "in")
        cls.server = cls.enterClassContext(common.postgresql())
        cls.server.make_database("scripts")
        cls.sqlite = cls.folder / "scripts.sqlite"
        cls.duckdb = duckdb.connect(str(cls.folder / "scripts.duckdb"))
        cls.addClassCleanup(cls.duckdb.close)
        for _ in range(2):  # what the tables held before is replaced
            cls.run_scripts("")
        cls.run_scripts("views.")

    @classmethod
    def run_scripts(cls, kind: str) -> None:
        cls.server.psql("scripts", cwd=cls.tables, file=f"load/{kind}postgresql.sql")
        script = (cls.tables / f"load/{kind}sqlite.sql").read_text(encoding="utf-8")
        subprocess.run(["sqlite3", cls.sqlite], input=script, text=True, cwd=cls.tables, check=True)
        # Its file names are those of the working folder.
        statements = (cls.tables / f"load/{kind}duckdb.sql").read_text(encoding="utf-8")
        cls.duckdb.execute(f"set file_search_path = '{cls.tables}'")
        cls.duckdb.execute(statements)

    def test_postgresql_has_what_ndjson_has(self) -> None:
        for table in common.TABLES:
            common.check_table(self, self.tables, table, self.server.rows("scripts", table))

    def test_duckdb_has_what_ndjson_has(self) -> None:
        for table in common.TABLES:
            common.check_table(self, self.tables, table, duckdb_rows(self.duckdb, table))

    def test_sqlite_has_what_ndjson_has(self) -> None:
        for table in common.TABLES:
            rows = sqlite_rows(self.sqlite, table, ("checks",))
            common.check_table(self, self.tables, table, rows)

    def test_a_result_names_its_document(self) -> None:
        expected = Counter(row["result_key"].rsplit("/", 5)[0] for row in common.ndjson(self.tables, "results"))
        for rows in (self.server.rows("scripts", "results"), duckdb_rows(self.duckdb, "results"),
                     sqlite_rows(self.sqlite, "results")):
            self.assertEqual(Counter(row["document_key"] for row in rows), expected)

    def test_every_column_has_its_comment(self) -> None:
        without = self.server.psql("scripts", "select c.table_name, c.column_name from information_schema.columns c where "
                                   "table_schema = 'outturn' and table_name in (" +
                                   ", ".join(f"'{table}'" for table in common.TABLES) + ") and col_description("
                                   "format('outturn.%I', c.table_name)::regclass, c.ordinal_position) is null")
        self.assertEqual(without, "")
        without = self.duckdb.execute("select table_name, column_name from duckdb_columns() where schema_name = 'outturn' and "
                                      "comment is null and table_name not in (select view_name from duckdb_views())")
        self.assertEqual(without.fetchall(), [])

    def test_sqlite_finds_no_broken_key(self) -> None:
        connection = sqlite3.connect(self.sqlite)
        self.addCleanup(connection.close)
        self.assertEqual(connection.execute("pragma foreign_key_check").fetchall(), [])
        self.assertEqual(connection.execute("pragma integrity_check").fetchall(), [("ok",)])

    def test_the_views_say_the_same_everywhere(self) -> None:
        def about(rows: list[dict]) -> list[str]:
            rounded = [{name: round(float(value), 9) if name in ("mean_ratio", "share_done") and value is not None else value
                        for name, value in row.items()} for row in rows]
            return common.multiset(rounded, sorted(rounded[0])) if rounded else []

        for view in VIEWS:
            expected = about(self.server.rows("scripts", view))
            self.assertGreater(len(expected), 0, view)
            self.assertEqual(about(duckdb_rows(self.duckdb, view)), expected, view)
            self.assertEqual(about(sqlite_rows(self.sqlite, view)), expected, view)

    def test_the_views_count_what_is_there(self) -> None:
        results = common.ndjson(self.tables, "results")
        contradictions = Counter(code for row in results for code in row["checks"])
        rows = self.server.rows("scripts", "contradictions")
        self.assertEqual(Counter(row["contradiction"] for row in rows), contradictions)
        rows = self.server.rows("scripts", "outputs_by_status")
        statuses: Counter = Counter()
        for row in rows:
            statuses[row["status"]] += row["results"]
        self.assertEqual(statuses, Counter(row["status"] for row in results))
        outputs = {(row["status"], row["result_key"].rsplit("/", 1)[0]) for row in results}
        self.assertEqual(sum(row["outputs"] for row in rows), len(outputs))


if __name__ == "__main__":
    common.main(__name__)
