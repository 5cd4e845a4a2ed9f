#!/usr/bin/env python3
"""Compares what the four filters make of a sample report with the golden files of this folder.

    run_goldens.py --bin DIR [--update] [REPORT ...]

One folder per report of corpus/reports, named as it is, without the extension but where two differ in nothing else:
pages.ndjson, rows.ndjson and report.ndjson are the stages' streams, tables/
holds every exported file. A file of more than 500 kB is kept gzip-compressed. --update rewrites what differs and drops
what is no longer written (scripts/update-goldens does that): read the diff before you commit it. Ends with 1 where
something differs.
"""
import argparse
import difflib
import gzip
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPORTS = HERE.parent.parent / "corpus" / "reports"
COMPRESSED_ABOVE = 500_000  # bytes
DIFF_LINES = 40
DONE = (0, 1)  # 1: some results need review


def run_stages(report, bin_dir, folder):
    """The bytes of every stream and table, by the golden file's name."""
    def stage(program, arguments, output):
        done = subprocess.run([bin_dir / program, *arguments, "--output", folder / output], cwd=REPORTS, check=False)
        if done.returncode not in DONE:
            raise RuntimeError(f"{program} ended with {done.returncode}")

    stage("outturn-extract", [report.name], "pages.ndjson")
    stage("outturn-normalize", [folder / "pages.ndjson"], "rows.ndjson")
    stage("outturn-align", [folder / "rows.ndjson"], "report.ndjson")
    stage("outturn-export", [folder / "report.ndjson"], "tables")
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def goldens_in(folder):
    goldens = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.suffix == ".gz":
            goldens[name[:-3]] = gzip.decompress(path.read_bytes())
        elif path.is_file():
            goldens[name] = path.read_bytes()
    return goldens


def write_golden(folder, name, data):
    path = folder / name
    packed = folder / (name + ".gz")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    packed.unlink(missing_ok=True)
    if data is None:
        return
    if len(data) > COMPRESSED_ABOVE:
        packed.write_bytes(gzip.compress(data, 9, mtime=0))
    else:
        path.write_bytes(data)


def show(name, expected, got):
    if expected is None:
        print(f"  {name}: has no golden file")
    elif got is None:
        print(f"  {name}: is no longer written")
    else:
        lines = list(difflib.unified_diff(expected.decode().split("\n"), got.decode().split("\n"), f"{name} golden",
                                          f"{name} now", lineterm="", n=0))
        for line in lines[:DIFF_LINES]:
            print("  " + line[:300])
        if len(lines) > DIFF_LINES:
            print(f"  ... {len(lines) - DIFF_LINES} more lines of difference")


def golden_folder(report):
    alone = sum(path.stem == report.stem for path in REPORTS.iterdir()) == 1
    return HERE / (report.stem if alone else report.name)


def compare(report, bin_dir, update):
    folder = golden_folder(report)
    with tempfile.TemporaryDirectory(prefix="outturn-golden-") as work:
        got = run_stages(report, bin_dir, pathlib.Path(work))
    expected = goldens_in(folder)
    different = [name for name in sorted(expected.keys() | got.keys()) if expected.get(name) != got.get(name)]
    for name in different:
        show(name, expected.get(name), got.get(name))
        if update:
            write_golden(folder, name, got.get(name))
    print(f"{folder.name}: {len(got)} files, {len(different)} {'rewritten' if update else 'differ'}")
    return update or not different


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("reports", nargs="*", help="names of their folders (default: all that there are)")
    arguments = parser.parse_args()
    wanted = arguments.reports or [path.name for path in HERE.iterdir() if path.is_dir()]
    sources = [path for path in sorted(REPORTS.iterdir()) if golden_folder(path).name in wanted]
    if not sources:
        sys.exit("no report has golden files")
    return 0 if all([compare(source, arguments.bin.resolve(), arguments.update) for source in sources]) else 1


if __name__ == "__main__":
    sys.exit(main())
