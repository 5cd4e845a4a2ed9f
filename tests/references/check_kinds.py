#!/usr/bin/env python3
"""Holds what is read of a sample report with tables of every kind, as PDF and as Word document, to what was printed.

    check_kinds.py --bin DIR

tests/data/kinds/NAME.json says what corpus/reports/NAME.pdf and .docx were made of (scripts/typeset_tables.py): every
table's kind, columns with role and period, rows with kind and level, and every cell must come out; nothing else may.
`outturn diff` of the two must find no difference but in EXPLAINED. README's lines of comparisons must be what the program
and scripts/show print.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "tests" / "data" / "kinds"
KINDS_WITHOUT_FIGURES = ("outputs", "indicators", "none")
# Columns in which the two sources of one document may differ: a Word document has no pages.
EXPLAINED = ("page_first", "page_last")


def ndjson(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def printed_rows(block):
    return [row if isinstance(row, dict) else {"cells": row} for row in block["rows"]]


def wanted_figures(report):
    """(table, kind, row label, row kind, level, column's role, its period, text) of every cell that is a figure."""
    found = []
    for number, block in enumerate((b for b in report["blocks"] if b.get("kind", "none") not in KINDS_WITHOUT_FIGURES), 1):
        labelled = block["roles"][0] == "label"
        for row in printed_rows(block):
            cells = row["cells"]
            for column in range(1 if labelled else 0, len(cells)):
                if cells[column]:
                    period = block.get("periods", [""] * len(cells))[column]
                    found.append((number, block["kind"], cells[0] if labelled else "", row.get("kind", "item"),
                                  row.get("level", 0), row.get("role", block["roles"][column]),
                                  row.get("period", period), cells[column]))
    return found


def read_figures(folder):
    return [(f["table_number"], f["table_kind"], f["label"] or "", f["row_kind"], f["level"], f["role"],
             f["period"] or "", f["text"]) for f in ndjson(folder / "figures.ndjson")]


def rows_of(report, kind):
    return [tuple(row["cells"]) for block in report["blocks"] if block.get("kind") == kind for row in printed_rows(block)]


def read(bin_dir, source, folder):
    done = subprocess.run([bin_dir / "outturn", "run", source, "--output", folder, "--quiet"], check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"outturn ended with {done.returncode} on {source.name}")


def differences(name, wanted, got):
    missing = [row for row in wanted if row not in got]
    surplus = [row for row in got if row not in wanted]
    order = [] if missing or surplus or wanted == got else ["in another order or number"]
    for text, rows in (("missing", missing), ("surplus", surplus), ("all there", order)):
        for row in rows[:10]:
            print(f"{name}: {text}: {row}")
    return len(missing) + len(surplus) + len(order)


def check_source(bin_dir, report, source, folder):
    read(bin_dir, source, folder)
    indicators = [(i["planned_text"], i["actual_text"]) for i in ndjson(folder / "indicators.ndjson")]
    outputs = [(r["planned_text"], r["completed_text"], r["remark"]) for r in ndjson(folder / "results.ndjson")]
    figures = wanted_figures(report)
    bad = differences(source.name + ", figures", figures, read_figures(folder))
    bad += differences(source.name + ", indicators", rows_of(report, "indicators"), indicators)
    bad += differences(source.name + ", outputs", rows_of(report, "outputs"), outputs)
    flagged = [(f["label"], f["checks"]) for f in ndjson(folder / "figures.ndjson") if f["checks"]]
    for row in flagged:
        print(f"{source.name}: flagged though it agrees: {row}")
    print(f"{source.name}: {len(figures)} figures, {len(indicators)} indicators, {len(outputs)} outputs, {bad} differ")
    return not bad and not flagged and len(figures) > 0


def check_readme(folder):
    """README names two commands and then shows what the second prints; `folder` has what the first writes."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8").split("\n\n")
    [at] = [number for number, block in enumerate(readme) if "scripts/show out/kinds" in block]
    shown = [line[4:] for line in readme[at + 1].splitlines()]
    command = next(line.split() for line in readme[at].splitlines() if "scripts/show" in line)
    printed = subprocess.run([sys.executable, ROOT / command[0], folder, *command[2:]], check=True, text=True,
                             stdout=subprocess.PIPE).stdout.splitlines()
    print("README's comparisons: " + ("as printed" if shown == printed else "not what scripts/show prints"))
    return shown == printed and len(shown) == 6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    bin_dir = parser.parse_args().bin
    good = True
    references = sorted(DATA.glob("*.json"))
    for reference in references:
        report = json.loads(reference.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory(prefix="outturn-kinds-") as work:
            folders = [pathlib.Path(work) / kind for kind in ("pdf", "docx")]
            for folder in folders:
                source = ROOT / "corpus" / "reports" / f"{reference.stem}.{folder.name}"
                good &= check_source(bin_dir, report, source, folder)
            words = [word for column in EXPLAINED for word in ("--ignore", column)]
            diff = subprocess.run([bin_dir / "outturn", "diff", *folders, *words], check=False, text=True,
                                  stdout=subprocess.PIPE)
            print(f"diff of PDF and Word: {diff.stdout.splitlines()[-1]}")
            if diff.returncode:
                print(diff.stdout)
            good &= diff.returncode == 0
            good &= check_readme(folders[0])
    sys.exit(0 if good and references else 1)


main()
