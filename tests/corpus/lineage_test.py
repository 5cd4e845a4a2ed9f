"""The events of `outturn run --openlineage`, held to OpenLineage's own JSON Schemas (tests/data/openlineage).

    lineage_test.py OUTTURN
"""

import copy
import csv
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import uuid
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "tests/data/openlineage"
SPEC = "https://openlineage.io/spec/"
EVENT = f"{SPEC}2-0-2/OpenLineage.json#/$defs/RunEvent"
OUTTURN = Path()


def known_schemas() -> dict[str, dict]:
    """By their addresses. Facets name older versions of the schema of events, which has the same definitions of them."""
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")]
    known = {schema["$id"]: schema for schema in schemas}
    for version in ("1-0-1", "1-0-2", "1-0-3"):
        known[f"{SPEC}{version}/OpenLineage.json"] = known[f"{SPEC}2-0-2/OpenLineage.json"]
    return known


KNOWN = known_schemas()


def check(instance: dict, address: str) -> None:
    document, _, pointer = address.partition("#")
    resolver = jsonschema.RefResolver(document, KNOWN[document], store=KNOWN)
    jsonschema.Draft202012Validator({"$ref": f"#{pointer}"}, resolver=resolver,
                                    format_checker=jsonschema.FormatChecker()).validate(instance)


def check_event(event: dict) -> None:
    """The event, and each facet by the schema that it names."""
    check(event, EVENT)
    datasets = event.get("inputs", []) + event.get("outputs", [])
    holders = [event["run"]["facets"], event["job"]["facets"]]
    holders += [dataset[name] for dataset in datasets for name in ("facets", "inputFacets", "outputFacets") if name in dataset]
    for facets in holders:
        for facet in facets.values():
            check(facet, facet["_schemaURL"])


class Lineage(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.file, self.tables = self.folder / "events.ndjson", self.folder / "tables"
        self.inputs = self.folder / "in"
        shutil.copytree(ROOT / "corpus/reports", self.inputs)
        (self.inputs / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")

    def words(self, *more: object) -> list[str]:
        return [str(OUTTURN), "run", str(self.inputs), "--output", str(self.tables), "--openlineage", str(self.file),
                "--quiet", *map(str, more)]

    def run_it(self, *more: object, **environment: str) -> int:
        return subprocess.run(self.words(*more), capture_output=True, env={**os.environ, **environment}, check=False).returncode

    def events(self) -> list[dict]:
        events = [json.loads(line) for line in self.file.read_text(encoding="utf-8").splitlines()]
        for event in events:
            check_event(event)
        return events

    def types(self) -> list[str]:
        return [event["eventType"] for event in self.events()]

    def test_a_run_tells_of_its_start_and_its_end(self) -> None:
        self.assertEqual(self.run_it(), 1)
        start, complete = self.events()
        self.assertEqual([start["eventType"], complete["eventType"]], ["START", "COMPLETE"])
        self.assertEqual(start["run"]["runId"], complete["run"]["runId"])
        self.assertEqual(uuid.UUID(start["run"]["runId"]).version, 4)
        self.assertEqual(start["job"], complete["job"])
        self.assertEqual((start["job"]["namespace"], start["job"]["name"]), ("outturn", f"run {self.tables}"))
        self.assertLessEqual(start["eventTime"], complete["eventTime"])

    def test_inputs_are_the_documents_in_the_tables_with_the_hash_of_their_content(self) -> None:
        self.run_it()
        inputs = self.events()[-1]["inputs"]
        expected = {str(path): "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
                    for path in self.inputs.iterdir() if path.suffix in (".txt", ".pdf", ".docx") and path.name != "broken.pdf"}
        self.assertEqual({each["name"]: each["facets"]["version"]["datasetVersion"] for each in inputs}, expected)
        self.assertEqual([each["name"] for each in inputs], sorted(expected))

    def test_outputs_are_the_tables_with_their_rows_bytes_hash_and_fields(self) -> None:
        self.run_it()
        outputs = {Path(each["name"]): each for each in self.events()[-1]["outputs"]}
        self.assertEqual(set(outputs), set(self.tables.glob("*.csv")))
        for path, output in outputs.items():
            with open(path, encoding="utf-8", newline="") as file:
                header, *rows = csv.reader(file)
            self.assertEqual(output["outputFacets"]["outputStatistics"]["rowCount"], len(rows), path.name)
            self.assertEqual(output["outputFacets"]["outputStatistics"]["size"], path.stat().st_size)
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            self.assertEqual(output["facets"]["version"]["datasetVersion"], f"sha256:{digest}")
            self.assertEqual([field["name"] for field in output["facets"]["schema"]["fields"]], header)

    def test_events_are_appended_and_the_same_but_for_time_and_id_where_nothing_changed(self) -> None:
        for _ in range(2):
            self.run_it()
        events = self.events()
        self.assertEqual([event["eventType"] for event in events], ["START", "COMPLETE"] * 2)
        self.assertNotEqual(events[0]["run"]["runId"], events[2]["run"]["runId"])
        for event in events:
            del event["eventTime"], event["run"]["runId"]
        self.assertEqual(events[:2], events[2:])

    def test_a_run_that_could_read_nothing_failed(self) -> None:
        shutil.rmtree(self.inputs)
        self.inputs.mkdir()
        self.assertEqual(self.run_it(), 3)
        (self.inputs / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
        self.assertEqual(self.run_it(), 3)
        self.assertEqual(self.types(), ["START", "FAIL"] * 2)
        self.assertIn("no input", self.events()[-1]["run"]["facets"]["errorMessage"]["message"])

    def test_a_run_that_cannot_write_failed_and_says_why(self) -> None:
        self.tables.write_text("no folder", encoding="utf-8")
        self.assertEqual(self.run_it(), 4)
        self.assertEqual(self.types(), ["START", "FAIL"])
        self.assertIn(str(self.tables), self.events()[-1]["run"]["facets"]["errorMessage"]["message"])

    def test_a_run_that_was_interrupted_is_aborted(self) -> None:
        text = (self.inputs / "A_72_701_Add.1.zh.txt").read_bytes()
        for number in range(200):
            (self.inputs / f"{number}.txt").write_bytes(text.replace(b"A/72/701", b"A/72/%d" % (1000 + number)))
        running = subprocess.Popen(self.words("--jobs", 1), stderr=subprocess.DEVNULL)
        while running.poll() is None and not (self.tables / ".outturn/state.sqlite").exists():
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        self.assertEqual(running.wait(), 130)
        self.assertEqual(self.types(), ["START", "ABORT"])

    def test_the_namespace_of_the_job_can_be_named(self) -> None:
        self.run_it(OPENLINEAGE_NAMESPACE="budget office")
        self.assertEqual({event["job"]["namespace"] for event in self.events()}, {"budget office"})

    def test_a_line_that_was_cut_is_ended_before_the_next_event(self) -> None:
        self.file.write_text('{"eventTime": "2026', encoding="utf-8")
        self.run_it()
        cut, *rest = self.file.read_text(encoding="utf-8").splitlines()
        self.assertEqual(cut, '{"eventTime": "2026')
        self.assertEqual([json.loads(line)["eventType"] for line in rest], ["START", "COMPLETE"])

    def test_a_file_that_cannot_be_written_stops_the_run_before_it_begins(self) -> None:
        self.file = self.folder / "nowhere" / "events.ndjson"
        self.assertEqual(self.run_it(), 4)
        self.assertFalse(self.tables.exists())

    def test_a_dry_run_is_no_run(self) -> None:
        self.run_it("--dry-run")
        self.assertFalse(self.file.exists())

    def test_these_schemas_refuse_events_that_lack_something(self) -> None:
        self.run_it()
        event = self.events()[-1]
        for path in (["run", "runId"], ["job", "name"], ["schemaURL"], ["inputs", 0, "namespace"],
                     ["outputs", 0, "outputFacets", "outputStatistics", "rowCount"],
                     ["outputs", 0, "facets", "schema", "fields", 0, "name"], ["run", "facets", "processing_engine", "version"],
                     ["inputs", 0, "facets", "version", "datasetVersion"], ["job", "facets", "jobType", "_producer"]):
            broken = copy.deepcopy(event)
            holder = broken
            for name in path[:-1]:
                holder = holder[name]
            del holder[path[-1]]
            with self.assertRaises(jsonschema.ValidationError, msg=str(path)):
                check_event(broken)


if __name__ == "__main__":
    OUTTURN = Path(sys.argv[1]).resolve()
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
