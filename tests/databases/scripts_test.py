"""The scripts in load/ fill a PostgreSQL, a DuckDB and a SQLite with what NDJSON says; the views say in all three
what is computed here from NDJSON.

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
VIEWS = ("outputs_by_status", "achievement_by_year", "explanations", "explanations_by_cause", "contradictions",
         "language_versions_that_differ", "budgets_against_expenditure")
ROUNDED = ("mean_ratio", "share_done")  # quotients: databases give them more or fewer digits
DONE, LEFT_OUT = ("met", "exceeded", "delivered"), ("unknown", "not_applicable")


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
        cls.lists = tuple({column for table in common.tables_of(cls.tables) for column in common.lists_of(cls.tables, table)})
        cls.server = cls.enterClassContext(common.postgresql())
        cls.server.make_database("scripts")
        cls.sqlite = cls.folder / "scripts.sqlite"
        cls.duckdb = duckdb.connect(str(cls.folder / "scripts.duckdb"))
        cls.addClassCleanup(cls.duckdb.close)
        for _ in range(2):  # what the tables held before is replaced
            cls.run_scripts("")
        for _ in range(2):
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
        for table in common.tables_of(self.tables):
            common.check_table(self, self.tables, table, self.server.rows("scripts", table))

    def test_duckdb_has_what_ndjson_has(self) -> None:
        for table in common.tables_of(self.tables):
            common.check_table(self, self.tables, table, duckdb_rows(self.duckdb, table))

    def test_sqlite_has_what_ndjson_has(self) -> None:
        for table in common.tables_of(self.tables):
            rows = sqlite_rows(self.sqlite, table, common.lists_of(self.tables, table))
            common.check_table(self, self.tables, table, rows)

    def test_a_result_names_its_document(self) -> None:
        expected = Counter(row["result_key"].rsplit("/", 5)[0] for row in common.ndjson(self.tables, "results"))
        for rows in (self.server.rows("scripts", "results"), duckdb_rows(self.duckdb, "results"),
                     sqlite_rows(self.sqlite, "results")):
            self.assertEqual(Counter(row["document_key"] for row in rows), expected)

    def test_every_column_has_its_comment(self) -> None:
        without = self.server.psql("scripts", "select c.table_name, c.column_name from information_schema.columns c where "
                                   "table_schema = 'outturn' and table_name in (" +
                                   ", ".join(f"'{table}'" for table in common.tables_of(self.tables)) + ") and col_description("
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

    def check_view(self, view: str, expected: list[dict]) -> None:
        """Holds a view in each database to rows that were made here from the NDJSON."""
        self.assertGreater(len(expected), 0, view)
        columns = list(expected[0])
        for name, rows in (("PostgreSQL", self.server.rows("scripts", view)), ("DuckDB", duckdb_rows(self.duckdb, view)),
                           ("SQLite", sqlite_rows(self.sqlite, view, self.lists))):
            self.assertEqual(set(rows[0]), set(columns), f"{view} in {name}")
            for row in (*rows, *expected):
                row.update({column: round(float(row[column]), 9) for column in ROUNDED if row.get(column) is not None})
            self.assertEqual(common.multiset(rows, columns), common.multiset(expected, columns), f"{view} in {name}")

    def groups(self, rows: list[dict], columns: tuple[str, ...]) -> list[tuple[dict, list[dict]]]:
        found: dict[tuple, list[dict]] = {}
        for row in rows:
            found.setdefault(tuple(row[column] for column in columns), []).append(row)
        return [(dict(zip(columns, key, strict=True)), group) for key, group in found.items()]

    def test_every_view_is_known_to_these_tests(self) -> None:
        names = self.server.psql("scripts", "select table_name from information_schema.views where table_schema = 'outturn'")
        self.assertEqual(set(names.split()), set(VIEWS))

    def test_outputs_by_status_counts_outputs_once_and_results_each(self) -> None:
        columns = ("document_symbol", "language", "period_start", "period_end", "section_code", "section_title", "status")
        self.check_view("outputs_by_status", [
            {**key, "outputs": len({row["result_key"].rsplit("/", 1)[0] for row in rows}), "results": len(rows)}
            for key, rows in self.groups(common.ndjson(self.tables, "results"), columns)])

    def test_achievement_by_year_leaves_out_what_is_unknown_or_not_applicable(self) -> None:
        results = common.ndjson(self.tables, "results")
        self.assertTrue({"unknown", *DONE} <= {row["status"] for row in results})
        for row in results:
            row["year"] = int(row["period_end"][:4]) if row["period_end"] else None
        expected = []
        for key, rows in self.groups(results, ("year", "language")):
            ratios = [row["achievement_ratio"] for row in rows if row["achievement_ratio"] is not None]
            known = [row["status"] for row in rows if row["status"] not in LEFT_OUT]
            expected.append({**key, "results": len(rows), "results_with_ratio": len(ratios),
                             "mean_ratio": sum(ratios) / len(ratios) if ratios else None,
                             "share_done": sum(status in DONE for status in known) / len(known) if known else None})
        self.check_view("achievement_by_year", expected)

    def test_explanations_are_counted_beside_what_is_not_explained(self) -> None:
        columns = ("document_symbol", "language", "section_code", "section_title", "status", "variance_direction")
        expected = []
        for key, rows in self.groups(common.ndjson(self.tables, "results"), columns):
            explained = sum(row["variance_text"] is not None for row in rows)
            expected.append({**key, "results": len(rows), "explained": explained, "not_explained": len(rows) - explained})
        self.check_view("explanations", expected)

    def test_causes_are_those_of_outputs_and_of_indicators(self) -> None:
        rows = [{**row, "kind": kind, "document": row[key].rsplit("/", parts)[0]}
                for kind, table, key, parts in (("output", "results", "result_key", 5),
                                                ("indicator", "indicators", "document_key", 0))
                for row in common.ndjson(self.tables, table) if row["variance_cause"] is not None]
        self.assertEqual({row["kind"] for row in rows}, {"output", "indicator"})
        expected = []
        for key, group in self.groups(rows, ("language", "kind", "variance_direction", "variance_cause")):
            years = [int(row["period_end"][:4]) for row in group if row["period_end"]]
            expected.append({**key, "explained": len(group), "documents": len({row["document"] for row in group}),
                             "first_year": min(years, default=None), "last_year": max(years, default=None)})
        self.check_view("explanations_by_cause", expected)

    def test_contradictions_have_a_row_for_each_code_of_a_result_an_indicator_or_a_figure(self) -> None:
        sources = (("output", "results", "result_key", "planned_text", "completed_text", "remark"),
                   ("indicator", "indicators", "indicator_key", "planned_text", "actual_text", "variance_text"),
                   ("figure", "figures", "figure_key", "row_path", "text", "column_header"))
        kept = ("document_symbol", "language", "section_code", "office_code", "accomplishment_number", "confidence",
                "page_first", "page_last")
        expected = [{"contradiction": code, "kind": kind, "source_key": row[key], "planned": row[planned],
                     "actual": row[actual], "beside": row[beside], **{name: row[name] for name in kept}}
                    for kind, table, key, planned, actual, beside in sources
                    for row in common.ndjson(self.tables, table) for code in row["checks"]]
        self.assertTrue({"output", "figure"} <= {row["kind"] for row in expected})
        self.check_view("contradictions", expected)

    def test_language_versions_that_differ_have_a_row_for_each_column(self) -> None:
        columns = ("document_symbol", "period_start", "period_end", "kind", "status", "record_key", "languages", "missing_in",
                   "differing_column", "values_by_language", "differing_languages", "row_keys", "paired_by", "confidence")
        expected = [{name: row[name] for name in columns} for row in common.ndjson(self.tables, "versions")
                    if row["status"] != "same"]
        self.assertIn(("completed_value", ["en: 5", "zh: 6"]),
                      [(row["differing_column"], row["values_by_language"]) for row in expected])
        self.check_view("language_versions_that_differ", expected)

    def test_budgets_stand_against_expenditure_in_single_units_of_money(self) -> None:
        kept = ("document_symbol", "language", "period_start", "period_end", "period", "printed_variance", "page_first",
                "comparison_key")
        of_row = ("table_number", "table_caption", "unit", "unit_scale", "row_number", "row_kind", "level", "row_path")
        figures = {row["figure_key"]: row for row in common.ndjson(self.tables, "figures")}
        expected = []
        for row in common.ndjson(self.tables, "comparisons"):
            if row["kind"] != "resource":
                continue
            figure = figures[row["source_key"]]
            budget, spent = row["planned_value"] * figure["unit_scale"], row["actual_value"] * figure["unit_scale"]
            expected.append({**{name: row[name] for name in kept}, **{name: figure[name] for name in of_row},
                             "budget": budget, "expenditure": spent, "unspent": budget - spent, "spent_ratio": row["ratio"]})
        self.assertIn(456789012345, {row["budget"] for row in expected})
        self.check_view("budgets_against_expenditure", expected)

    def test_views_of_another_schema_stand_beside_its_tables(self) -> None:
        database = self.server.make_database("other schema")
        subprocess.run([OUTTURN, "load", "--quiet", "--schema", "of it's", self.tables, f"postgresql:///{database}"],
                       env=self.server.environment, check=True)
        self.server.psql(database, cwd=self.tables, file="load/views.postgresql.sql", variables={"schema": "of it's"})
        rows = self.server.rows(database, "contradictions", "of it's")
        self.assertEqual(len(rows), len(self.server.rows("scripts", "contradictions")))


if __name__ == "__main__":
    common.main(__name__)
