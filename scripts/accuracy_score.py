"""Compares results.ndjson with a reference list of planned outputs.

Text is compared without white space and with width and hyphens folded (NFKC); any other difference counts.
Outputs are paired inside each table, in order, by their planned text.
"""
import difflib
import re
import unicodedata

BINS = (0.0, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)  # of confidence
MEASURES = ("planned", "completed", "results", "outputs", "variance", "quantity")


def folded(text):
    text = unicodedata.normalize("NFKC", "" if text is None else str(text)).replace("\u2010", "-").replace("\u00ad", "")
    return re.sub(r"\s+", "", text)


class Score:
    """Hits and totals per measure; and for each result whether it was right, with its confidence."""

    def __init__(self):
        self.hits = dict.fromkeys(MEASURES, 0)
        self.totals = dict.fromkeys(MEASURES, 0)
        self.spurious = 0
        self.confidences = []  # (confidence, right)

    def count(self, measure, hit):
        self.totals[measure] += 1
        self.hits[measure] += bool(hit)

    def share(self, measure):
        return self.hits[measure] / max(1, self.totals[measure])

    def add(self, other):
        for measure in MEASURES:
            self.hits[measure] += other.hits[measure]
            self.totals[measure] += other.totals[measure]
        self.spurious += other.spurious
        self.confidences += other.confidences


def _found_outputs(rows):
    outputs = {}
    for row in rows:
        key = (folded(row["section_code"]), folded(row.get("office_code")).strip("()"), folded(row["accomplishment_number"]))
        outputs.setdefault((key, row["output_number"]), []).append(row)
    return outputs


def _tables(reference, rows):
    tables = {}
    for output in reference:
        key = (folded(output["section"]), folded(output["office"]).strip("()"), folded(output["accomplishment"]))
        tables.setdefault(key, ([], []))[0].append(output)
    for (key, _), results in _found_outputs(rows).items():
        tables.setdefault(key, ([], []))[1].append(results)
    return tables.values()


def _pairs(expected, found):
    expected_texts = [folded(output["planned"]) for output in expected]
    found_texts = [folded(results[0]["planned_text"]) for results in found]
    pairs = {}
    for block in difflib.SequenceMatcher(None, expected_texts, found_texts, autojunk=False).get_matching_blocks():
        pairs.update((block.a + i, block.b + i) for i in range(block.size))
    return pairs


def _explains(paragraph, got):
    """Whether GOT is the explanation of a made-up paragraph: whole sentences from its beginning on, without what it tells
    besides."""
    return paragraph == got or (bool(got) and paragraph.startswith(got) and paragraph[len(got)] in ".。")


def _score_output(score, expected, found):
    score.count("planned", found)
    same = bool(found) and ([folded(r["completed"]) for r in expected["results"]] ==
                            [folded(r["completed_text"]) for r in found])
    whole = same
    for index, wanted in enumerate(expected["results"]):
        got = found[index] if same else None
        right = same and folded(wanted["remark"]) == folded(got["remark"])
        whole = whole and right
        score.count("completed", same)
        score.count("results", right)
        if wanted["variance"] and not wanted.get("variance_optional"):
            score.count("variance", same and _explains(folded(wanted["variance"]), folded(got.get("variance_text"))))
        if wanted.get("planned_scored", True):
            value = folded((wanted.get("planned") or {}).get("value")).rstrip("%")
            score.count("quantity", same and folded(got.get("planned_value")) == value)
    score.count("outputs", whole)
    for index, got in enumerate(found or []):
        wanted = expected["results"][index] if same else None
        right = same and folded(wanted["remark"]) == folded(got["remark"])
        score.confidences.append((float(got["confidence"]), right))


def score_report(reference, rows):
    score = Score()
    for expected, found in _tables(reference, rows):
        pairs = _pairs(expected, found)
        score.spurious += len(found) - len(pairs)
        for index, results in enumerate(found):
            if index not in pairs.values():
                score.confidences += [(float(row["confidence"]), False) for row in results]
        for index, output in enumerate(expected):
            _score_output(score, output, found[pairs[index]] if index in pairs else None)
    return score


def calibration(confidences):
    """Markdown: how many results of each confidence are right; and the share of those at 0.9 or more."""
    lines = ["| confidence | results | right | share |", "|---|---:|---:|---:|"]
    for low, high in zip(BINS, (*BINS[1:], 1.01)):
        group = [right for confidence, right in confidences if low <= confidence < high]
        label = f"{low:.2f}" if low == 1.0 else f"{low:.2f}–{high:.2f}"
        if group:
            lines.append(f"| {label} | {len(group)} | {sum(group)} | {sum(group) / len(group):.4f} |")
    sure = [right for confidence, right in confidences if confidence >= 0.9]
    share = sum(sure) / max(1, len(sure))
    lines.append(f"| 0.90 or more | {len(sure)} | {sum(sure)} | {share:.4f} |")
    return lines, share
