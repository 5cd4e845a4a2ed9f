#!/usr/bin/env python3
"""Installs the library and builds a small program of somebody else with it, by CMake and by pkg-config.

    python3 installed_test.py SOURCE BUILD CXX OUTTURN

The program's results must be those of `outturn run`, and it must need neither the state store's libraries nor the
sandbox's.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

REPORT = Path("corpus/reports/made_up_grid.en.pdf")
NOT_BEHIND_IT = ("libsqlite3", "libseccomp", "libcrypto", "libboost")


def call(*words: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}: exit code {done.returncode}\n{done.stdout.decode()}{done.stderr.decode()}")
    return done


def by_cmake(program: Path, prefix: Path, folder: Path, compiler: str) -> Path:
    call("cmake", "-S", program, "-B", folder, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
         f"-DCMAKE_CXX_COMPILER={compiler}")
    call("cmake", "--build", folder)
    return folder / "program"


def by_pkg_config(program: Path, prefix: Path, folder: Path, compiler: str) -> Path:
    folder.mkdir()
    (description,) = prefix.rglob("outturn.pc")
    environment = {**os.environ, "PKG_CONFIG_PATH": str(description.parent)}
    flags = call("pkg-config", "--cflags", "--libs", "outturn", env=environment).stdout.decode().split()
    call(compiler, "-std=c++20", "-Wall", "-Wextra", "-Werror", program / "program.cc", "-o", folder / "program", *flags)
    return folder / "program"


def main() -> None:
    source, build, compiler, outturn = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prefix = folder / "prefix"
        call("cmake", "--install", build, "--prefix", prefix, "--component", "development")
        call(outturn, "run", source / REPORT, "--output", folder / "tables", "--language", "en", "--review-below", 0)
        expected = (folder / "tables" / "results.csv").read_bytes()
        for way in (by_cmake, by_pkg_config):
            program = way(source / "tests" / "library" / "program", prefix, folder / way.__name__, compiler)
            done = call(program, source / REPORT)
            assert done.stderr.startswith(b"pdf in en: "), done.stderr
            assert done.stdout == expected, f"{way.__name__}: other results than those of outturn run"
            needed = call("readelf", "-d", program).stdout.decode()
            for library in NOT_BEHIND_IT:
                assert library not in needed, f"{way.__name__}: needs {library}"
            missing = subprocess.run([program, folder / "none"], stderr=subprocess.PIPE, check=False)
            assert missing.returncode == 3 and b"none: " in missing.stderr, missing
    print("built and run by CMake and by pkg-config")


if __name__ == "__main__":
    main()
