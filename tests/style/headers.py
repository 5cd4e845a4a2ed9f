"""Every header compiles alone: what it needs it includes.

A header that its own source includes before anything else is proved by a build that compiles each source alone (preset
dev; includes.py looks after what such builds alone would find); the others are compiled here.

    python3 headers.py ROOT COMPILER
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from common import PROGRAM_FOLDERS, finish, sources

FLAGS = ("-std=c++20", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-x", "c++", "-")


def proved_by_build(root: Path, header: Path) -> bool:
    """Whether the source of the same name begins with the header."""
    source = header.with_suffix(".cc")
    if not source.is_file():
        return False
    first = re.search(r'^\s*#\s*include\s+["<]([^">]+)[">]', source.read_text(encoding="utf-8"), re.M)
    names = {str(header.relative_to(root)), str(header.relative_to(root)).removeprefix("tests/")}
    return first is not None and first[1] in names


def compiles_alone(root: Path, compiler: str, header: Path) -> list[str]:
    """Findings of one header: none where it compiles."""
    name = header.relative_to(root)
    folders = ["-I", str(root), "-I", str(root / "tests")]
    # From a source on standard input: a header given by itself draws a warning about #pragma once.
    done = subprocess.run([compiler, *folders, *FLAGS], input=f'#include "{name}"\n', capture_output=True, text=True)
    return [] if done.returncode == 0 else [f"{name} does not compile alone:\n{done.stderr}"]


def check(root: Path, compiler: str) -> list[str]:
    headers = [header for header in sources(root, (*PROGRAM_FOLDERS, "tests"), (".h",))
               if not proved_by_build(root, header)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return [finding for found in pool.map(lambda h: compiles_alone(root, compiler, h), headers) for finding in found]


if __name__ == "__main__":
    finish(check(Path(sys.argv[1]), sys.argv[2]))
