"""Layouts in which scripts/typeset prints a report: the options, and a list of presets."""
import dataclasses

PAGES_MM = {"a4": (210, 297), "letter": (215.9, 279.4), "legal": (215.9, 355.6), "b5": (176, 250)}


@dataclasses.dataclass(frozen=True)
class Layout:
    name: str = "custom"
    page: str = "a4"                   # a key of PAGES_MM
    landscape: bool = False
    margins: tuple = (25, 20, 22, 20)  # mm: left (inner), right (outer), top, bottom
    mirrored: bool = False             # inner and outer margins change sides on even pages
    font: str = "Liberation Serif"     # Latin letters and digits
    asian_font: str = "Noto Serif CJK SC"
    size: float = 10                   # points
    line_height: int = 100             # per cent of the font's own
    justify: bool = False
    columns: tuple = (45, 12, 43)      # per cent of the text width: planned, completed, remark
    column_gap: float = 4              # points between columns
    row_gap: float = 4                 # points above and below a row's text
    rules: str = "header"              # none, header, horizontal, grid
    repeat_header: bool = False        # the header row again on each page
    split_rows: bool = True            # a row may be cut by the page
    results: str = "rows"              # rows, paragraphs (all results of an output in one row), span
    value_align: str = "start"         # start, center, end
    stacked_header: bool = False       # the completed column's heading over three lines
    group_every: int = 0               # a bold heading inside the table before every n-th output; 0: none
    head: str = "symbol"               # none, symbol, symbol-rule
    foot: str = "pages-job"            # none, pages-job, centre
    footnotes: bool = False            # a footnote on every second table's heading


LAYOUTS = [
    Layout("serif-a4"),
    Layout("stacked-header-letter", page="letter", stacked_header=True, columns=(42, 10, 48), head="symbol-rule"),
    Layout("landscape", landscape=True, columns=(40, 9, 51), size=9.5, rules="header", repeat_header=True),
    Layout("mirrored-margins", mirrored=True, margins=(38, 14, 25, 22), head="symbol-rule", results="rows"),
    Layout("horizontal-rules", rules="horizontal", font="Liberation Sans", asian_font="Noto Sans CJK SC", size=9),
    Layout("grid-letter", page="letter", rules="grid", size=9.5, columns=(38, 14, 48), row_gap=2),
    Layout("no-rules-tight", rules="none", row_gap=1.2, size=8.5, font="Liberation Sans", asian_font="Noto Sans CJK SC"),
    Layout("large-type", size=12.5, line_height=115, columns=(40, 15, 45), margins=(30, 30, 30, 30), row_gap=6),
    Layout("group-headings", group_every=5, rules="header", results="rows", foot="centre"),
    Layout("kept-paragraphs", results="paragraphs", split_rows=False, repeat_header=True, row_gap=5),
    Layout("values-centred", value_align="center", columns=(44, 14, 42), repeat_header=True, stacked_header=True),
    Layout("values-right", value_align="end", columns=(46, 11, 43), column_gap=9, rules="horizontal", split_rows=False),
    Layout("footnotes", footnotes=True, head="symbol-rule", foot="centre", group_every=7),
    Layout("ming-justified", asian_font="AR PL UMing CN", justify=True, line_height=125, size=10.5),
    Layout("narrow-planned", columns=(26, 9, 65), asian_font="AR PL UKai CN", font="DejaVu Serif", size=9),
    Layout("grid-span", rules="grid", results="span", asian_font="Noto Sans CJK SC", font="DejaVu Sans", size=8.5,
           columns=(40, 12, 48), repeat_header=True),
    Layout("small-book", page="b5", margins=(18, 15, 18, 18), size=8, columns=(43, 13, 44), mirrored=True, row_gap=2.5),
    Layout("legal-sparse", page="legal", row_gap=9, size=10, line_height=110, rules="none", split_rows=True),
]


def by_name(name):
    for layout in LAYOUTS:
        if layout.name == name:
            return layout
    raise KeyError(name)
