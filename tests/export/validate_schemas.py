#!/usr/bin/env python3
"""Checks exported files against the schemas that outturn ships.

    validate_schemas.py SCHEMAS FOLDER…

Each FOLDER holds the files of one document. Every NDJSON record and results.json must be valid under the schema of
its name; every CSV must have the schema's properties as its header, in order, and as many lines as the NDJSON; and
every property of a schema must be described. A record with a member too many or too few must be refused, so that a
schema that allows everything does not pass. Exit status 1 and one line for each finding.
"""
import csv
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

TABLES = ('results', 'documents', 'sections', 'offices', 'abbreviations', 'footnotes', 'diagnostics', 'provenance',
          'review')


def undescribed(schema, path):
    """Names of properties without a description, at any depth."""
    if isinstance(schema, list):
        return [name for item in schema for name in undescribed(item, path)]
    if not isinstance(schema, dict):
        return []
    found = []
    for name, value in schema.get('properties', {}).items():
        if isinstance(value, dict) and not {'description', '$ref'} & value.keys():
            found.append(f'{path}.{name}')
    for name, value in schema.items():
        found += undescribed(value, f'{path}.{name}')
    return found


def open_objects(schema, path):
    """Objects that allow members they do not name."""
    if isinstance(schema, list):
        return [name for item in schema for name in open_objects(item, path)]
    if not isinstance(schema, dict):
        return []
    found = [path] if 'properties' in schema and schema.get('additionalProperties') is not False else []
    for name, value in schema.items():
        found += open_objects(value, f'{path}.{name}')
    return found


def load_schemas(folder):
    schemas = {}
    for name in TABLES + ('tree',):
        schema = json.loads((folder / f'{name}.schema.json').read_text(encoding='utf-8'))
        Draft202012Validator.check_schema(schema)
        schemas[name] = schema
    return schemas


def check_schemas(schemas):
    for name, schema in schemas.items():
        yield from (f'no description: {found}' for found in undescribed(schema, name))
        yield from (f'open object: {found}' for found in open_objects(schema, name))
        if list(schema['properties']) != schema['required']:
            yield f'{name}: required members differ from properties'


def check_records(name, schema, text):
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    for number, line in enumerate(text.splitlines(), 1):
        record = json.loads(line)
        for error in validator.iter_errors(record):
            yield f'{name}:{number}: {error.json_path}: {error.message[:200]}'
        if list(record) != list(schema['properties']):
            yield f'{name}:{number}: another order of keys than the schema'
        if number > 1:
            continue
        for key in record:
            if validator.is_valid({k: v for k, v in record.items() if k != key}):
                yield f'{name}: a record without {key} is valid'
        if validator.is_valid({**record, 'surplus': 1}):
            yield f'{name}: a record with a surplus member is valid'


def check_csv(path, schema, lines):
    with path.open(encoding='utf-8', newline='') as file:
        rows = list(csv.reader(file, strict=True))
    if rows[0] != list(schema['properties']):
        yield f'{path}: header differs from the schema'
    if len(rows) != lines + 1:
        yield f'{path}: {len(rows) - 1} rows, but {lines} in NDJSON'
    if any(len(row) != len(rows[0]) for row in rows):
        yield f'{path}: rows of different length'


def check_folder(folder, schemas):
    for name in TABLES:
        path = folder / f'{name}.ndjson'
        text = path.read_text(encoding='utf-8')
        yield from check_records(path, schemas[name], text)
        if name != 'review':
            yield from check_csv(folder / f'{name}.csv', schemas[name], text.count('\n'))
    path = folder / 'results.json'
    yield from check_records(path, schemas['tree'], path.read_text(encoding='utf-8'))


def main(arguments):
    schemas = load_schemas(pathlib.Path(arguments[0]))
    findings = list(check_schemas(schemas))
    for folder in arguments[1:]:
        findings += check_folder(pathlib.Path(folder), schemas)
    for finding in findings[:50]:
        print(finding)
    return 1 if findings or len(arguments) < 2 else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
