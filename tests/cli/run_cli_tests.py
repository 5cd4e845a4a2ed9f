#!/usr/bin/env python3
"""Runs the command-line tests in *.test files; README.md beside it says how such a file reads.

    run_cli_tests.py --bin DIR [--update] [FILE.test ...]

--bin is the folder of the executables. --update rewrites the expectations of cases that fail (scripts/update-goldens
does that): read the diff before you commit it. Ends with 1 where a case failed.
"""
import argparse
import dataclasses
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
SECTION = re.compile(r"--- (stdin|stdout|stderr|files|file \S+)$")
NO_NEWLINE = "\\ no line end"
TIME_LIMIT = 300  # seconds for one case: a bound against hanging, not a measure


class BadTest(Exception):
    """A test file that cannot be understood."""


@dataclasses.dataclass
class Case:
    name: str
    head: list = dataclasses.field(default_factory=list)  # comments and directives as they stand
    command: str = ""
    exit: int = 0
    sections: dict = dataclasses.field(default_factory=dict)  # name → text

    def directives(self, word):
        return [line[len(word) + 2:] for line in self.head if line.startswith(word + ": ")]


@dataclasses.dataclass
class Outcome:
    exit: int
    stdout: str
    stderr: str
    files: str


def parse(text):
    """The comment lines before the first case, and the cases."""
    preamble, cases, section = [], [], None
    for number, line in enumerate(text.splitlines(), 1):
        marker = SECTION.match(line)
        if line.startswith("=== "):
            cases.append(Case(line[4:].strip()))
            section = None
        elif not cases:
            preamble.append(line)
        elif marker:
            section = marker.group(1)
            cases[-1].sections[section] = ""
        elif section:
            if line == NO_NEWLINE:
                cases[-1].sections[section] = cases[-1].sections[section][:-1]
            else:
                cases[-1].sections[section] += line + "\n"
        elif line.startswith("$ "):
            cases[-1].command = line[2:]
        elif line.startswith("exit "):
            cases[-1].exit = int(line[5:])
        elif not line or line.startswith("# ") or re.match(r"(setup|env|tmpfs): ", line):
            cases[-1].head.append(line)
        else:
            raise BadTest(f"line {number}: neither a section nor a directive: {line}")
    for case in cases:
        # The empty line before the next case is layout.
        for name in case.sections:
            if case.sections[name].endswith("\n\n") or case.sections[name] == "\n":
                case.sections[name] = case.sections[name][:-1]
        if not case.command:
            raise BadTest(f"{case.name}: no command")
    return preamble, cases


def render(preamble, cases):
    text = "\n".join(preamble).rstrip("\n") + "\n" if preamble else ""
    for case in cases:
        head = "\n".join(line for line in case.head if line)
        text += f"\n=== {case.name}\n" + (head + "\n" if head else "")
        text += f"$ {case.command}\n" + (f"exit {case.exit}\n" if case.exit else "")
        for name, body in case.sections.items():
            ended = body if body.endswith("\n") or not body else f"{body}\n{NO_NEWLINE}\n"
            text += f"--- {name}\n{ended}"
    return text.lstrip("\n")


def files_in(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir()}


class Skipped(Exception):
    pass


def mount(folder, size):
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True,
                          check=False)
    if done.returncode != 0:
        raise Skipped("a small file system cannot be mounted here (needs root)")


def run(case, bin_dir):
    with tempfile.TemporaryDirectory(prefix="outturn-cli-") as name:
        folder = pathlib.Path(name)
        mounted = []
        environment = {"PATH": f"{bin_dir}:{os.environ['PATH']}", "HOME": name, "LC_ALL": "C.UTF-8", "TMPDIR": name,
                       "REPORTS": str(SOURCE / "corpus" / "reports")}
        environment.update({key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")})
        environment.update(dict(line.split("=", 1) for line in case.directives("env")))
        shell = ["bash", "-o", "pipefail", "-c"]
        try:
            for line in case.directives("tmpfs"):
                target, size = line.split()
                mounted.append(folder / target)
                mount(folder / target, size)
            for section, body in case.sections.items():
                if section.startswith("file "):
                    (folder / section[5:]).write_text(body, encoding="utf-8")
            for line in case.directives("setup"):
                subprocess.run(shell + [line], cwd=folder, env=environment, check=True)
            before = files_in(folder)
            done = subprocess.run(shell + [case.command], cwd=folder, env=environment, timeout=TIME_LIMIT, check=False,
                                  input=case.sections.get("stdin", "").encode(), capture_output=True)
            new = "".join(f"{path}\n" for path in sorted(files_in(folder) - before))
        finally:
            for target in mounted:
                subprocess.run(["umount", str(target)], capture_output=True, check=False)
        stderr = done.stderr.decode("utf-8", "backslashreplace")
        if "|" in case.command:  # the programs of a pipe speak in any order
            stderr = "".join(sorted(stderr.splitlines(keepends=True)))
        return Outcome(done.returncode, done.stdout.decode("utf-8", "backslashreplace"), stderr, new)


def matches(expected, actual):
    """Equal, where a line '...' stands for any lines and '...' inside a line for any characters of it."""
    if "..." not in expected:
        return expected == actual
    pattern = ""
    for line in expected.splitlines(keepends=True):
        if line == "...\n":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*".join(re.escape(part) for part in line.split("..."))
    return re.fullmatch(pattern, actual) is not None


def differences(case, outcome):
    found = []
    if outcome.exit != case.exit:
        found.append(f"  exit code {outcome.exit}, not {case.exit}\n")
    for section in ("stdout", "stderr", "files"):
        expected, actual = case.sections.get(section, ""), getattr(outcome, section)
        if not matches(expected, actual):
            diff = difflib.unified_diff(expected.splitlines(keepends=True), actual.splitlines(keepends=True),
                                        f"{section} expected", f"{section} got")
            found += ["  " + line.rstrip("\n")[:400] + "\n" for line in list(diff)[:60]]
    return found


def update(case, outcome):
    case.exit = outcome.exit
    for section in ("stdout", "stderr", "files"):
        actual = getattr(outcome, section)
        if matches(case.sections.get(section, ""), actual):
            continue
        case.sections.pop(section, None)
        if actual:
            case.sections[section] = actual


def run_file(path, bin_dir, rewrite):
    preamble, cases = parse(path.read_text(encoding="utf-8"))
    failed = skipped = 0
    for case in cases:
        try:
            outcome = run(case, bin_dir)
        except Skipped as why:
            print(f"SKIPPED {path.name}: {case.name}: {why}")
            skipped += 1
            continue
        except subprocess.CalledProcessError as error:
            print(f"FAILED {path.name}: {case.name}: its setup ended with {error.returncode}")
            failed += 1
            continue
        except subprocess.TimeoutExpired:
            print(f"FAILED {path.name}: {case.name}: still running after {TIME_LIMIT} s")
            failed += 1
            continue
        found = differences(case, outcome)
        if not found:
            continue
        failed += 1
        print(f"{'UPDATED' if rewrite else 'FAILED'} {path.name}: {case.name}\n  $ {case.command}\n{''.join(found)}", end="")
        if rewrite:
            update(case, outcome)
    if rewrite:
        path.write_text(render(preamble, cases), encoding="utf-8")
    print(f"{path.name}: {len(cases)} cases, {failed} {'updated' if rewrite else 'failed'}, {skipped} skipped")
    return failed == 0 or rewrite


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    files = arguments.files or sorted(HERE.glob("*.test"))
    results = [run_file(path, arguments.bin.resolve(), arguments.update) for path in files]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
