"""Prints a made-up report on sheets, with things that real files do: each is a trait, and several may come together."""
import copy
import dataclasses
import random

from sheets import Run, Sheet, advance, is_han

TRAITS = ("stamp_between_rows", "stamp_in_a_row", "line_numbers", "continued_line", "blank_page", "chart_page",
          "page_twice", "pages_reversed", "long_address", "marks_behind_values", "marks_in_headers", "words_broken",
          "letters_spaced", "struck_repeatedly", "underlined_cells", "mirrored_margins", "hidden_copy")

WORDS = {
    "en": {"header": (("Planned outputs",), ("Completed", "(number", "or yes/no)"), ("Remarks",)),
           "accomplishment": "Expected accomplishment {}: {}", "continued": "Table 2 (continued)",
           "blank": "[Page intentionally left blank]", "chart": "Figure I: Outputs by quarter",
           "stamp": ("RECEIVED 14 MAY 2023", "COPY - NOT FOR CIRCULATION"), "note": "Includes what was carried over."},
    "zh": {"header": (("计划产出",), ("已完成", "(数目或是/否)"), ("说明",)),
           "accomplishment": "预期成绩 {}: {}", "continued": "表 2 (续)", "blank": "本页有意留空",
           "chart": "图 1 各季度产出", "stamp": ("二〇二三年五月收讫", "副本不得外传请妥善保管此件"), "note": "包括上年结转的产出。"}}


@dataclasses.dataclass
class Look:
    """How a report is set; points."""
    width: float
    height: float
    left: float
    right: float
    columns: tuple  # widths of the three
    gutter: float
    size: float
    pitch: float
    row_gap: float
    repeats_header: bool
    ruled: bool


def random_look(chance):
    width, height = chance.choice(((595, 842), (612, 792)))
    left, right = chance.uniform(55, 90), chance.uniform(45, 70)
    gutter = chance.uniform(10, 18)
    room = width - left - right - 2 * gutter
    value = chance.uniform(58, 72)
    planned = (room - value) * chance.uniform(0.44, 0.56)
    size = chance.choice((8.5, 9, 9.5, 10, 10.5))
    return Look(width, height, left, right, (planned, value, room - value - planned), gutter, size,
                size * chance.uniform(1.15, 1.3), size * chance.uniform(0.7, 1.2), chance.random() < 0.5, chance.random() < 0.3)


class Printer:
    """Sets a report's outputs on sheets; `rows` are what a careful reader would take."""

    def __init__(self, language, look, traits, chance):
        self.language, self.look, self.traits, self.chance = language, look, traits, chance
        self.words = WORDS[language]
        self.asian = language == "zh"
        self.spacing = look.size * 0.07 if "letters_spaced" in traits else 0.0
        self.sheets, self.rows, self.noted = [], [], False
        self.stamped, self.in_table = False, False
        self.new_sheet()

    # ---- sheets

    def shift(self):
        return 22.0 if "mirrored_margins" in self.traits and len(self.sheets) % 2 == 0 else 0.0

    def column(self, index):
        return self.look.left + self.shift() + sum(self.look.columns[:index]) + index * self.look.gutter

    def new_sheet(self):
        number = len(self.sheets) + 1
        self.sheets.append(Sheet(self.look.width, self.look.height, self.asian))
        self.set(self.look.left + self.shift(), 50, "A/99/512", 9)
        self.set(self.look.width / 2, self.look.height - 36, str(number), 9)
        self.y = 90.0
        if self.in_table and self.look.repeats_header:
            if "continued_line" in self.traits:
                self.set(self.column(0), self.y, self.words["continued"], self.look.size)
                self.y += 1.6 * self.look.pitch
            self.header()

    def set(self, x, y, text, size, **look):
        self.sheets[-1].runs.append(Run(x, y, size, text, struck="struck_repeatedly" in self.traits, **look))

    def room(self):
        return self.look.height - 100 - self.y

    # ---- text

    def wrap(self, text, width, size):
        """Lines of words, or of Han characters, that fit; a word that is too long for a line sticks out."""
        lines, line = [], ""
        for piece in self.pieces(text):
            wide = self.width((line + piece).rstrip(), size)
            if line and wide > width:
                broken = self.broken(piece, width - self.width(line + "-", size), size)
                lines.append((line + broken + "-") if broken else line.rstrip())
                piece = piece[len(broken):]
                line = ""
            line += piece if line or piece.strip() else ""
        return lines + ([line.rstrip()] if line.strip() else [])

    def width(self, text, size):
        return sum(advance(c, size, self.asian) + self.spacing for c in text)

    def pieces(self, text):
        piece = ""
        for character in text:
            if self.asian and is_han(character):
                if piece:
                    yield piece
                yield character
                piece = ""
                continue
            piece += character
            if character == " ":
                yield piece
                piece = ""
        if piece:
            yield piece

    def broken(self, word, room, size):
        """The first letters of a word that a typesetter leaves on the line."""
        if "words_broken" not in self.traits or not word.strip().isalpha() or len(word.strip()) < 7 or not word.islower():
            return ""
        for count in range(len(word.strip()) - 3, 2, -1):
            if self.width(word[:count], size) <= room:
                return word[:count]
        return ""

    # ---- tables

    def header(self):
        size = self.look.size - 1.5
        deepest = max(map(len, self.words["header"]))
        for index, lines in enumerate(self.words["header"]):
            for at, line in enumerate(lines):
                y = self.y + (deepest - len(lines) + at) * 1.2 * size
                mark = "*" if "marks_in_headers" in self.traits and index != 1 and at + 1 == len(lines) else ""
                self.set(self.column(index), y, line + mark, size)
        self.y += deepest * 1.2 * size + self.look.pitch
        self.rule(self.y - 1.35 * self.look.size)

    def rule(self, y):
        self.sheets[-1].rules.append((self.column(0), y, self.look.width - self.look.right + self.shift(), y))

    def accomplishment(self, number, name):
        self.in_table = False
        if self.room() < 12 * self.look.pitch:
            self.new_sheet()
        self.set(self.column(0), self.y, self.words["accomplishment"].format(number, name)[:90], self.look.size)
        self.y += 2 * self.look.pitch
        self.header()
        self.in_table = True

    def output(self, planned, results):
        look = self.look
        if "long_address" in self.traits and not self.asian and self.chance.random() < 0.15:
            planned += " published at https://pages.example.org/regional/office/2021-22/planning/section"
        left = [self.wrap(planned, look.columns[0], look.size), [], []]
        for result in results:
            self.rows.append((planned, result["completed"], result["remark"]))
            remark = self.wrap(result["remark"], look.columns[2], look.size)
            start = max(len(left[1]), len(left[2])) + (1 if left[2] else 0)
            value = self.wrap(result["completed"], look.columns[1], look.size)
            for column, lines in ((1, value), (2, remark)):
                left[column] += [""] * (start - len(left[column])) + lines
        height = max(map(len, left))
        for at in range(height):
            if at != 1 and self.room() < (1 if at else min(height, 3)) * look.pitch:
                self.foreign_page()
                self.new_sheet()
            self.line_of_cells(at, left, at + 1 < height)
            self.y += look.pitch
        self.y += look.row_gap
        if look.ruled:
            self.rule(self.y - look.pitch * 0.5 - look.row_gap * 0.6)
        if "stamp_between_rows" in self.traits and not self.stamped and self.chance.random() < 0.2:
            self.stamped = True
            self.set(self.column(0) + self.chance.uniform(40, 120), self.y, "  ".join(self.words["stamp"]), look.size + 1, grey=0.4)
            self.y += look.pitch + look.row_gap

    def line_of_cells(self, at, left, inside):
        look = self.look
        for column, lines in enumerate(left):
            if at >= len(lines) or not lines[at]:
                continue
            x = self.column(column)
            self.set(x, self.y, lines[at], look.size, spacing=self.spacing)
            width = self.sheets[-1].text_width(lines[at], look.size)
            if column == 1 and "marks_behind_values" in self.traits and self.chance.random() < 0.2:
                self.noted = True
                self.set(x + width + self.spacing * len(lines[at]) + 0.5, self.y - 0.35 * look.size, "a", 0.6 * look.size)
            if column == 0 and "underlined_cells" in self.traits and self.chance.random() < 0.2:
                self.sheets[-1].rules.append((x, self.y + 1.5, x + width, self.y + 1.5))
        if "stamp_in_a_row" in self.traits and inside and at == 1 and not self.stamped and self.chance.random() < 0.3:
            self.stamped = True
            self.set(self.column(1) - self.chance.uniform(30, 45), self.y + 0.2 * look.size, self.words["stamp"][0],
                     look.size + 2, grey=0.3)

    def foreign_page(self):
        for trait in ("blank_page", "chart_page"):
            if trait not in self.traits or self.chance.random() < 0.5:
                continue
            repeats, self.look.repeats_header = self.look.repeats_header, False
            self.new_sheet()
            self.look.repeats_header = repeats
            if trait == "blank_page":
                self.set(self.look.width / 2 - 60, 300, self.words["blank"], self.look.size)
                continue
            self.set(self.column(0), 120, self.words["chart"], self.look.size)
            for bar in range(5):
                self.set(self.column(0) + 60 * bar, 400, f"Q{bar}", self.look.size)
                self.set(self.column(0) + 60 * bar, 200 + 30 * bar, str(self.chance.randint(10, 60)), self.look.size)

    # ---- the whole

    def finish(self):
        if self.noted:
            self.set(self.column(0), self.y + 4, "a", 5)
            self.set(self.column(0) + 6, self.y + 6, self.words["note"], 8)
        if "line_numbers" in self.traits:
            self.number_lines()
        if "hidden_copy" in self.traits:
            for sheet in self.sheets:
                sheet.runs += [dataclasses.replace(run, x=run.x + 1.2, y=run.y + 0.8, hidden=True) for run in sheet.runs]
        if "page_twice" in self.traits and len(self.sheets) > 1:
            at = self.chance.randrange(len(self.sheets))
            self.sheets.insert(at + 1, copy.deepcopy(self.sheets[at]))
        if "pages_reversed" in self.traits:
            self.sheets.reverse()

    def number_lines(self):
        number = 1
        for sheet in self.sheets:
            heights = sorted({round(run.y, 1) for run in sheet.runs if 60 < run.y < sheet.height - 60 and run.size >= 8})
            for y in heights:
                sheet.runs.append(Run(28, y, 6, str(number)))
                number += 1


def print_report(reference, language, traits, seed):
    """(sheets, rows) of the outputs of a reference list, printed with the traits."""
    chance = random.Random(seed)
    printer = Printer(language, random_look(chance), frozenset(traits), chance)
    open_number = None
    for output in reference:
        if output["accomplishment"] != open_number:
            open_number = output["accomplishment"]
            printer.accomplishment(open_number, output["accomplishment_name"])
        printer.output(output["planned"], output["results"])
    printer.finish()
    return printer.sheets, printer.rows
