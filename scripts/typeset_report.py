"""Reads what scripts/typeset prints: outturn's results.json, or a scorer's reference list."""
import dataclasses
import json
import pathlib
import re


@dataclasses.dataclass
class Result:
    completed: str
    paragraphs: list  # of the remark


@dataclasses.dataclass
class Output:
    planned: str
    results: list
    group: str = ""


@dataclasses.dataclass
class Table:
    section: tuple        # code, title
    office: tuple         # code without parentheses, title; ("", "") where there is none
    accomplishment: tuple  # number, title
    outputs: list


@dataclasses.dataclass
class Report:
    symbol: str
    language: str
    title: str
    tables: list


def remark_paragraphs(remark, variance):
    """An explanation that a space separates from the text before it was a paragraph of its own."""
    remark, variance = remark or "", variance or ""
    head = remark[:-len(variance)] if variance and remark.endswith(variance) else ""
    if head.strip() and head != head.rstrip() and not re.search(r"[,;:.，；：。]\s*$", head):
        return [head.strip(), variance]
    return [remark] if remark else []


def _language_of(tables):
    text = "".join(output.planned for table in tables for output in table.outputs)
    if sum("\u0600" <= c <= "\u06ff" for c in text) * 4 > len(text):
        return "ar"
    if sum("\u4e00" <= c <= "\u9fff" for c in text) * 4 > len(text):
        return "zh"
    return "ru" if sum("\u0400" <= c <= "\u04ff" for c in text) * 2 > len(text) else "en"


def _from_reference(items, language):
    tables = {}
    for item in items:
        office = re.sub(r"[()（）]", "", item.get("office") or "")
        key = (item["section"], office, item["accomplishment"])
        table = tables.setdefault(key, Table(
            (item["section"], item.get("section_name") or ""), (office, item.get("office_name") or ""),
            (item["accomplishment"], item.get("accomplishment_name") or ""), []))
        results = [Result(r["completed"], remark_paragraphs(r["remark"], r["variance"])) for r in item["results"]]
        table.outputs.append(Output(item["planned"], results))
    tables = list(tables.values())
    return Report("A/99/999", language or _language_of(tables), "", tables)


def _from_tree(tree):
    tables = []
    for section in tree["sections"]:
        for office in section["offices"]:
            for accomplishment in office["accomplishments"]:
                outputs = []
                for output in accomplishment["outputs"]:
                    results = [Result(r["completed_text"], remark_paragraphs(r["remark"], r.get("variance_text")))
                               for r in output["results"]]
                    outputs.append(Output(output["planned_text"], results, output.get("group_title") or ""))
                tables.append(Table((section["section_code"], section["section_title"]),
                                    (office["office_code"], office["office_title"]),
                                    (accomplishment["accomplishment_number"], accomplishment["accomplishment_title"]),
                                    outputs))
    document = tree.get("document", {})
    language = (document.get("language") or _language_of(tables))[:2]
    return Report(document.get("document_symbol") or "A/99/999", language, document.get("title") or "", tables)


def load(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    # A reference list says its language in its file's name only: made_up_book.fr.json.
    named = re.fullmatch(r".*\.(ar|en|es|fr|ru|zh)", pathlib.Path(path).stem)
    return _from_reference(data, named and named[1]) if isinstance(data, list) else _from_tree(data)
