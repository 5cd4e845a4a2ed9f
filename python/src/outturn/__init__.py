"""Budget performance reports of the United Nations as tables.

    read(paths)                 runs the program on reports, and gives their tables
    open(folder)                the tables of an output folder, read when they are asked for
    to_parquet(folder, output)  typed Parquet files
    to_duckdb(folder, file)     a DuckDB database
"""

from ._archive import Archive, Tables, open
from ._duckdb import to_duckdb
from ._parquet import to_parquet
from ._program import OutturnError, read

__all__ = ["Archive", "OutturnError", "Tables", "open", "read", "to_duckdb", "to_parquet"]
