"""Nothing of a particular report stands in the program: the genre's words live in core/profiles, the rest is read.

Program code holds no document symbol, no Han characters but numerals (wording belongs into a profile), and no
department's or office's name; profiles hold no symbol and no title of a section or office of the sample reports.
No file of the project holds a path of somebody's machine.

    python3 wording.py ROOT
"""

import re
import subprocess
import sys
from pathlib import Path

from common import PROGRAM_FOLDERS, finish, literals, sources

SYMBOL = re.compile(r"\b(A|S|E|ST|JIU|DP|CCPR)/(\d+|AC|C|RES|SGB|AI|IC)[/.][A-Z0-9]")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
NUMERALS = set("〇零一二两兩三四五六七八九十百千万萬亿億")
OFFICE_NAME = re.compile(
    r"\b(Department|Office|Division|Bureau|Secretariat) (of|for) [A-Z]|Ethics Office|Peacekeeping|Ombudsman|OIOS|UNOAU"
)
MACHINE_PATH = re.compile(r"(?<![\w.$}~])/(" + "|".join(("home", "root", "work", "Users")) + r")/\w")
# A heading of a section, an office or the table of contents in a sample report.
HEADING = re.compile(r"^\s*(?:[A-Z]\.|\([a-z]\)|（[a-z]）)\s*(\S[^\t\n]{2,60}?)(?:\t\d+)?\s*$", re.M)


def titles_of_samples(root: Path) -> set[str]:
    """Titles of sections and offices in the sample texts."""
    titles = set()
    for path in sources(root, ("corpus",), (".txt",)):
        for title in HEADING.findall(path.read_text(encoding="utf-8", errors="replace")):
            if not re.search(r"[。；;，,]", title):
                titles.add(title.strip())
    return titles


def check_code(root: Path) -> list[str]:
    findings = []
    for path in sources(root, PROGRAM_FOLDERS):
        for line, literal in literals(path.read_text(encoding="utf-8")):
            where = f"{path.relative_to(root)}:{line}: {literal[:60]}"
            if SYMBOL.search(literal):
                findings.append(f"{where}: a document symbol in the code")
            if any(HAN.match(c) and c not in NUMERALS for c in literal):
                findings.append(f"{where}: wording in the code; it belongs into a profile")
            if OFFICE_NAME.search(literal):
                findings.append(f"{where}: the name of an office in the code")
    return findings


def check_profiles(root: Path) -> list[str]:
    titles = titles_of_samples(root)
    findings = []
    for path in sources(root, ("core",), (".profile",)):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{path.relative_to(root)}:{number}"
            if SYMBOL.search(line) and not line.lstrip().startswith("#"):
                findings.append(f"{where}: a document symbol in a profile")
            findings += [f"{where}: the title {title} of a sample report" for title in titles if title in line]
            if OFFICE_NAME.search(line):
                findings.append(f"{where}: the name of an office in a profile")
    return findings


def check_paths(root: Path) -> list[str]:
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z"], capture_output=True, text=True, check=False)
    if listed.returncode != 0:  # an exported archive: no git, every file counts
        names = [str(p.relative_to(root)) for folder in (*PROGRAM_FOLDERS, "tests", "scripts", "cmake")
                 for p in (root / folder).rglob("*") if p.is_file()]
    else:
        names = [name for name in listed.stdout.split("\0") if name]
    findings = []
    for name in names:
        path = root / name
        if not path.is_file() or path.suffix in (".pdf", ".png"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if MACHINE_PATH.search(line):
                findings.append(f"{name}:{number}: a path of one machine")
    return findings


def check(root: Path) -> list[str]:
    return check_code(root) + check_profiles(root) + check_paths(root)


if __name__ == "__main__":
    finish(check(Path(sys.argv[1])))
