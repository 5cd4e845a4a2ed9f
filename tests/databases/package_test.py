"""The data package of an output folder is valid, by a program that is not ours.

    package_test.py OUTTURN
"""

import json
import shutil
import tempfile
import unittest
from pathlib import Path

import common

common.enter_environment()

from frictionless import Package  # noqa: E402

OUTTURN = Path()


class DataPackage(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.tables = common.run_archive(OUTTURN, cls.folder)

    def report_of(self, folder: Path):
        return Package(str(folder / "datapackage.json")).validate()

    def copy(self) -> Path:
        copy = Path(tempfile.mkdtemp()) / "tables"
        self.addCleanup(shutil.rmtree, copy.parent)
        shutil.copytree(self.tables, copy, ignore=shutil.ignore_patterns(".outturn"))
        return copy

    def test_the_package_of_an_archive_is_valid_and_has_every_csv(self) -> None:
        report = self.report_of(self.tables)
        self.assertTrue(report.valid, report.flatten(["type", "message"]))
        rows = {task.name: task.stats.get("rows", 0) for task in report.tasks}
        self.assertEqual(set(rows), {path.stem for path in self.tables.glob("*.csv")})
        for table, count in rows.items():
            self.assertEqual(count, len(common.ndjson(self.tables, table)), table)

    def test_types_keep_numbers_of_accomplishments_as_text_and_lists_as_lists(self) -> None:
        package = Package(str(self.tables / "datapackage.json"))
        rows = package.get_resource("results").read_rows()
        expected = common.ndjson(self.tables, "results")
        for row, record in zip(rows, expected, strict=True):
            self.assertEqual(row["accomplishment_number"], record["accomplishment_number"])
            self.assertEqual(row["checks"] or [], record["checks"])
            self.assertEqual(row["planned_value"], record["planned_value"])
        self.assertIn("1.10", {row["accomplishment_number"] for row in rows})

    def test_it_says_how_many_rows_each_table_has(self) -> None:
        for resource in json.loads((self.tables / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
            self.assertEqual(resource["rows"], len(common.ndjson(self.tables, resource["name"])), resource["name"])

    def test_with_a_byte_order_mark_it_is_valid_too(self) -> None:
        tables = common.run_archive(OUTTURN, self.folder / "bom", "--csv-bom")
        for path in tables.glob("*.csv"):
            self.assertEqual(path.read_bytes()[:3], b"\xef\xbb\xbf", path.name)
        self.assertTrue(self.report_of(tables).valid)

    def test_a_file_that_was_changed_does_not_fit_its_hash(self) -> None:
        copy = self.copy()
        text = (copy / "sections.csv").read_bytes()
        (copy / "sections.csv").write_bytes(text.replace(b"made-up", b"mended!"))
        errors = self.report_of(copy).flatten(["type"])
        self.assertIn(["hash-count"], errors)

    def test_a_row_that_names_no_document_breaks_its_key(self) -> None:
        copy = self.copy()
        with open(copy / "footnotes.csv", "a", encoding="utf-8") as file:
            file.write("X/1/en,,,1,,,,\n")
        self.assertIn(["foreign-key"], self.report_of(copy).flatten(["type"]))


if __name__ == "__main__":
    common.main(__name__)
