"""Sources have at most 400 lines, headers fewer than 200.

    python3 sizes.py ROOT
"""

import sys
from pathlib import Path

from common import PROGRAM_FOLDERS, finish, sources

LIMITS = {".cc": 400, ".py": 400, ".h": 199}


def check(root: Path) -> list[str]:
    findings = []
    for path in sources(root, (*PROGRAM_FOLDERS, "tests", "scripts"), tuple(LIMITS)):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LIMITS[path.suffix]:
            findings.append(f"{path.relative_to(root)}: {lines} lines, at most {LIMITS[path.suffix]}")
    return findings


if __name__ == "__main__":
    finish(check(Path(sys.argv[1])))
