#!/usr/bin/env python3
"""Measures whole archives: speed with 1 and 2 jobs, memory of the parent, a re-run without changes, cost of isolation.

    scripts/benchmark_archive.py [--documents N] [--runs N] [--bin DIR] [--folder DIR] [--archive DIR]

The archive is made from seeds (the same on every machine): texts of the simulator, Chinese and English, and one in
five laid out as a small PDF. The table goes to standard output.

On a disk nothing is removed before or between the runs: ext4 without a journal looks past every inode that was removed
in the last minutes, one by one, whenever a file is made, and all of that would be counted as the parent's time.
"""

import argparse
import concurrent.futures
import hashlib
import os
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = (60, 290, 380)  # points from the left, of a table's three columns
WIDTHS = (42, 16, 34)  # characters that fit into them
LINES_PER_PAGE = 60
MEMORY = Path("/dev/shm")
SECONDS_BETWEEN_LOOKS = 0.1
BYTES_PER_DOCUMENT = 600_000  # of archive, output and what is needed beside them


def wrap(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def printed_lines(text: str) -> list[tuple[int, str]]:
    """(column, text) for each printed line; a table row's cells stand beside each other."""
    printed = []
    for line in text.splitlines():
        cells = line.split("\t")
        if len(cells) == 1:
            printed += [[(0, part)] for part in wrap(line, 90)] or [[]]
            continue
        wrapped = [wrap(cell, width) for cell, width in zip(cells, WIDTHS)]
        for i in range(max(map(len, wrapped), default=0)):
            printed.append([(column, lines[i]) for column, lines in enumerate(wrapped) if i < len(lines)])
        printed.append([])
    return printed


def escaped(text: str) -> bytes:
    text = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return text.encode("latin-1", errors="replace")


def small_pdf(text: str) -> bytes:
    """A plain PDF of the text: one font, no compression, as many pages as it takes."""
    lines = printed_lines(text)
    pages = [lines[i:i + LINES_PER_PAGE] for i in range(0, len(lines), LINES_PER_PAGE)] or [[]]
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>",
               f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    for i, page in enumerate(pages):
        content = b"BT /F1 8 Tf\n"
        for row, parts in enumerate(page):
            for column, part in parts:
                content += b"1 0 0 1 %d %d Tm (%s) Tj\n" % (COLUMNS[column], 790 - 12 * row, escaped(part))
        content += b"ET"
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
                       b"/Contents %d 0 R>>" % (5 + 2 * i))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + (b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                  % (len(objects) + 1, table, len(objects) + 1, len(out)))


def make_document(simulate: Path, folder: Path, number: int) -> None:
    as_pdf = number % 5 == 4
    path = folder / f"{number % 100:02}" / f"{number}.{'pdf' if as_pdf else 'txt'}"
    path.parent.mkdir(parents=True, exist_ok=True)
    language = "en" if as_pdf or number % 2 == 0 else "zh"
    text = subprocess.run([simulate, "--seed", str(number + 1), "--language", language, "--outputs", "30",
                           "--truth", "/dev/null", "--text", "/dev/stdout"], check=True, stdout=subprocess.PIPE).stdout
    path.write_bytes(small_pdf(text.decode()) if as_pdf else text)


def make_archive(simulate: Path, folder: Path, documents: int) -> None:
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(lambda number: make_document(simulate, folder, number), range(documents)):
            pass


class Run:
    """One run of the program: wall seconds, also of its phases; processor seconds of all its processes and of the
    parent alone; the parent's peak memory (MiB), and how often it slept or was made to wait."""

    def __init__(self, outturn: Path, *words: str) -> None:
        start = time.monotonic()
        self.peak, self.parent, self.switches, self.phases = 0.0, 0.0, 0, {}
        with tempfile.TemporaryFile() as messages:
            process = subprocess.Popen([outturn, "run", "--timings", *words], stderr=messages)
            # Seldom: whoever looks takes time from a program that has all processors in use.
            end = os.pidfd_open(process.pid)
            while not select.select([end], [], [], SECONDS_BETWEEN_LOOKS)[0]:
                self.sample(process.pid)
            os.close(end)
            self.sample(process.pid)  # ended, but not waited for: what the kernel has counted can still be read
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.monotonic() - start
            messages.seek(0)
            said = messages.read().decode("utf-8", "replace")
        self.processor = usage.ru_utime + usage.ru_stime
        self.phases = {name: float(seconds) for name, seconds in re.findall(r"\b(survey|work|merge) ([0-9.]+) s", said)}
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"benchmark: outturn ended with {process.returncode}:\n{said[-2000:]}")

    def sample(self, pid: int) -> None:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
        times = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        numbers = {name: int(value) for name, value in re.findall(r"^(VmHWM|\w+_ctxt_switches):\s+(\d+)", status, re.M)}
        self.peak = max(self.peak, numbers.get("VmHWM", 0) / 1024)  # memory is gone once it has ended
        self.switches = numbers["voluntary_ctxt_switches"] + numbers["nonvoluntary_ctxt_switches"]
        self.parent = (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def digests_of(folder: Path) -> dict[str, str]:
    digests = {}
    for path in sorted(folder.iterdir()):
        if path.is_file():
            with open(path, "rb") as file:
                digests[path.name] = hashlib.file_digest(file, "sha256").hexdigest()
    return digests


def file_system_of(folder: Path) -> str:
    return subprocess.run(["stat", "--file-system", "--format=%T", folder], capture_output=True, text=True,
                          check=True).stdout.strip()


def measure(outturn: Path, archive: Path, out: Path, documents: int, runs: int) -> None:
    size = sum(path.stat().st_size for path in archive.rglob("*") if path.is_file())
    out.mkdir()
    print(f"archive: {documents} documents, {size / 1e6:.1f} MB, one in five a PDF; {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f}; output on {file_system_of(out)}; best of {runs} runs in turn")

    ways = {"here": ("--in-process",), "one": ("--jobs", "1"), "two": ("--jobs", "2")}
    best: dict[str, Run] = {}
    digests = []
    target = None
    for turn in range(runs):
        for name, words in ways.items():
            if target is not None and file_system_of(out) == "tmpfs":
                shutil.rmtree(target)
            target = out / f"{name}-{turn}"
            done = Run(outturn, str(archive), "--output", str(target), *words)
            digests.append(digests_of(target))
            if name not in best or done.seconds < best[name].seconds:
                best[name] = done
    here, one, two = best.values()
    again = Run(outturn, str(archive), "--output", str(target), "--jobs", "2")
    pages = sum(int(line.rsplit(",", 4)[1] or 0) for line in
                (target / "manifest.csv").read_text(encoding="utf-8").splitlines()[1:])
    few = Run(outturn, *[str(archive / f"{i:02}") for i in range(10)], "--output", str(out / "few"), "--jobs", "2")
    same = all(digest == digests[0] for digest in digests)
    for name, run in (("without workers", here), ("1 job", one), ("2 jobs", two)):
        print(f"{name:16} {run.seconds:8.1f} s  {documents / run.seconds:8.1f} documents/s  "
              f"{pages / run.seconds:8.1f} PDF pages/s  processor {run.processor:7.1f} s, of it the parent {run.parent:6.1f} s  "
              f"peak of the parent {run.peak:5.1f} MiB, {run.switches} switches")
        print("".ljust(17) + ", ".join(f"{phase} {seconds:.2f} s" for phase, seconds in run.phases.items()))
    print(f"2 jobs against 1: {one.seconds / two.seconds:.2f} times")
    print(f"isolation (1 job against no workers): {100 * (one.seconds / here.seconds - 1):+.1f} % of wall time, "
          f"{100 * (one.processor / here.processor - 1):+.1f} % of processor time")
    print(f"re-run without changes: {again.seconds:.2f} s, {100 * again.seconds / two.seconds:.2f} % of the first run")
    print(f"parent's peak memory: {few.peak:.1f} MiB at {documents // 10} documents, {two.peak:.1f} MiB at {documents}")
    print(f"bytes of all three ways: {'the same' if same else 'DIFFERENT'}")
    if not same:
        sys.exit(1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--bin", type=Path, default=ROOT / "build" / "release" / "bin")
    parser.add_argument("--simulate", type=Path, default=ROOT / "build" / "release" / "tests" / "outturn-simulate")
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="in which a temporary folder is made for archive and output (default: "
                        "in memory, where there is room: a disk's speed is not the program's)")
    parser.add_argument("--archive", type=Path, help="kept, and made there where it is missing")
    arguments = parser.parse_args()
    folder = arguments.folder
    if folder is None and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > arguments.documents * BYTES_PER_DOCUMENT:
        folder = MEMORY
    with tempfile.TemporaryDirectory(prefix="outturn-archive-", dir=folder) as folder:
        archive = arguments.archive or Path(folder) / "archive"
        if not archive.exists():
            make_archive(arguments.simulate, archive, arguments.documents)
        measure(arguments.bin / "outturn", archive, Path(folder) / "out", arguments.documents, arguments.runs)


if __name__ == "__main__":
    main()
