"""Sums what the test programs counted, from the log that ctest keeps of a run.

    python3 scripts/count_tests.py build/release/Testing/Temporary/LastTest.log
"""

import re
import sys


def main() -> None:
    with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
        text = log.read()
    assertions = cases = 0
    for match in re.finditer(r"\((\d+) assertions? in (\d+) test cases?\)", text):
        assertions += int(match[1])
        cases += int(match[2])
    for match in re.finditer(r"test cases: +(\d+) \|.*\nassertions: +(\d+) \|", text):
        cases += int(match[1])
        assertions += int(match[2])
    unit = sum(int(match[1]) for match in re.finditer(r"^Ran (\d+) tests? in", text, re.M))
    print(f"{cases} test cases with {assertions} assertions in C++, {unit} in Python")


main()
