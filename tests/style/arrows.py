"""Which folder may include which: core <- extract, normalize, align, export <- corpus, and no stage another.

Headers of Poppler, ICU and RE2 stand in .cc files only; Boost.Program_options in the executables' sources only.

    python3 arrows.py ROOT
"""

import re
import sys
from pathlib import Path

from common import PROGRAM_FOLDERS, STAGES, finish, sources

MAY_INCLUDE = {"core": {"core"}, "corpus": set(PROGRAM_FOLDERS)} | {stage: {"core", stage} for stage in STAGES}

SOURCES_ONLY = re.compile(r"(poppler|goo|unicode|re2)/|(poppler|PDFDoc|GlobalParams|OutputDev)\b")
MAINS_ONLY = re.compile(r"boost/program_options")
# A main and the sources that only it is made of: main.cc, outturn_main.cc, run_main.cc, command_line.cc …
MAIN_NAME = re.compile(r"(^|_)(main|command|command_line|cli)(_|\.)")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)


def check(root: Path) -> list[str]:
    findings = []
    for path in sources(root, PROGRAM_FOLDERS):
        folder = path.relative_to(root).parts[0]
        for quote, target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            first = target.split("/")[0]
            where = f"{path.relative_to(root)}: includes {target}"
            if quote == '"' and first in PROGRAM_FOLDERS and first not in MAY_INCLUDE[folder]:
                findings.append(f"{where}: {folder} must not know {first}")
            if quote == '"' and "/" not in target:
                findings.append(f"{where}: name it from the repository's root")
            if path.suffix == ".h" and SOURCES_ONLY.match(target):
                findings.append(f"{where}: only .cc files may")
            if MAINS_ONLY.match(target) and not MAIN_NAME.search(path.name):
                findings.append(f"{where}: only the executables' own sources may")
    return findings


if __name__ == "__main__":
    finish(check(Path(sys.argv[1])))
