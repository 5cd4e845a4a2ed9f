"""The adversary for pages: made-up reports, printed with traits of real files, and what becomes of their rows."""
import collections
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import tempfile

from page_traits import TRAITS, print_report
from sheets import write_pdf

OUTPUTS = 30      # of a report
TOGETHER = 4      # traits that come together at most
SURE = 0.9        # confidence of a result that claims to be sure


def folded(text):
    text = re.sub(r"\s+", " ", text or "").strip()
    return re.sub(r"(?<=[\u2e80-\uffef])\s+|\s+(?=[\u2e80-\uffef])", "", text)


def one_report(build, language, seed, traits):
    """Counts of one report: rows, right, sure_but_wrong, and whether it was exact, flagged or silent."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        truth, text, pdf = folder / "truth.json", folder / "report.txt", folder / "report.pdf"
        subprocess.run([str(build / "tests" / "outturn-simulate"), "--seed", str(seed), "--language", language, "--outputs",
                        str(OUTPUTS), "--rate", "0", "--truth", str(truth), "--text", str(text)], check=True)
        sheets, wanted = print_report(json.loads(truth.read_text(encoding="utf-8")), language, traits, seed)
        write_pdf(sheets, pdf)
        done = subprocess.run([str(build / "bin" / "outturn"), "run", str(pdf), "--output", str(folder / "out")],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        results = folder / "out" / "results.ndjson"
        found = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()] if results.exists() else []
    wanted = [tuple(map(folded, row)) for row in wanted]
    have = [tuple(folded(row[name]) for name in ("planned_text", "completed_text", "remark")) for row in found]
    right = sum((collections.Counter(wanted) & collections.Counter(have)).values())
    known = set(wanted)
    wrong = sum(1 for row, text in zip(found, have) if text not in known and row["confidence"] >= SURE)
    exact = right == len(wanted) == len(have)
    kind = "exact" if exact else "silent" if wrong or done.returncode == 0 else "flagged"
    return collections.Counter({"rows": len(wanted), "right": right, "sure_but_wrong": wrong, kind: 1})


def measure(build, language, seeds, jobs):
    """Markdown: a line for reports without traits, with each alone, and with several at once."""
    cases = [("none", lambda seed: ())] + [(trait, lambda seed, trait=trait: (trait,)) for trait in TRAITS]
    cases.append((f"up to {TOGETHER} at once", lambda seed: random.Random(seed).sample(TRAITS, random.Random(-seed).randint(2, TOGETHER))))
    lines = ["| trait | rows | right | share | exact | flagged | silent | sure but wrong |", "|---|---:|---:|---:|---:|---:|---:|---:|"]
    worst = collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for name, traits in cases:
            total = collections.Counter()
            for counts in pool.map(lambda seed: one_report(build, language, seed, traits(seed)), seeds):
                total.update(counts)
            worst.update(total)
            lines.append(f"| {name.replace('_', ' ')} | {total['rows']} | {total['right']} | {total['right'] / max(1, total['rows']):.4f} "
                         f"| {total['exact']} | {total['flagged']} | {total['silent']} | {total['sure_but_wrong']} |")
    head = f"{len(seeds)} reports of {OUTPUTS} outputs ({language}) for each line, each printed in a layout of its own."
    return "\n".join([head, "", *lines, ""]), worst
