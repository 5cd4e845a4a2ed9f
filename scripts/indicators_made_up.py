"""Makes up tables of indicators of achievement as they stand on pages, set in many ways and damaged at will.

    pages, rows = make_document(seed, rate)

`pages` is the stream that outturn-extract writes (NDJSON); `rows` is what a reader should find, in order: [planned text,
actual text]. The same arguments give the same document on every machine. Typesetting varies whatever the rate: type,
columns, rules, the space between rows, numbers or none, texts over many lines, rows cut by pages, headers that are
repeated there or not. Damage comes with it:

    close columns     the gap between the two columns is hardly wider than a space
    jitter            words stand some points beside their column's edge, lines some tenths beside their base line
    lost numbers      an indicator's number is not there
    glued numbers     nothing stands between a number and the text behind it
    lost cells        an actual cell is empty
    shifted cells     an actual cell begins some lines too high or too low
    glued cells       a line of both cells is one word at their seam
    no space          nothing parts a row from the one below it
"""
import json
import random

from figures_made_up import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, Sheet, text_width

HEADERS = (("Planned indicators of achievement", "Actual indicators of achievement"),
           ("Expected accomplishment", "Actual indicators of achievement"),
           ("Indicators of achievement", "Actual indicators of achievement"))
CHANGES = ("Reduction in the number of", "Increase in the percentage of", "Increased number of", "Fewer", "No",
           "Decrease in the average number of", "Adoption by the councils of rules on", "Maintenance of the share of")
THINGS = ("ferries that leave late", "wells without a pump", "harbour masters who hold a licence", "bridges closed for more than a week",
          "customs posts open at night", "households more than an hour from water", "seed stores with a roof", "tide gauges out of order",
          "quarries inspected for dust", "schools reached by the mail boat")
PLACES = ("in the delta", "in the three northern districts", "along the coastal road", "on the outer islands", "in the hill towns",
          "between the lake and the border")
REASONS = ("owing to the early rains", "as the new pilots finished their training in May", "because the dredger was under repair",
           "following the agreement among the four ports", "since the spare parts arrived late")
ANSWERS = ("Achieved", "Achieved.", "Not achieved", "Partially achieved", "The target was met")
LOST_NUMBER, GLUED_NUMBER, LOST_CELL, SHIFTED, GLUED, NO_SPACE = 0.02, 0.02, 0.02, 0.02, 0.006, 0.06  # shares


class Indicators:
    """One table below its accomplishment."""

    def __init__(self, sheet, path):
        self.sheet, self.rng, self.path = sheet, sheet.rng, path
        self.header = self.rng.choice(HEADERS)
        self.numbered = self.rng.random() < 0.8
        self.rules = self.rng.choice(("header", "header", "rows", "none"))
        self.gap = sheet.size * (self.rng.uniform(0.5, 0.9) if sheet.damaged(0.12) else self.rng.uniform(1.2, 3))
        share = self.rng.uniform(0.4, 0.6)
        self.actual_left = LEFT + (RIGHT - LEFT) * share
        self.row_gap = 0 if sheet.damaged(NO_SPACE) else sheet.size * self.rng.uniform(0.3, 0.9)
        self.rows = []

    def planned_text(self):
        text = f"{self.rng.choice(CHANGES)} {self.rng.choice(THINGS)} {self.rng.choice(PLACES)}"
        if self.rng.random() < 0.3:
            text += f", and of {self.rng.choice(THINGS)}"
        if self.rng.random() < 0.7:
            unit = self.rng.choice(("", " per cent"))
            text += " (" + "; ".join(f"{year}/{year - 1999}: {self.rng.randint(2, 99)}{unit}" for year in (2021, 2022, 2023)) + ")"
        return text

    def actual_text(self):
        if self.rng.random() < 0.25:
            return self.rng.choice(ANSWERS)
        text = f"{self.rng.randint(2, 99)}{self.rng.choice(('', ' per cent'))} {self.rng.choice(THINGS)}"
        if self.rng.random() < 0.5:
            text += f" {self.rng.choice(PLACES)}"
        for _ in range(self.rng.choice((0, 0, 1, 1, 2))):
            opening = self.rng.choice(("The lower number stems from", "The higher number stems from", "In April 2023 there were"))
            text += f". {opening} {self.rng.choice(THINGS)} {self.rng.choice(PLACES)}, {self.rng.choice(REASONS)}"
        return text

    def lines(self, text, left, right):
        found = [""]
        for word in text.split(" "):
            longer = (found[-1] + " " + word).strip()
            if found[-1] and left + text_width(longer, self.sheet.size) > right:
                found.append(word)
            else:
                found[-1] = longer
        return found

    def print(self):
        sheet = self.sheet
        if not sheet.room(12):
            sheet.new_page()
        sheet.y += 2 * sheet.step
        sheet.put(f"Expected accomplishment {self.path}: Better services {self.rng.choice(PLACES)}", LEFT, sheet.y, bold=True)
        sheet.y += sheet.step
        self.print_header()
        for number in range(1, self.rng.randint(3, 8)):
            self.print_row(number)
        self.rule()
        return self.rows

    def rule(self):
        if self.rules != "none":
            self.sheet.rule(LEFT, RIGHT, self.sheet.y + self.sheet.step * 0.35 + self.row_gap / 2)

    def print_header(self):
        sheet = self.sheet
        self.rule()
        sheet.y += sheet.step + self.row_gap
        planned = self.lines(self.header[0], LEFT, self.actual_left - self.gap)
        actual = self.lines(self.header[1], self.actual_left, RIGHT)
        self.print_lines(planned, actual, sheet.y)
        sheet.y += (max(len(planned), len(actual)) - 1) * sheet.step
        self.rule()

    def print_lines(self, planned, actual, top):
        for left, cell in ((LEFT, planned), (self.actual_left, actual)):
            for number, text in enumerate(cell):
                self.sheet.put(text, left, top + number * self.sheet.step)

    def print_row(self, number):
        sheet, words = self.sheet, self.planned_text()
        prefix = f"{self.path}.{number}" if self.numbered else ""
        actual_text = self.actual_text()
        self.rows.append([f"{prefix} {words}".strip(), actual_text])
        if prefix and sheet.damaged(LOST_NUMBER):
            prefix = ""
        glue = "" if prefix and sheet.damaged(GLUED_NUMBER) else " "
        planned = self.lines(f"{prefix}{glue}{words}".strip(), LEFT, self.actual_left - self.gap)
        actual = [] if sheet.damaged(LOST_CELL) else self.lines(actual_text, self.actual_left, RIGHT)
        if actual and sheet.damaged(SHIFTED):
            actual = [""] * self.rng.randint(1, 2) + actual
        if actual and actual[0] and sheet.damaged(GLUED):
            planned[0], actual[0] = planned[0] + actual[0], ""
        self.place(planned, actual)
        if self.rules == "rows":
            self.rule()

    def place(self, planned, actual):
        """Down the page, and over to the next one where the row does not fit."""
        sheet = self.sheet
        sheet.y += self.row_gap
        count = max(len(planned), len(actual))
        room = int((BOTTOM - sheet.y) / sheet.step) - 1
        if room < count and (room < 2 or self.rng.random() < 0.4):
            room = 0
        if room < count:
            self.print_lines(planned[:room], actual[:room], sheet.y + sheet.step)
            sheet.new_page()
            if self.rng.random() < 0.5:
                self.print_header()
            sheet.y += self.row_gap
            planned, actual = planned[room:], actual[room:]
        self.print_lines(planned, actual, sheet.y + sheet.step)
        sheet.y += max(len(planned), len(actual)) * sheet.step


def make_document(seed, rate):
    rng = random.Random(seed)
    sheet = Sheet(rng, rate, round(rng.uniform(8, 11), 1))
    sheet.put(f"A/98/{seed}", LEFT, sheet.y)
    rows = []
    for number in range(1, rng.randint(4, 7)):
        rows += Indicators(sheet, f"{rng.randint(1, 4)}.{number}").print()
    lines = [{"format": "outturn-pages", "major": 2, "minor": 0},
             {"record": "document", "name": f"indicators-{seed}.pdf", "kind": "pdf", "page_count": len(sheet.pages)}]
    for number, page in enumerate(sheet.pages, 1):
        lines.append({"record": "page", "number": number, "width": WIDTH, "height": HEIGHT,
                      "fonts": [{"name": "Serif"}, {"name": "Serif-Bold", "bold": True}], **page})
    lines.append({"record": "end"})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), rows
