"""What the tests against real databases and readers share: a virtual environment with what comes from PyPI, a PostgreSQL
server of their own, an archive with values at the edges, and the comparison of what was loaded with NDJSON.

Only the standard library is imported here: a test is started by Debian's python3 and goes on in the environment.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import word

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REQUIREMENTS = HERE / "requirements.txt"
SPARK, SPARK_BUILD = HERE / "spark.txt", HERE / "spark-build.txt"
POSTGRESQL = Path("/usr/lib/postgresql/15/bin")
SKIPPED = 77  # CTest's SKIP_RETURN_CODE


def skip(why: str) -> None:
    """Ends the test: skipped on a machine that lacks something, failed in continuous integration."""
    print(f"skipped: {why}")
    sys.exit(1 if os.environ.get("CI") else SKIPPED)


def environment_of(requirements: Path) -> Path:
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()[:16]
    return ROOT / "build" / f"venv-{digest}"


def run_or_skip(what: str, words: list[str]) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        skip(f"{what} cannot be installed: {done.stderr.strip().splitlines()[-1:]}")


def make_environment(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    run_or_skip("a virtual environment", ["/usr/bin/python3", "-m", "venv", str(folder)])


def install(folder: Path, requirements: Path, *how: str) -> None:
    run_or_skip(f"the packages of {requirements.name}",
                [str(folder / "bin/pip"), "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps",
                 "--only-binary", ":all:", *how, "--requirement", str(requirements)])


def complete(folder: Path) -> bool:
    return (folder / "complete").exists()


@contextlib.contextmanager
def environments() -> Iterator[None]:
    """One process at a time makes them; all builds share them."""
    (ROOT / "build").mkdir(exist_ok=True)
    with open(ROOT / "build" / "venv.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make_usual_environment() -> Path:
    folder = environment_of(REQUIREMENTS)
    if not complete(folder):
        make_environment(folder)
        install(folder, REQUIREMENTS)
        (folder / "complete").touch()
    return folder


def make_spark_environment() -> Path:
    """The same with PySpark, which is large: an environment of its own that has the usual one's packages as well."""
    if shutil.which("java") is None:
        skip("no java in the PATH (openjdk-17-jre-headless)")
    usual, folder = make_usual_environment(), environment_of(SPARK)
    if not complete(folder):
        make_environment(folder)
        install(folder, SPARK_BUILD)
        install(folder, SPARK, "--no-binary", "pyspark", "--no-build-isolation")  # it comes as source
        packages = next((usual / "lib").glob("python3*/site-packages"))
        own = next((folder / "lib").glob("python3*/site-packages"))
        (own / "usual.pth").write_text(f"{packages}\n", encoding="utf-8")
        (folder / "complete").touch()
    return folder


def enter(requirements: Path, make: Callable[[], Path]) -> None:
    """Goes on in a virtual environment; makes it where it is not there yet."""
    if Path(sys.prefix) == environment_of(requirements):
        return
    with environments():
        python = str(make() / "bin/python")
    os.execv(python, [python, *sys.argv])


def enter_environment() -> None:
    enter(REQUIREMENTS, make_usual_environment)


def enter_spark_environment() -> None:
    enter(SPARK, make_spark_environment)


# --- PostgreSQL ------------------------------------------------------------------------------------------------------


class Server:
    """A PostgreSQL that listens on a socket in its own folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "PGHOST": str(folder), "PGUSER": "outturn", "PGCONNECT_TIMEOUT": "10"}
        for name in ("PGPASSWORD", "PGSERVICE", "PGDATABASE", "PGPORT", "PGOPTIONS"):
            self.environment.pop(name, None)

    def psql(self, database: str, *statements: str, cwd: Path | None = None, file: str = "",
             variables: dict[str, str] | None = None) -> str:
        words = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", database]
        for name, value in (variables or {}).items():
            words += ["-v", f"{name}={value}"]
        for statement in statements:
            words += ["-c", statement]
        if file:
            words += ["-f", file]
        done = subprocess.run(words, env=self.environment, cwd=cwd, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(done.stderr)
        return done.stdout

    def make_database(self, name: str) -> str:
        self.psql("postgres", f'create database "{name}"')
        return name

    def rows(self, database: str, table: str, schema: str = "outturn") -> list[dict]:
        text = self.psql(database, f'select row_to_json(t) from "{schema}"."{table}" t')
        return [json.loads(line, parse_float=Decimal) for line in text.splitlines()]


def unprivileged() -> list[str]:
    """What goes before a command that root must not run: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return []
    names = {entry.pw_name for entry in pwd.getpwall()}
    return ["runuser", "-u", "postgres" if "postgres" in names else "nobody", "--"]


@contextlib.contextmanager
def postgresql() -> Iterator[Server]:
    if not (POSTGRESQL / "postgres").exists():
        skip(f"no PostgreSQL in {POSTGRESQL}")
    folder = Path(tempfile.mkdtemp(prefix="outturn-pg-"))  # short: a socket's path has at most 107 bytes
    as_user = unprivileged()
    try:
        if as_user:
            shutil.chown(folder, as_user[2])
        folder.chmod(0o755)
        data = folder / "data"
        run = {"check": True, "capture_output": True, "cwd": folder}
        subprocess.run([*as_user, POSTGRESQL / "initdb", "-D", data, "-A", "trust", "-U", "outturn", "-E", "UTF8",
                        "--no-locale", "--no-sync"], **run)
        options = f"-c listen_addresses='' -c fsync=off -k {folder}"
        subprocess.run([*as_user, POSTGRESQL / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start"],
                       check=True, cwd=folder, stdout=subprocess.DEVNULL)
        try:
            yield Server(folder)
        finally:
            subprocess.run([*as_user, POSTGRESQL / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], check=False,
                           cwd=folder, stdout=subprocess.DEVNULL)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# --- archives --------------------------------------------------------------------------------------------------------

HEADER = "Planned outputs\tCompleted (number or yes/no)\tRemarks\n"


def report(symbol: str, rows: list[tuple[str, str, str]], title: str = "Office of made-up matters") -> str:
    """A report of one table, as text with tabs."""
    lines = "".join("\t".join(row) + "\n" for row in rows)
    return (f"United Nations\n{symbol}\nGeneral Assembly\nDistr.: General\n\nBudget performance for the period from "
            f"1 July 2018 to 30 June 2019\nReport of the Secretary-General\n\nA. {title}\n\n"
            f"Expected accomplishment 1.10: Improved matters\n\n{HEADER}{lines}\n")


def chinese_report(symbol: str, rows: list[tuple[str, str, str]]) -> str:
    """The same in Chinese."""
    lines = "".join("\t".join(row) + "\n" for row in rows)
    return (f"联合国\n{symbol}\n大会\n\n2018 年 7 月 1 日至 2019 年 6 月 30 日期间预算执行情况\n秘书长的报告\n\n"
            f"A. 虚构事务厅\n\n预期成绩 1.10: 事务得到改进\n\n计划产出\t已完成 (数目或是/否)\t说明\n{lines}\n")


# Figures of 15 digits, ranges, percentages, quotation marks, commas, apostrophes, backslashes, other scripts, braces and
# words that a database may take for nothing.
EDGES = [
    ("123456789012345 units of supply", "123456789012345", "All 123456789012345 units were supplied"),
    ("6 to 8 visits", "7", 'Visits "as planned", at Juba, \\N and back'),
    ("Conduct of 0.125 per cent of surveys", "0.125%", "It's {done}; NULL, null and \\. are words"),
    ("40 workshops", "38", "The lower output was due to the lack of visas مرحبا بالعالم ‏١٢"),
    ("Maintenance of 維持和平 database", "Yes", "=1+1"),
    ("5 missions", "", ""),
    ("12 papers on a'b\"c", "12", "One 'quoted' and one \"\" empty"),
]


# Indicators and figures likewise: several targets, 15 digits, brackets, nil, a variance that is no sum.
EDGES_OF_OTHER_TABLES: list[word.Block] = [
    "United Nations", "A/99/903", "General Assembly", "Distr.: General",
    "Budget performance of a made-up mission for the period from 1 July 2018 to 30 June 2019",
    "Report of the Secretary-General", "A. Office of made-up matters", "Expected accomplishment 1.10: Improved matters",
    [("Planned indicators of achievement", "Actual indicators of achievement"),
     ('1.1.1 Increase in "visits" (2017/18: 5; 2018/19: 123456789012345)', "Achieved; 123456789012345 visits, مرحبا"),
     ("1.1.2 Number of a\\b papers (2018/19: 20)", "15 papers. The lower number was due to the lack of staff"),
     ("1.1.3 NULL, null and \\. are words", "")],
    [("Planned outputs", "Completed (number or yes/no)", "Remarks"), ("5 visits", "5", "5 visits were made")],
    "B. Financial performance", "(Thousands of United States dollars. Budget year is from 1 July 2018 to 30 June 2019)",
    [("Category", "Apportionment", "Expenditure", "Variance"),
     ('Military "observers"', "1 200.5", "1 300.5", "(100.0)"),
     ("Civilian; مدني", "456 789 012.345", "0.1", "456 789 012.245"),
     ("Air, it's", "300.0", "–", "300.0"),
     ("Total requirements", "456 790 512.845", "1 300.6", "700.0")],
]


def run_archive(outturn: Path, folder: Path, *options: str) -> Path:
    """The tables of the sample reports and of the values at the edges."""
    inputs = folder / "in"
    inputs.mkdir(parents=True, exist_ok=True)
    (inputs / "edges.txt").write_text(report("A/99/901", EDGES), encoding="utf-8")
    (inputs / "edges.docx").write_bytes(word.document(EDGES_OF_OTHER_TABLES))
    (inputs / "broken  name.pdf").write_bytes(b"%PDF-1.4 nothing")
    return run(outturn, folder / "tables", ROOT / "corpus/reports", inputs, *options)


def run(outturn: Path, output: Path, *words: object) -> Path:
    done = subprocess.run([outturn, "run", "--quiet", "--output", output, *map(str, words)], capture_output=True,
                          text=True, check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stderr)
    return output


def ndjson(folder: Path, table: str) -> list[dict]:
    lines = (folder / f"{table}.ndjson").read_text(encoding="utf-8").splitlines()
    return [json.loads(line, parse_float=Decimal) for line in lines]


def tables_of(folder: Path) -> tuple[str, ...]:
    """Every table that a folder has as CSV: whatever is added to the program is in these tests."""
    return tuple(sorted(path.stem for path in folder.glob("*.csv")))


def lists_of(folder: Path, table: str) -> tuple[str, ...]:
    """The columns of a table that hold lists."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    schema = next(resource["schema"] for resource in package["resources"] if resource["name"] == table)
    return tuple(field["name"] for field in schema["fields"] if field["type"] == "list")


# --- comparing -------------------------------------------------------------------------------------------------------


def plain(value: object) -> object:
    """A value in the form in which all databases are compared."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, Decimal, float)):
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        return f"number {number.normalize():f}"
    if isinstance(value, (list, tuple)):
        return tuple(plain(item) for item in value)
    return value.isoformat()  # a date


def multiset(rows: list[dict], columns: list[str]) -> list[str]:
    return sorted(repr([plain(row[column]) for column in columns]) for row in rows)


def check_table(test: unittest.TestCase, folder: Path, table: str, rows: list[dict]) -> None:
    """Holds what was loaded to the NDJSON, column by column."""
    expected = ndjson(folder, table)
    test.assertEqual(len(rows), len(expected), table)
    if not expected:
        return
    for column in expected[0]:
        test.assertEqual(multiset(rows, [column]), multiset(expected, [column]), f"{table}.{column}")
    test.assertEqual(multiset(rows, list(expected[0])), multiset(expected, list(expected[0])), table)


def main(module: str) -> None:
    """For `TEST.py OUTTURN [ARGUMENT...]`: the program's path becomes the module's `OUTTURN`."""
    sys.modules[module].OUTTURN = Path(sys.argv[1]).resolve()
    unittest.main(module=module, argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
