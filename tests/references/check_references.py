#!/usr/bin/env python3
"""Scores runs against hand-checked references, with the scorer that comes with them.

    check_references.py --bin DIR --shared DIR

SHARED/gold and SHARED/provided: the sample report's reference; SHARED/typeset: the same outputs in other layouts;
SHARED/real: real reports without a table of planned outputs. Ends with 77 (skipped) where a folder is missing, with 1
where a score is below its bound.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
DONE = (0, 1)  # 1: some results need review
BOUNDS = {"planned cells": 1.0, "completed values": 1.0, "results": 1.0, "outputs": 1.0, "variance texts": 1.0,
          "planned quantity": 0.98}


def run(program, inputs, output):
    done = subprocess.run([program, "run", *map(str, inputs), "--output", str(output), "--quiet"], check=False)
    if done.returncode not in DONE:
        sys.exit(f"outturn ended with {done.returncode} on {inputs}")
    return (output / "results.ndjson").read_text(encoding="utf-8")


def check(name, scorer, reference, results, sections):
    """Prints what is below its bound; whether nothing is."""
    command = [sys.executable, str(scorer), str(reference), str(results), "--show", "3"]
    report = subprocess.run(command + (["--sections", sections] if sections else []), check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    shares = {label.strip(): float(share) for label, share in re.findall(r"^([a-z ]+?) *: \d+/\d+ = ([\d.]+)", report, re.M)}
    spurious = int(re.search(r"^spurious outputs *: (\d+)", report, re.M)[1])
    low = [label for label, bound in BOUNDS.items() if shares[label] < bound]
    print(f"{name}: " + ", ".join(f"{label} {share:.4f}" for label, share in shares.items()) + f", spurious {spurious}")
    if low or spurious:
        print(report)
    return not low and not spurious


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--shared", required=True, type=pathlib.Path)
    arguments = parser.parse_args()
    shared = arguments.shared
    folders = [shared / name for name in ("gold", "provided", "tools", "typeset", "real")]
    missing = [str(folder) for folder in folders if not folder.is_dir()]
    if missing:
        print("skipped: not there: " + ", ".join(missing))
        sys.exit(SKIPPED)
    program = arguments.bin / "outturn"
    [reference] = sorted((shared / "gold").glob("*.json"))
    sections = re.search(r"\.([A-Z]+)\.json$", reference.name)[1]
    good = True
    with tempfile.TemporaryDirectory(prefix="outturn-references-") as folder:
        work = pathlib.Path(folder)
        for path in [*sorted((shared / "provided").glob("*.txt")), *sorted((shared / "typeset").glob("*.pdf"))]:
            output = work / path.name
            run(program, [path], output)
            good &= check(path.name, shared / "tools" / "score.py", reference, output / "results.ndjson", sections)
        lines = run(program, [shared / "real"], work / "real").splitlines()
        print(f"real reports: {len(lines)} results of tables that they do not have")
        good &= not lines
    sys.exit(0 if good else 1)


main()
