"""What the style checks share: the project's files, and one way to report what breaks a rule."""

import re
import sys
from pathlib import Path
from typing import Iterator

STAGES = ("extract", "normalize", "align", "export")
PROGRAM_FOLDERS = ("core", *STAGES, "library", "corpus")


def sources(root: Path, folders: tuple[str, ...], suffixes: tuple[str, ...] = (".cc", ".h")) -> Iterator[Path]:
    """The files of the folders with one of the suffixes, in a stable order."""
    for folder in folders:
        yield from sorted(path for path in (root / folder).rglob("*") if path.suffix in suffixes and path.is_file())


_COMMENT_OR_LITERAL = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)


def without_comments(text: str) -> str:
    """C++ text with its comments blanked; line numbers stay."""

    def blank(match: re.Match[str]) -> str:
        token = match[0]
        return "\n" * token.count("\n") if token.startswith(("//", "/*")) else token

    return _COMMENT_OR_LITERAL.sub(blank, text)


def literals(text: str) -> Iterator[tuple[int, str]]:
    """(line number, text) of each string literal of C++ text, quotes included."""
    code = without_comments(text)
    for match in _COMMENT_OR_LITERAL.finditer(code):
        if '"' in match[0]:
            yield code.count("\n", 0, match.start()) + 1, match[0]


def finish(findings: list[str]) -> None:
    """Prints the findings and ends the check: exit code 1 if there are any."""
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    sys.exit(1 if findings else 0)
