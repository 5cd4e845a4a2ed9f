"""A DuckDB database, by the script that outturn writes beside its tables."""

from __future__ import annotations

import os
from pathlib import Path


def to_duckdb(folder: str | os.PathLike[str], file: str | os.PathLike[str], views: bool = True) -> None:
    """The tables of an output folder in the schema `outturn` of a database, which is made where it is missing; what it held
    before is replaced. With `views`, also those of load/views.duckdb.sql."""
    import duckdb

    tables = Path(folder).resolve()
    scripts = ["duckdb.sql"] + (["views.duckdb.sql"] if views else [])
    statements = [(tables / "load" / name).read_text(encoding="utf-8") for name in scripts]
    with duckdb.connect(os.fspath(file)) as connection:
        # The script names its files as they are called in the folder.
        connection.execute("set file_search_path = '" + str(tables).replace("'", "''") + "'")
        for script in statements:
            connection.execute(script)
