"""The job as a program: `python -m outturn.spark INPUT… --output URI`, or this file given to spark-submit."""

from __future__ import annotations

import argparse
import sys

from pyspark.sql import SparkSession

from outturn.spark import run


def main() -> int:
    parser = argparse.ArgumentParser(prog="outturn.spark", description="Reports into Parquet tables, on a cluster of Spark.")
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="file or folder: any path of Hadoop's")
    parser.add_argument("--output", required=True, metavar="URI")
    parser.add_argument("--program", default="outturn", help="on the executors (default: outturn)")
    parser.add_argument("--option", action="append", default=[], help="of outturn run: --option=--require-sandbox …")
    parser.add_argument("--include", action="append", default=[], metavar="GLOB", help="names that are taken in folders")
    parser.add_argument("--batch", type=int, default=64, help="documents to a call of the program (default 64)")
    parser.add_argument("--jobs", type=int, default=1, help="workers of a call (default 1)")
    parser.add_argument("--chunk", type=int, default=10_000, help="documents looked at together (default 10000)")
    for flag in ("prune", "retry-failed", "checksum"):
        parser.add_argument(f"--{flag}", action="store_true", help="as of outturn run")
    line = parser.parse_args()
    spark = SparkSession.builder.appName("outturn").getOrCreate()
    counts = run(spark, line.inputs, line.output, program=line.program, options=line.option, include=line.include,
                 batch=line.batch, jobs=line.jobs, chunk=line.chunk, prune=line.prune, retry_failed=line.retry_failed,
                 checksum=line.checksum)
    print(f"{counts.documents} documents: {counts.processed} processed, {counts.done} done, {counts.failed} failed",
          file=sys.stderr)
    spark.stop()
    return 1 if counts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
