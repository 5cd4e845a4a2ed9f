#!/usr/bin/env python3
"""Runs `outturn run` on good and bad inputs, and checks its manifest against the shipped schema.

    validate_manifest.py OUTTURN SCHEMAS REPORTS
"""

import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator

outturn, schemas, reports = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
schema = json.loads((schemas / "manifest.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
with tempfile.TemporaryDirectory() as folder:
    empty = Path(folder) / "empty.txt"
    empty.touch()
    out = Path(folder) / "out"
    subprocess.run([outturn, "run", "--quiet", reports, empty, "/nowhere.pdf", "--output", out], check=False)
    lines = (out / "manifest.ndjson").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    with open(out / "manifest.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
findings = [f"record {i}: {error.message}" for i, record in enumerate(records) for error in validator.iter_errors(record)]
if [list(record) for record in records] != [list(schema["properties"])] * len(records):
    findings.append("the records' keys do not stand in the schema's order")
if [["" if v is None else str(v) for v in record.values()] for record in records] != [list(row.values()) for row in rows]:
    findings.append("manifest.csv does not say what manifest.ndjson says")
if {record["status"] for record in records} != {"done", "failed"} or len(records) < 3:
    findings.append("the run shows too little to judge")
if validator.is_valid({**records[0], "more": 1}):
    findings.append("the schema allows members that it does not name")
print("\n".join(findings) or f"{len(records)} records valid")
sys.exit(bool(findings))
