"""Arrow schemas from a data package."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

DIGITS = 38  # of a decimal128
DECIMALS = 18  # behind the point, where the package does not say


def arrow_type(field: dict[str, Any]) -> pa.DataType:
    kind = field["type"]
    if kind == "integer":
        return pa.int64()
    if kind == "number":
        return pa.decimal128(DIGITS, field.get("decimals", DECIMALS))
    if kind == "date":
        return pa.date32()
    if kind == "list":
        return pa.list_(pa.string())
    return pa.string()


def arrow_field(field: dict[str, Any]) -> pa.Field:
    """A list is never null: an empty cell is a list without items."""
    required = field["type"] == "list" or field.get("constraints", {}).get("required", False)
    about = {name: field[name] for name in ("description", "unit") if name in field}
    return pa.field(field["name"], arrow_type(field), nullable=not required, metadata=about)


def arrow_schema(resource: dict[str, Any]) -> pa.Schema:
    """Of a table of a data package, with its descriptions."""
    fields = [arrow_field(field) for field in resource["schema"]["fields"]]
    return pa.schema(fields, metadata={"description": resource["description"]})
