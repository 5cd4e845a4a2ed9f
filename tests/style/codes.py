"""Every diagnostic, check and error code of the program stands in its documentation.

Diagnostics and checks: ARCHITECTURE.md. Errors: README.md. A code there that the program no longer knows is a
finding too.

    python3 codes.py ROOT
"""

import re
import sys
from pathlib import Path

from common import PROGRAM_FOLDERS, finish, sources, without_comments

CODE = r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+"
# Severity::warning, "code"   |   warning("code"   |   .code = "code"   |   kCodeSomething = "code"   |   add_check(…, "code")
EMITTED = re.compile(
    rf'Severity::\w+\s*,\s*"({CODE})"|\bcode\s*=\s*"({CODE})"|\bk(?:Code|Check)\w*(?:\[\])?\s*(?:=|\{{)\s*"({CODE})"'
    rf'|\bwarning\(\s*"({CODE})"'
    rf'|\bchecks?(?:\.|->)(?:push_back|emplace_back|insert)\(\s*"({CODE})"'
)
ROW = re.compile(rf"^\| `({CODE})` \|", re.M)


def emitted(root: Path) -> dict[str, str]:
    """Each code of the program with the file that names it."""
    found: dict[str, str] = {}
    for path in sources(root, PROGRAM_FOLDERS):
        for match in EMITTED.finditer(without_comments(path.read_text(encoding="utf-8"))):
            code = next(group for group in match.groups() if group)
            found.setdefault(code, str(path.relative_to(root)))
    return found


def error_codes(root: Path) -> set[str]:
    """The enumerators of ErrorCode, as to_string gives them."""
    header = root / "core" / "error.h"
    if not header.is_file():
        return set()
    body = re.search(r"enum class ErrorCode \{(.*?)\};", without_comments(header.read_text(encoding="utf-8")), re.S)
    return set(re.findall(r"\b([a-z_]+)\b", body[1])) if body else set()


def section(text: str, heading: str) -> str:
    """The part of a Markdown text under the heading, up to the next one of the same depth."""
    match = re.search(rf"^(#+) {re.escape(heading)}\n(.*?)(?=^\1 |\Z)", text, re.M | re.S)
    return match[2] if match else ""


def check(root: Path) -> list[str]:
    architecture = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    codes = emitted(root)
    documented = set(ROW.findall(section(architecture, "Codes")))
    findings = [f"{where}: {code} is missing in ARCHITECTURE.md, Codes"
                for code, where in sorted(codes.items()) if code not in documented]
    everything = "\n".join(path.read_text(encoding="utf-8") for path in sources(root, PROGRAM_FOLDERS))
    findings += [f"ARCHITECTURE.md: {code} is nowhere in the program"
                 for code in sorted(documented) if f'"{code}"' not in everything]
    readme = (root / "README.md").read_text(encoding="utf-8")
    findings += [f"core/error.h: {code} is missing in README.md, Errors"
                 for code in sorted(error_codes(root)) if f"| `{code}` |" not in section(readme, "Errors")]
    return findings


if __name__ == "__main__":
    finish(check(Path(sys.argv[1])))
