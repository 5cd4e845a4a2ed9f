"""Which folder may include which: core <- extract, normalize, align, export <- library <- corpus, and no stage another;
and inside a folder, which room (subfolder) which: ROOMS names them in the order in which they may be included.

Headers of Poppler, ICU and RE2 stand in .cc files only; Boost.Program_options in .cc files of core/command_line only, a
room that only the executables' own sources know.

    python3 arrows.py ROOT
"""

import re
import sys
from pathlib import Path

from common import PROGRAM_FOLDERS, STAGES, finish, sources

MAY_INCLUDE = {
    "core": {"core"},
    "library": {"core", *STAGES, "library"},
    "corpus": set(PROGRAM_FOLDERS),
} | {stage: {"core", stage} for stage in STAGES}

# A room includes itself and rooms named before it. What stands beside the rooms may include all of them; they may include
# of it only what is named here.
ROOMS = {
    "extract": ("glyphs", "pdf", "word"),
    "normalize": ("language", "structure", "page", "text", "tags", "figures", "table", "printed", "flow"),
    "align": ("wording", "learnt", "outputs", "reading", "indicators", "figures"),
    "export": ("fields", "rows", "schema"),
    "corpus": ("system", "store", "inputs", "versions", "output", "load", "lineage", "workers", "batch", "overlay", "commands"),
}
BESIDE_THE_ROOMS = {"options.h"}

SOURCES_ONLY = re.compile(
    r"(poppler|goo|unicode|re2|libxml)/|zip\.h|(poppler|PDFDoc|GlobalParams|OutputDev|libpq-fe)\b"
)
COMMAND_LINE = "core/command_line/"
COMMAND_LINE_ONLY = re.compile(r"boost/program_options")
# A main and the sources that only it is made of: main.cc, outturn_main.cc, run_main.cc …
MAIN_NAME = re.compile(r"(^|_)main\.cc$")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)


def check_rooms(folder: str, parts: tuple[str, ...], target: str) -> list[str]:
    """What is wrong with a source, PARTS of its path, that includes TARGET of its own folder."""
    order = ROOMS[folder]
    if len(parts) == 2:
        return []
    room, names = parts[1], target.split("/")
    if room not in order:
        return [f"{folder}/{room} is not among the rooms that tests/style/arrows.py orders"]
    if len(names) == 2:
        return [] if names[1] in BESIDE_THE_ROOMS else [f"room {room} must not know what stands beside the rooms"]
    if names[1] not in order or order.index(names[1]) > order.index(room):
        return [f"room {room} must not know {names[1]}"]
    return []


def check(root: Path) -> list[str]:
    findings = []
    for path in sources(root, PROGRAM_FOLDERS):
        folder = path.relative_to(root).parts[0]
        for quote, target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            first = target.split("/")[0]
            where = f"{path.relative_to(root)}: includes {target}"
            if quote == '"' and first in PROGRAM_FOLDERS and first not in MAY_INCLUDE[folder]:
                findings.append(f"{where}: {folder} must not know {first}")
            if quote == '"' and first == folder and folder in ROOMS:
                findings += [f"{where}: {words}" for words in check_rooms(folder, path.relative_to(root).parts, target)]
            if quote == '"' and "/" not in target:
                findings.append(f"{where}: name it from the repository's root")
            if path.suffix == ".h" and SOURCES_ONLY.match(target):
                findings.append(f"{where}: only .cc files may")
            of_the_room = str(path.relative_to(root)).startswith(COMMAND_LINE)
            if COMMAND_LINE_ONLY.match(target) and not (of_the_room and path.suffix == ".cc"):
                findings.append(f"{where}: only .cc files of {COMMAND_LINE} may")
            if target.startswith(COMMAND_LINE) and not of_the_room and not MAIN_NAME.search(path.name):
                findings.append(f"{where}: only the executables' own sources may")
    return findings


if __name__ == "__main__":
    finish(check(Path(sys.argv[1])))
