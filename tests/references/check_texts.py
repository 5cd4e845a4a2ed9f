#!/usr/bin/env python3
"""Scores texts that pdftotext makes of the made-up PDFs of corpus/reports against what these were printed from.

    check_texts.py --bin DIR

With -layout most rows must come out as they went in. With -raw and without options the columns are lost: there, no row
that is wrong may be sure, and the exit status must say that something is missing. A row counts where planned text, value
and remark are right in every character, white space aside.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LEAST_EXACT = 0.94  # of the rows of all -layout texts
MOST_SURE = 1       # wrong row with a confidence of 0.9: one whose hyphen stands at a page's end
SURE = 0.9


def folded(text):
    text = re.sub(r"\s+", " ", text or "").strip()
    return re.sub(r"(?<=[\u2e80-\uffef])\s+|\s+(?=[\u2e80-\uffef])", "", text)


def rows_of(reference):
    return [tuple(map(folded, (output["planned"], result["completed"], result["remark"])))
            for output in reference for result in output["results"]]


def read(bin_dir, text, folder):
    done = subprocess.run([bin_dir / "outturn", "run", text, "--output", folder, "--quiet"], check=False,
                          capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"outturn ended with {done.returncode} on {text.name}")
    lines = (pathlib.Path(folder) / "results.ndjson").read_text(encoding="utf-8").splitlines()
    results = [json.loads(line) for line in lines]
    rows = [tuple(map(folded, (r["planned_text"], r["completed_text"], r["remark"]))) for r in results]
    return done.returncode, rows, [r["confidence"] for r in results]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    totals = {}
    good = True
    for reference in sorted((ROOT / "tests" / "data").glob("*.json")):
        wanted = rows_of(json.loads(reference.read_text(encoding="utf-8")))
        report = ROOT / "corpus" / "reports" / (reference.stem + ".pdf")
        if not report.exists():
            continue  # a sample that is a text
        for option in ("-layout", "-raw", ""):
            with tempfile.TemporaryDirectory(prefix="outturn-texts-") as folder:
                text = pathlib.Path(folder) / (reference.stem + ".txt")
                words = ["pdftotext", *filter(None, [option]), report, text]
                subprocess.run(words, check=True)
                status, rows, confidences = read(arguments.bin, text, pathlib.Path(folder) / "out")
            left = list(rows)
            exact = 0
            for row in wanted:
                if row in left:
                    left.remove(row)
                    exact += 1
            sure = sum(1 for row, confidence in zip(rows, confidences) if row not in wanted and confidence >= SURE)
            print(f"{reference.stem} {option or 'plain'}: {exact} of {len(wanted)} rows exact, {sure} wrong although sure, "
                  f"exit {status}")
            total = totals.setdefault(option, [0, 0, 0])
            for at, count in enumerate((exact, len(wanted), sure)):
                total[at] += count
            good &= status == 1 or exact == len(wanted) == len(rows)
    good &= totals["-layout"][0] >= LEAST_EXACT * totals["-layout"][1]
    good &= all(sure <= (MOST_SURE if option == "-layout" else 0) for option, (_, _, sure) in totals.items())
    sys.exit(0 if good else 1)


main()
