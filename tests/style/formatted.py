"""The C++ sources are as clang-format leaves them.

    python3 formatted.py ROOT CLANG_FORMAT
"""

import subprocess
import sys
from pathlib import Path

from common import PROGRAM_FOLDERS, finish, sources


def check(root: Path, clang_format: str) -> list[str]:
    files = [str(path) for path in sources(root, (*PROGRAM_FOLDERS, "tests"))]
    done = subprocess.run([clang_format, "--dry-run", *files], capture_output=True, text=True, cwd=root)
    changed = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "clang-format-violations" in line})
    return [f"{Path(name).relative_to(root)}: scripts/format would change it" for name in changed]


if __name__ == "__main__":
    finish(check(Path(sys.argv[1]), sys.argv[2]))
