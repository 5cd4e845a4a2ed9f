"""outturn load, into a real PostgreSQL and into SQLite.

    load_test.py OUTTURN
"""

import fcntl
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import common

OUTTURN = Path()


class Database:
    """What the tests ask of a target, whichever it is."""

    def load(self, folder: Path, *options: str, expect: int = 0) -> str:
        done = subprocess.run([OUTTURN, "load", folder, self.target, *options], env=self.environment, capture_output=True,
                              text=True, check=False)
        if done.returncode != expect:
            raise AssertionError(f"exit code {done.returncode}: {done.stderr}")
        return done.stderr


class Postgresql(Database):
    def __init__(self, server: common.Server, name: str) -> None:
        self.server, self.environment, self.name = server, server.environment, server.make_database(name)
        self.target = f"postgresql:///{name}"

    def rows(self, table: str) -> list[dict]:
        return self.server.rows(self.name, table)

    def execute(self, statement: str) -> None:
        self.server.psql(self.name, statement)

    def table(self, name: str) -> str:
        return f"outturn.{name}"

    def wait_for_clients(self) -> None:
        """Until the server has ended the sessions of clients that are gone: it may still be committing for them."""
        others = ("select count(*) from pg_stat_activity where datname = current_database()"
                  " and backend_type = 'client backend' and pid <> pg_backend_pid()")
        until = time.monotonic() + 120
        while self.server.psql(self.name, others).strip() != "0":
            if time.monotonic() > until:
                raise AssertionError("a session of a client that is gone does not end")
            time.sleep(0.02)

    def stamps(self, table: str) -> list[str]:
        """Changes for each row that is written again."""
        return sorted(self.server.psql(self.name, f'select xmin, ctid, t::text from outturn."{table}" t').splitlines())


class Sqlite(Database):
    def __init__(self, folder: Path, name: str, lists: tuple[str, ...] = ()) -> None:
        self.file, self.lists = folder / f"{name}.sqlite", lists
        self.target, self.environment = str(self.file), None

    def rows(self, table: str) -> list[dict]:
        connection = sqlite3.connect(self.file)
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute(f'select * from "{table}"')]
        connection.close()
        for row in rows:
            row.update({name: json.loads(row[name]) for name in self.lists if name in row})
        return rows

    def execute(self, statement: str) -> None:
        connection = sqlite3.connect(self.file)
        with connection:
            connection.execute(statement)
        connection.close()

    def table(self, name: str) -> str:
        return name

    def wait_for_clients(self) -> None:
        """None: what a client that is gone did not commit is rolled back by the next one."""

    def stamps(self, table: str) -> list[str]:
        connection = sqlite3.connect(self.file)
        rows = [repr(row) for row in connection.execute(f'select rowid, * from "{table}"')]
        connection.close()
        return sorted(rows)


class Load(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.tables = common.run_archive(OUTTURN, cls.folder)
        cls.documents = len(common.ndjson(cls.tables, "documents"))
        cls.server = cls.enterClassContext(common.postgresql())

    def databases(self) -> list[Database]:
        """New ones for this test."""
        name = self._testMethodName[:60]
        lists = {column for table in common.tables_of(self.tables) for column in common.lists_of(self.tables, table)}
        return [Postgresql(self.server, name), Sqlite(self.folder, name, tuple(lists))]

    def each_database(self):
        for database in self.databases():
            with self.subTest(type(database).__name__):
                yield database

    def check(self, database: Database, folder: Path) -> None:
        for table in common.tables_of(folder):
            common.check_table(self, folder, table, database.rows(table))

    def copy(self) -> Path:
        copy = Path(tempfile.mkdtemp(dir=self.folder)) / "tables"
        shutil.copytree(self.tables, copy)
        return copy

    def inputs(self, folder: Path, count: int) -> Path:
        folder.mkdir(exist_ok=True)
        for number in range(count):
            rows = [(f"{row} visits", str(row + number % 3), f"{row} visits were made") for row in range(2, 12)]
            (folder / f"{number}.txt").write_text(common.report(f"A/98/{number + 1}", rows), encoding="utf-8")
        return folder

    def test_what_is_loaded_is_what_ndjson_says_in_every_column(self) -> None:
        for database in self.each_database():
            database.load(self.tables)
            self.check(database, self.tables)

    def test_a_second_load_writes_nothing(self) -> None:
        for database in self.each_database():
            database.load(self.tables)
            tables = (*common.tables_of(self.tables), "loads", "loaded_parts")
            before = {table: database.stamps(table) for table in tables}
            said = database.load(self.tables)
            self.assertIn("0 added, 0 replaced, 0 removed", said)
            self.assertEqual({table: database.stamps(table) for table in tables}, before)

    def test_a_document_that_changed_is_replaced_and_no_other_is_touched(self) -> None:
        inputs = self.inputs(self.folder / "changing", 3)
        tables = common.run(OUTTURN, self.folder / "changed", inputs)
        databases = self.databases()
        for database in databases:
            database.load(tables)
        before = [[stamp for stamp in database.stamps("results") if "A/98/1/" not in stamp] for database in databases]
        (inputs / "0.txt").write_text(common.report("A/98/1", [("7 tests", "7", "7 tests were made")]), encoding="utf-8")
        common.run(OUTTURN, tables, inputs)
        for database, stamps in zip(databases, before, strict=True):
            self.assertIn("0 added, 1 replaced, 0 removed, 2 unchanged", database.load(tables))
            self.check(database, tables)
            self.assertEqual([stamp for stamp in database.stamps("results") if "A/98/1/" not in stamp], stamps)

    def test_a_document_that_is_pruned_goes_with_all_its_rows(self) -> None:
        inputs = self.inputs(self.folder / "pruning", 3)
        tables = common.run(OUTTURN, self.folder / "pruned", inputs)
        databases = self.databases()
        for database in databases:
            database.load(tables)
        (inputs / "1.txt").unlink()
        common.run(OUTTURN, tables, inputs, "--prune")
        for database in databases:
            self.assertIn("0 added, 0 replaced, 1 removed, 2 unchanged", database.load(tables))
            self.check(database, tables)

    def test_a_dry_run_counts_and_writes_nothing(self) -> None:
        for database in self.each_database():
            said = database.load(self.tables, "--dry-run")
            self.assertIn(f"{self.documents} added, 0 replaced", said)
            self.assertIn("nothing written", said)
            if isinstance(database, Sqlite):
                self.assertFalse(database.file.exists())
            else:
                self.assertEqual(self.server.psql(database.name, "select nspname from pg_namespace where nspname = 'outturn'"), "")
            database.load(self.tables)
            said = database.load(self.tables, "--dry-run")
            self.assertIn(f"0 added, 0 replaced, 0 removed, {self.documents} unchanged; nothing", said)

    def test_every_load_that_wrote_something_is_recorded(self) -> None:
        for database in self.each_database():
            database.load(self.tables)
            loads = database.rows("loads")
            self.assertEqual(len(loads), 1)
            self.assertEqual(loads[0]["documents_added"], self.documents)
            rows = sum(len(common.ndjson(self.tables, table)) for table in common.tables_of(self.tables))
            self.assertEqual(loads[0]["rows_written"], rows)
            self.assertTrue(loads[0]["program"].startswith("outturn "))
            self.assertEqual(loads[0]["loaded_at"][:2], "20")

    def test_another_schema_has_tables_of_its_own(self) -> None:
        database = Postgresql(self.server, "another_schema")
        database.load(self.tables)
        database.load(self.tables, "--schema", 'of "reports"')
        rows = self.server.rows(database.name, "results", 'of ""reports""')
        common.check_table(self, self.tables, "results", rows)
        self.assertIn("--schema", Sqlite(self.folder, "schemas").load(self.tables, "--schema", "x", expect=2))

    def test_an_error_names_file_line_and_column_and_leaves_the_old_rows(self) -> None:
        for database in self.each_database():
            database.load(self.tables)
            broken = self.copy()
            lines = (broken / "results.csv").read_text(encoding="utf-8").split("\n")
            column = lines[0].split(",").index("output_number")
            at = next(i for i, line in enumerate(lines) if line.startswith("A/98/104/en/"))
            cells = lines[at].split(",")
            self.assertTrue(cells[column].isdigit())
            lines[at] = ",".join([*cells[:column], "many", *cells[column + 1:]])
            (broken / "results.csv").write_text("\n".join(lines), encoding="utf-8")
            said = database.load(broken, expect=4)
            self.assertIn(f"results.csv: line {at + 1}: column output_number: ", said)
            self.assertIn("many", said)
            self.check(database, self.tables)
            fresh = (Postgresql(self.server, "error_among_many") if isinstance(database, Postgresql)
                     else Sqlite(self.folder, "error_among_many"))
            said = fresh.load(broken, expect=4)  # behind many documents that are written with it
            self.assertIn(f"results.csv: line {at + 1}: column output_number: ", said)
            self.assertNotIn("A/98/104/en", [row["document_key"] for row in fresh.rows("documents")])

    def test_a_load_that_is_killed_leaves_whole_documents_and_the_next_one_completes_it(self) -> None:
        tables = common.run(OUTTURN, self.folder / "many", self.inputs(self.folder / "killing", 300))
        expected = {key: sum(row["result_key"].startswith(key + "/") for row in common.ndjson(tables, "results"))
                    for key in (row["document_key"] for row in common.ndjson(tables, "documents"))}
        for database in self.each_database():
            stopped = 0
            for attempt in range(1, 6):
                loading = subprocess.Popen([OUTTURN, "load", tables, database.target], env=database.environment,
                                           stderr=subprocess.DEVNULL)
                time.sleep(0.05 * attempt)
                loading.send_signal(signal.SIGKILL)
                stopped += loading.wait() != 0
                database.wait_for_clients()
                try:
                    documents = database.rows("documents")
                except (AssertionError, sqlite3.OperationalError):
                    continue  # killed before the tables were there
                results = [row["document_key"] for row in database.rows("results")]
                for row in documents:
                    self.assertEqual(results.count(row["document_key"]), expected[row["document_key"]])
                self.assertEqual(set(results), {row["document_key"] for row in documents})
            self.assertGreater(stopped, 0)
            database.load(tables)
            self.check(database, tables)

    def test_tables_of_an_older_version_get_the_new_columns_and_tables_and_all_rows_again(self) -> None:
        for database in self.each_database():
            database.load(self.tables)
            database.execute(f"alter table {database.table('results')} drop column variance_text")
            database.execute(f"drop table {database.table('comparisons')}")
            database.execute(f"update {database.table('loaded_parts')} set hash = '1.0' where part = 'schema'")
            self.assertIn(f"0 added, {self.documents} replaced", database.load(self.tables))
            self.check(database, self.tables)
            self.assertIn(f"{self.documents} unchanged", database.load(self.tables))

    def test_tables_of_a_newer_or_another_version_are_refused_as_they_are(self) -> None:
        for database in self.each_database():
            database.load(self.tables)
            for version in ("1.99", "2.0", "0.3"):
                database.execute(f"update {database.table('loaded_parts')} set hash = '{version}' where part = 'schema'")
                before = database.stamps("results")
                self.assertIn(f"version {version} of the schema", database.load(self.tables, expect=4))
                self.assertEqual(database.stamps("results"), before)

    def test_tables_that_somebody_else_made_are_left_alone(self) -> None:
        for database in self.each_database():
            if isinstance(database, Postgresql):
                database.execute("create schema outturn")
            database.execute(f"create table {database.table('results')} (mine text)")
            self.assertIn("has not made", database.load(self.tables, expect=4))

    def test_a_password_on_the_command_line_is_refused_and_not_repeated(self) -> None:
        for url in ("postgresql://reader:geheim@localhost/reports", "postgresql:///reports?password=geheim",
                    "postgresql://reader:geheim@[broken/reports"):
            database = Postgresql(self.server, f"password_{len(url)}")
            database.target = url
            said = database.load(self.tables, expect=2)
            self.assertNotIn("geheim", said)

    def test_a_duckdb_database_is_not_taken_for_one_of_sqlite(self) -> None:
        database = Sqlite(self.folder, "other")
        database.target = str(self.folder / "reports.duckdb")
        self.assertIn("load/duckdb.sql", database.load(self.tables, expect=2))
        self.assertFalse(Path(database.target).exists())

    def test_a_folder_on_which_a_run_is_at_work_is_refused(self) -> None:
        copy = self.copy()
        with open(copy / ".outturn/lock", "r+", encoding="utf-8") as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX)
            self.assertIn("a run is at work", Sqlite(self.folder, "locked").load(copy, expect=3))

    def test_a_folder_without_tables_or_with_other_columns_is_refused(self) -> None:
        database = Sqlite(self.folder, "other_columns")
        self.assertIn("no output folder", database.load(self.folder / "in", expect=3))
        copy = self.copy()
        text = (copy / "results.csv").read_text(encoding="utf-8")
        (copy / "results.csv").write_text(text.replace("status", "state", 1), encoding="utf-8")
        self.assertIn("has other columns", database.load(copy, expect=3))

    def test_two_loads_at_once_into_one_schema_are_not_mixed(self) -> None:
        database = Postgresql(self.server, "two_loads")
        database.load(self.tables)
        holder = subprocess.Popen(["psql", "-X", "-q", database.name, "-c",
                                   "select pg_advisory_lock(hashtext('outturn load'), hashtext('outturn')); select pg_sleep(60)"],
                                  env=database.environment, stdout=subprocess.DEVNULL)
        self.addCleanup(holder.wait)
        self.addCleanup(holder.terminate)
        waiting = "select count(*) from pg_locks where locktype = 'advisory' and granted"
        for _ in range(200):
            if self.server.psql(database.name, waiting).strip() != "0":
                break
            time.sleep(0.05)
        self.assertIn("another load", database.load(self.tables, expect=4))

    def test_what_a_script_loaded_is_loaded_over_and_cleared_of_what_is_no_more(self) -> None:
        inputs = self.inputs(self.folder / "scripted", 3)
        tables = common.run(OUTTURN, self.folder / "by_script", inputs)
        databases = self.databases()
        self.server.psql(databases[0].name, cwd=tables, file="load/postgresql.sql")
        script = (tables / "load/sqlite.sql").read_text(encoding="utf-8")
        subprocess.run(["sqlite3", databases[1].file], input=script, text=True, cwd=tables, check=True)
        (inputs / "1.txt").unlink()
        common.run(OUTTURN, tables, inputs, "--prune")
        for database in databases:
            self.assertIn("2 added, 0 replaced, 1 removed, 0 unchanged", database.load(tables))
            self.check(database, tables)
            self.assertIn("0 added, 0 replaced, 0 removed, 2 unchanged", database.load(tables))


if __name__ == "__main__":
    os.environ.pop("PGPASSWORD", None)
    common.main(__name__)
