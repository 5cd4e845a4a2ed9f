#!/usr/bin/env python3
"""Scores the made-up PDFs of corpus/reports against what they were printed from (tests/data).

    check_layouts.py --bin DIR

Each is another layout; every planned output, value, remark, explanation and quantity must come out as it went in.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "scripts"))
from accuracy_score import MEASURES, score_report  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    good = True
    for reference in sorted((ROOT / "tests" / "data").glob("made_up_*.json")):
        with tempfile.TemporaryDirectory(prefix="outturn-layouts-") as folder:
            report = ROOT / "corpus" / "reports" / (reference.stem + ".pdf")
            done = subprocess.run([arguments.bin / "outturn", "run", report, "--output", folder, "--quiet"], check=False)
            if done.returncode not in (0, 1):
                sys.exit(f"outturn ended with {done.returncode} on {report.name}")
            lines = (pathlib.Path(folder) / "results.ndjson").read_text(encoding="utf-8").splitlines()
        score = score_report(json.loads(reference.read_text(encoding="utf-8")), [json.loads(line) for line in lines])
        shares = {measure: score.share(measure) for measure in MEASURES}
        print(f"{reference.stem}: {shares}, spurious {score.spurious}")
        good &= score.totals["outputs"] > 0 and all(share == 1 for share in shares.values()) and not score.spurious
    sys.exit(0 if good else 1)


main()
