"""A header includes what it uses of the standard library, so that it compiles wherever it is included first.

    python3 includes.py ROOT

Builds that compile a room's sources as one would hide what is missing behind the sources before; headers.py compiles
alone only those headers that have no source of their own.
"""

import re
import sys
from pathlib import Path

from common import PROGRAM_FOLDERS, finish, sources, without_comments

# The header of each name in std that is used here; names that every container's header declares as well are left out.
NAMES = {name: header for header, names in {
    "array": "array", "atomic": "atomic", "bitset": "bitset", "chrono": "chrono", "condition_variable": "condition_variable",
    "cstdint": "int8_t uint8_t int16_t uint16_t int32_t uint32_t int64_t uint64_t uintptr_t", "deque": "deque",
    "filesystem": "filesystem", "functional": "function reference_wrapper", "limits": "numeric_limits", "map": "map multimap",
    "memory": "unique_ptr shared_ptr weak_ptr make_unique make_shared", "mutex": "mutex lock_guard unique_lock",
    "optional": "optional nullopt nullopt_t", "set": "set multiset", "span": "span", "stdexcept": "runtime_error logic_error",
    "string": "string to_string", "string_view": "string_view", "thread": "thread", "tuple": "tuple tie",
    "unordered_map": "unordered_map", "unordered_set": "unordered_set", "variant": "variant monostate visit",
    "vector": "vector"}.items() for name in names.split()}


def missing(text: str) -> list[str]:
    """The standard headers whose names the text of a header uses, and which it does not include; sorted."""
    code = without_comments(text)
    included = set(re.findall(r"^\s*#\s*include\s+<([\w/.]+)>", code, re.M))
    used = {NAMES[name] for name in re.findall(r"\bstd::(\w+)", code) if name in NAMES}
    return sorted(used - included)


def check(root: Path) -> list[str]:
    return [f"{header.relative_to(root)} uses what <{name}> declares, and does not include it"
            for header in sources(root, (*PROGRAM_FOLDERS, "tests"), (".h",))
            for name in missing(header.read_text(encoding="utf-8"))]


if __name__ == "__main__":
    finish(check(Path(sys.argv[1])))
