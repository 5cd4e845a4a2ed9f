"""Makes up tables of figures as they stand on pages, set in many ways and damaged at will, and what they say.

    pages, rows = make_document(seed, rate)

`pages` is the stream that outturn-extract writes (NDJSON); `rows` is what a reader should find: {label: {"figures":
{column: text}, "roles": {column: role}, "checks": {column: code}}}. Labels occur once in a document. The same arguments
give the same document on every machine. Typesetting varies whatever the rate: type, columns, rules, indents, labels
over several lines with their figures on the first, the middle or the last of them, page cuts, headers stacked, on two
levels or with their columns numbered, planned and actual figures in rows. Damage and contradictions come with it:

    close columns     a gap between two columns is hardly wider than a space
    jitter            words stand some points beside their column's edge, lines some tenths beside their base line
    glued figures     two neighbouring figures are one word
    lost figures      a figure is not there
    split figures     a gap stands inside a figure
    contradictions    a variance is not the difference, a total not the sum (the checks are to say so)
"""
import json
import random

WIDTH, HEIGHT = 595.3, 841.9
TOP, BOTTOM, LEFT, RIGHT = 90.0, 770.0, 72.0, 523.0
NOUNS = ("staff", "travel", "facilities", "transport", "fuel", "rations", "medical supplies", "communications", "air operations",
         "consultants", "training", "rent", "maintenance", "spare parts", "freight", "engineering", "security services")
KINDS = ("Military", "Civilian", "Northern", "Southern", "Regional", "Central", "Mobile", "Temporary", "General")
SETS = (  # header cells, roles, decimals, caption, unit
    (("Category", "Apportionment", "Expenditure", "Variance amount", "Variance percentage"),
     ("label", "planned", "actual", "variance", "variance_percent"), 1, "Financial resources",
     "(Thousands of United States dollars)"),
    (("Category", "Approved", "Actual (average)", "Vacancy rate (percentage)"),
     ("label", "planned", "actual", "variance_percent"), 0, "Human resources", None),
    (("Category and subcategory", "2024 planned", "2024 actual", "2025 planned", "2026 planned"),
     ("label", "planned", "actual", "planned", "planned"), 0, "Deliverables for the period 2024–2026", None),
    (("Site", "Targeted", "Achieved", "Difference"), ("label", "planned", "actual", "variance"), 0, "Consumption", None),
    (("Category", "2023/24 approved", "2023/24 actual", "2024/25 approved", "2024/25 actual"),
     ("label", "planned", "actual", "planned", "actual"), 0, "Average strength", None),
    (("Category", "Budgeted posts", "Encumbered as at 30 June", "Variance"), ("label", "planned", "actual", "variance"), 0,
     "Posts and positions", None),
)
NILS = ("–", "–", "–", "-", "_")
NUMBERS = {"planned": "({0})", "actual": "({0})", "variance": "({0})=(1)-(2)", "variance_percent": "({0})=(3)/(1)"}
BLOCKS = ("Approved", "Actual", "Net change")
BLOCK_ROLES = {"Approved": "planned", "Actual": "actual", "Net change": "variance"}
BLOCK_HEADER = ("Category", "D-1", "P-5", "P-4", "P-3", "Total")


def text_width(text, size):
    return sum(0.25 if c in " .,()" else 0.5 for c in text) * size


class Sheet:
    """Pages of words; lines go downwards, and over to the next page."""

    def __init__(self, rng, rate, size):
        self.rng, self.rate, self.size = rng, rate, size
        self.pages, self.y = [], BOTTOM
        self.step = size * rng.uniform(1.15, 1.35)
        self.new_page()

    def new_page(self):
        self.pages.append({"words": [], "rules": []})
        self.y = TOP

    def room(self, lines):
        return self.y + lines * self.step < BOTTOM

    def damaged(self, share):
        return self.rng.random() < share * self.rate

    def put(self, text, x, y, bold=False, size=None):
        size = size or self.size
        if self.damaged(0.05):
            x += self.rng.uniform(-2, 2)
        base = y + (self.rng.uniform(-0.4, 0.4) if self.damaged(0.05) else 0)
        space = False
        for word in text.split():
            width = text_width(word, size)
            self.pages[-1]["words"].append([word, round(x, 2), round(base - 0.9 * size, 2), round(x + width, 2),
                                            round(base + 0.25 * size, 2), round(base, 2), round(size, 2), int(bold), int(space)])
            x += width + 0.25 * size
            space = True

    def rule(self, left, right, y):
        self.pages[-1]["rules"].append([round(left, 1), round(y, 1), round(right, 1), round(y + 0.5, 1)])


class Table:
    def __init__(self, sheet, number, used):
        self.sheet, self.rng, self.rate, self.number, self.used = sheet, sheet.rng, sheet.rate, number, used
        self.header, self.roles, self.decimals, self.caption, self.unit = self.rng.choice(SETS)
        self.separator = self.rng.choice((" ", " ", ","))
        count = len(self.header) - 1
        label = self.rng.uniform(0.34, 0.5)
        close = sheet.damaged(0.12)
        self.gap = sheet.size * (self.rng.uniform(0.45, 0.8) if close else self.rng.uniform(1.2, 3))
        span = RIGHT - LEFT
        width = span * (1 - label) / count
        self.right = [LEFT + span * label + width * (i + 1) for i in range(count)]
        if close:  # as near as the widest figure lets them be
            widest = 7 * 0.5 * sheet.size
            self.right = [RIGHT - (count - 1 - i) * (widest + self.gap) for i in range(count)]
        self.label_right = min(LEFT + span * label, self.right[0] - width * 0.6)
        self.align = "right" if close else self.rng.choice(("right", "right", "right", "center", "left"))
        self.indent = self.rng.choice((0, 8, 12))
        self.rules = self.rng.choice(("none", "header", "header", "rows"))
        self.row_gap = self.rng.uniform(0, 5)
        self.nil = self.rng.choice(NILS)
        self.nils = self.rng.choice((0, 0, 0.15))  # of the figures
        self.two_levels = self.rules != "none" and self.roles[-2:] == ("variance", "variance_percent") and self.rng.random() < 0.6
        self.numbered = "variance" in self.roles and self.rng.random() < 0.4
        self.figures_at = self.rng.choice(("first", "last", "last", "middle", "mixed"))
        self.found = {}

    def number_text(self, value):
        digits = f"{abs(value):.{self.decimals}f}"
        whole, _, rest = digits.partition(".")
        groups = f"{int(whole):,}".replace(",", self.separator)
        text = groups + ("." + rest if rest else "")
        return self.nil if value == 0 else f"({text})" if value < 0 else text

    def label(self):
        for _ in range(1000):
            text = f"{self.rng.choice(KINDS)} {self.rng.choice(NOUNS)}"
            if self.rng.random() < 0.25:
                text += f" and {self.rng.choice(NOUNS)} of the {self.rng.choice(KINDS).lower()} offices"
                if self.rng.random() < 0.2:
                    text += f", including {self.rng.choice(NOUNS)} and other {self.rng.choice(NOUNS)} of the year before"
            if text not in self.used:
                self.used.add(text)
                return text
        raise ValueError("no label is left")

    def values(self):
        top = self.rng.choice((40, 900, 30000))
        planned, actual = (0 if self.rng.random() < self.nils else round(self.rng.uniform(1, top), self.decimals) for _ in range(2))
        return self.complete([planned, actual])

    def complete(self, pair):
        planned, actual = pair
        values = []
        for number, role in enumerate(self.roles[1:]):
            if role == "planned":
                values.append(planned if number == 0 else round(planned * self.rng.uniform(0.5, 1.5), self.decimals))
            elif role == "actual":
                values.append(actual if number == 1 else round(actual * self.rng.uniform(0.5, 1.5), self.decimals))
            elif role == "variance":
                values.append(round(planned - actual, self.decimals))
            else:
                values.append(round((planned - actual) / planned * 100, 1) if planned else 0)
        return values

    def sums(self, total):
        """Of each column what its rows sum to, of shares what the sums give."""
        planned, actual = total[:2]
        share = round((planned - actual) / planned * 100, 1) if planned else 0
        return [share if role == "variance_percent" else round(value, self.decimals)
                for role, value in zip(self.roles[1:], total)]

    def print(self):
        sheet = self.sheet
        if not sheet.room(10):
            sheet.new_page()
        sheet.y += 2 * sheet.step
        sheet.put(f"Table {self.number}. {self.caption}", LEFT, sheet.y, bold=True)
        if self.unit:
            sheet.y += sheet.step
            sheet.put(self.unit, LEFT, sheet.y)
        self.print_header()
        grouped = self.rng.random() < 0.6
        total = [0] * (len(self.roles) - 1)
        for _ in range(self.rng.randint(1, 3) if grouped else 1):
            if grouped:
                self.print_row(self.label(), None, 0, "group")
            part = [0] * (len(self.roles) - 1)
            for _ in range(self.rng.randint(2, 7)):
                values = self.values()
                part = [a + b for a, b in zip(part, values, strict=True)]
                self.print_row(self.label(), values, 1 if grouped else 0, "item")
            total = [a + b for a, b in zip(total, part)]
        if self.roles[-1] != "planned":  # of deliverables there is none
            self.print_row("Total " + self.label().lower(), self.sums(total), 0, "total")
        return self.found

    def print_header(self):
        sheet = self.sheet
        sheet.y += sheet.step
        if self.rules != "none":
            sheet.rule(LEFT, RIGHT, sheet.y - sheet.step * 0.85)
        header = self.header
        if self.two_levels:  # a cell over the last two columns, and a rule below it
            left = self.right[-2] - (self.right[1] - self.right[0]) + self.gap
            sheet.put("Variance", (left + self.right[-1] - text_width("Variance", sheet.size)) / 2, sheet.y)
            sheet.rule(left, self.right[-1], sheet.y + sheet.step * 0.3)
            sheet.y += sheet.step * 1.1
            header = (*header[:-2], "Amount", "Percentage")
        lines = []
        room = (self.right[1] - self.right[0]) * 0.85
        longest = max(text_width(word, 1) for text in header[1:] for word in text.split(" "))
        size = min(sheet.size, room / longest)  # no word of it runs into the next column
        for text, right in zip(header[1:], self.right):
            words, cell = text.split(" "), [""]
            for word in words:
                wide = text_width((cell[-1] + " " + word).strip(), size) > room
                if cell[-1] and wide:
                    cell.append(word)
                else:
                    cell[-1] = (cell[-1] + " " + word).strip()
            lines.append((cell, right))
        sheet.put(self.header[0], LEFT, sheet.y, size=size)
        tallest = max(len(cell) for cell, _ in lines)
        for cell, right in lines:
            for number, text in enumerate(cell):
                sheet.put(text, self.place(text, right, size), sheet.y + number * sheet.step, size=size)
        sheet.y += (tallest - 1) * sheet.step
        if self.numbered:
            sheet.y += sheet.step * 1.2
            for number, right in enumerate(self.right, 1):
                text = NUMBERS[self.roles[number]].format(number)
                sheet.put(text, self.place(text, right, size), sheet.y, size=size)
        if self.rules != "none":
            sheet.rule(LEFT, RIGHT, sheet.y + sheet.step * 0.3)
        sheet.y += self.row_gap

    def place(self, text, right, size=None):
        width = text_width(text, size or self.sheet.size)
        room = self.right[1] - self.right[0] - self.gap
        return {"right": right - width, "center": right - room / 2 - width / 2, "left": right - room}[self.align]

    def label_lines(self, label, left):
        lines = [""]
        for word in label.split(" "):
            longer = (lines[-1] + " " + word).strip()
            if lines[-1] and left + text_width(longer, self.sheet.size) > self.label_right:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def print_row(self, label, values, level, kind):
        sheet = self.sheet
        left = LEFT + level * self.indent
        lines = self.label_lines(label, left)
        if not sheet.room(len(lines) + 1):
            sheet.new_page()
            if self.rng.random() < 0.7:
                self.print_header()
        sheet.y += sheet.step + self.row_gap
        if self.rules == "rows" or (kind == "total" and self.rules != "none"):
            sheet.rule(LEFT, RIGHT, sheet.y - sheet.step * 0.8 - self.row_gap / 2)
        first = sheet.y
        bold = kind != "item"
        for number, text in enumerate(lines):
            sheet.put(text, left, first + number * sheet.step, bold)
        sheet.y += (len(lines) - 1) * sheet.step
        if values is None:
            return
        texts, checks = self.contradict([self.number_text(value) for value in values], values, kind)
        row = {"figures": {}, "roles": {}, "checks": checks}
        for column, text in enumerate(texts, 1):
            if text is not None:
                row["figures"][column], row["roles"][column] = text, self.roles[column]
        self.found[label] = row
        self.print_figures(texts, self.height_of_figures(first, sheet.y), bold)

    def height_of_figures(self, first, last):
        where = self.rng.choice(("first", "last")) if self.figures_at == "mixed" else self.figures_at
        lines = round((last - first) / self.sheet.step)
        return {"first": first, "middle": first + lines // 2 * self.sheet.step, "last": last}[where]

    def contradict(self, texts, values, kind):
        """Changes a figure that others tell, sometimes."""
        if not self.sheet.damaged(0.03):
            return texts, {}
        column = self.roles.index("variance") if "variance" in self.roles else 2
        if "variance" not in self.roles and kind != "total":
            return texts, {}
        wrong = values[column - 1] + self.rng.choice((9, 90, 400))
        texts = list(texts)
        texts[column - 1] = self.number_text(wrong)
        return texts, {column: "variance_differs" if "variance" in self.roles else "sum_differs"}

    def print_figures(self, texts, y, bold):
        sheet = self.sheet
        skip = False
        for number, text in enumerate(texts):
            if skip:
                skip = False
                continue
            if sheet.damaged(0.004):
                continue  # lost
            x = self.place(text, self.right[number])
            if number + 1 < len(texts) and sheet.damaged(0.003):
                sheet.put(text + texts[number + 1], x, y, bold)  # glued
                skip = True
            elif len(text) > 3 and sheet.damaged(0.003):
                cut = len(text) // 2
                sheet.put(text[:cut] + " " + text[cut:], x, y, bold)
            else:
                sheet.put(text, x, y, bold)


class Blocks(Table):
    """Planned and actual figures in rows, one block for each group of staff."""

    def print(self):
        sheet = self.sheet
        self.rules, self.two_levels, self.numbered, self.align, self.decimals = "header", False, False, "right", 0
        self.header = BLOCK_HEADER
        count = len(self.header) - 1
        width = (RIGHT - LEFT) * 0.6 / count
        self.right = [RIGHT - (count - 1 - i) * width for i in range(count)]
        self.label_right = self.right[0] - width
        if not sheet.room(8):
            sheet.new_page()
        sheet.y += 2 * sheet.step
        sheet.put(f"Table {self.number}. Human resources", LEFT, sheet.y, bold=True)
        self.print_header()
        for _ in range(self.rng.randint(1, 3)):
            self.print_row(self.label(), None, 0, "group")
            self.print_block(2030 + len(self.used))  # no label twice
        return self.found

    def print_block(self, year):
        planned, actual = ([self.rng.randint(0, 40) for _ in range(len(self.right) - 1)] for _ in range(2))
        rows = (planned, actual, [b - a for a, b in zip(planned, actual)])
        for name, figures in zip(BLOCKS, rows):
            label = f"{name} {year}/{(year + 1) % 100:02}"
            self.roles = ("label", *[BLOCK_ROLES[name]] * len(self.right))
            self.print_row(label, [*figures, sum(figures)], 1, "item")

    def contradict(self, texts, values, kind):
        return texts, {}


def make_document(seed, rate):
    rng = random.Random(seed)
    sheet = Sheet(rng, rate, round(rng.uniform(8, 11), 1))
    sheet.put(f"A/99/{seed}", LEFT, sheet.y)
    used, rows = set(), {}
    for number in range(1, rng.randint(5, 8)):
        kind = Blocks if rng.random() < 0.12 else Table
        rows.update(kind(sheet, number, used).print())
    lines = [{"format": "outturn-pages", "major": 2, "minor": 0},
             {"record": "document", "name": f"figures-{seed}.pdf", "kind": "pdf", "page_count": len(sheet.pages)}]
    for number, page in enumerate(sheet.pages, 1):
        lines.append({"record": "page", "number": number, "width": WIDTH, "height": HEIGHT,
                      "fonts": [{"name": "Serif"}, {"name": "Serif-Bold", "bold": True}], **page})
    lines.append({"record": "end"})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), rows
