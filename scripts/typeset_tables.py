"""Writes a report whose tables are of every kind as a flat OpenDocument text: scripts/typeset prints it.

Such a report is JSON: symbol, language, front (lines), title and blocks. A block with a `style` is a paragraph: Section,
Heading, Accomplishment or Body. Any other is a table:

    kind           what it is to be read as; "none" where it shows no planned beside an actual column
    caption, unit  lines above it
    widths         per cent of the text's width
    header         rows of cells: a text, or [text, columns, rows] where it spans several
    roles, periods  of the columns, as they are to be read
    rows           lists of cells, or {cells, kind, level, bold}: a row's kind is item where it is not named

`kind`, `roles` and `periods` are for those who check what was read; nothing of them is printed.
"""
import json

import typeset_odf
from typeset_odf import paragraph

INDENT = 9  # points for each level of a row's label
FIGURES = ("resources", "staffing", "deliverables", "other", "none")
RULED = {"header": "HeadBox", "item": "CellBox", "group": "CellBox", "narrative": "CellBox", "subtotal": "SumBox",
         "total": "SumBox"}


def load(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    return data if isinstance(data, dict) and "blocks" in data else None


class Styles(typeset_odf.Styles):
    def __init__(self, layout, report):
        super().__init__(layout, report["language"], report["symbol"])
        self.widths = sorted({width for block in report["blocks"] for width in block.get("widths", ())})

    def paragraphs(self):
        def style(name, align="start", scale=1.0, bold=False, italic=False, above=0, below=0, indent=0, keep=False):
            slant = "italic" if italic else "normal"
            text = self.text_properties(scale, bold).replace("/>", ' fo:font-style="%s"/>' % slant)
            return ('<style:style style:name="%s" style:family="paragraph"><style:paragraph-properties fo:text-align="%s" '
                    'fo:margin-top="%.1fpt" fo:margin-bottom="%.1fpt" fo:margin-left="%.1fpt"%s/>%s</style:style>'
                    % (name, align, above, below, indent, ' fo:keep-with-next="always"' if keep else "", text))
        more = [style("Heading", bold=True, above=10, below=5, keep=True), style("Caption", bold=True, above=8, keep=True),
                style("Unit", below=3, scale=0.9, keep=True), style("Figure", "end"), style("FigureBold", "end", bold=True),
                style("HeadFigure", "end", scale=0.85, italic=True), style("HeadLabel", scale=0.85, italic=True),
                style("HeadSpan", "center", scale=0.85, italic=True)]
        for level in range(3):
            more.append(style("Label%d" % level, indent=level * INDENT))
            more.append(style("Label%dBold" % level, bold=True, indent=level * INDENT))
        return super().paragraphs() + "".join(more)

    def tables(self):
        more = ['<style:style style:name="W%d" style:family="table-column"><style:table-column-properties '
                'style:column-width="%.2fmm"/></style:style>' % (width, self.text_width * width / 100) for width in self.widths]
        more.append('<style:style style:name="SumBox" style:family="table-cell"><style:table-cell-properties '
                    'fo:padding="%.1fpt" fo:border-top="0.4pt solid #000000"/></style:style>' % (self.layout.row_gap / 2))
        return super().tables() + "".join(more)


class Body:
    def __init__(self, report):
        self.report = report

    def write(self):
        parts = [paragraph(line, "Body") for line in (self.report["symbol"], *self.report["front"])]
        parts.append(paragraph(self.report["title"], "Title"))
        for number, block in enumerate(self.report["blocks"]):
            if "style" in block:
                parts.append(paragraph(block["text"], block["style"]))
                continue
            parts.extend(paragraph(block[name], style) for name, style in (("caption", "Caption"), ("unit", "Unit"))
                         if name in block)
            parts.append(self.table(block, number))
        return "".join(parts)

    def table(self, block, number):
        columns = "".join('<table:table-column table:style-name="W%d"/>' % width for width in block["widths"])
        figures = block["kind"] in FIGURES
        header = "".join(self.header_row(cells, figures, len(block["widths"])) for cells in self.filled(block))
        rows = "".join(self.row(row if isinstance(row, dict) else {"cells": row}, figures) for row in block["rows"])
        return ('<table:table table:name="T%d" table:style-name="T">%s<table:table-header-rows>%s'
                '</table:table-header-rows>%s</table:table>' % (number, columns, header, rows))

    @staticmethod
    def filled(block):
        """The header's rows with None for each place that a cell above or beside covers."""
        width = len(block["widths"])
        rows = [[""] * width for _ in block["header"]]
        taken = [[False] * width for _ in block["header"]]
        for y, cells in enumerate(block["header"]):
            for cell in cells:
                text, across, down = cell if isinstance(cell, list) else (cell, 1, 1)
                x = taken[y].index(False)
                for j in range(y, y + down):
                    for i in range(x, x + across):
                        rows[j][i], taken[j][i] = None, True
                rows[y][x] = (text, across, down)
        return rows

    @staticmethod
    def cell(text, style, box, across=1, down=1):
        spans = "".join(' table:number-%s-spanned="%d"' % (name, count)
                        for name, count in (("columns", across), ("rows", down)) if count > 1)
        return ('<table:table-cell table:style-name="%s" office:value-type="string"%s>%s</table:table-cell>'
                % (box, spans, paragraph(text, style)))

    def header_row(self, cells, figures, width):
        parts = []
        for column, cell in enumerate(cells):
            if cell is None:
                parts.append("<table:covered-table-cell/>")
                continue
            text, across, down = cell
            style = "HeadSpan" if across > 1 else "HeadFigure" if figures and column > 0 and width > 2 else "HeadLabel"
            parts.append(self.cell(text, style, RULED["header"], across, down))
        return '<table:table-row table:style-name="HeadRow">%s</table:table-row>' % "".join(parts)

    def row(self, row, figures):
        kind = row.get("kind", "item")
        bold = "Bold" if row.get("bold") or kind in ("group", "total") else ""
        parts = []
        if kind == "narrative":
            parts.append(self.cell(row["cells"][0], "Label%d" % row["level"], RULED[kind], len(row["cells"])))
            parts.extend("<table:covered-table-cell/>" for _ in row["cells"][1:])
        else:
            for column, text in enumerate(row["cells"]):
                label = "Label%d%s" % (row.get("level", 0), bold)
                parts.append(self.cell(text, "Figure" + bold if figures and column > 0 else label, RULED[kind]))
        return '<table:table-row table:style-name="Row">%s</table:table-row>' % "".join(parts)


def write(report, layout):
    return typeset_odf.document(Styles(layout, report).write(), Body(report).write())
