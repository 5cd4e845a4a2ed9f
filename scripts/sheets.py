"""Sheets of paper on which text and rules are set, written as a PDF: what scripts/accuracy --pages prints reports with."""
import dataclasses
import zlib

# Advances of Helvetica for the characters 32 to 126, thousandths of the type (Adobe's font metrics).
HELVETICA = (278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, *[556] * 10, 278, 278, 584, 584,
             584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611,
             722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
             222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584)
HAN_ADVANCE, NARROW_ADVANCE = 1000, 500  # of STSong-Light


def is_han(character):
    return ord(character) > 0x2E7F


def advance(character, size, asian):
    if asian:
        return size * (HAN_ADVANCE if is_han(character) else NARROW_ADVANCE) / 1000
    return size * (HELVETICA[ord(character) - 32] if 32 <= ord(character) < 127 else 556) / 1000


@dataclasses.dataclass
class Run:
    """A text set in one go; y is its base line, points from the sheet's top."""
    x: float
    y: float
    size: float
    text: str
    bold: bool = False
    grey: float = 0.0
    spacing: float = 0.0  # points between glyphs
    hidden: bool = False
    struck: bool = False  # four times, a third of a point apart


@dataclasses.dataclass
class Sheet:
    width: float
    height: float
    asian: bool
    runs: list = dataclasses.field(default_factory=list)
    rules: list = dataclasses.field(default_factory=list)  # x0, y0, x1, y1

    def text_width(self, text, size):
        return sum(advance(character, size, self.asian) for character in text)

    def content(self):
        parts = ["0.5 w"]
        parts += [f"{x0:.2f} {self.height - y0:.2f} m {x1:.2f} {self.height - y1:.2f} l S" for x0, y0, x1, y1 in self.rules]
        for run in self.runs:
            font = "F3" if self.asian else "F2" if run.bold else "F1"
            for right, down in ((0, 0), (0.35, 0), (0, 0.35), (0.35, 0.35))[:4 if run.struck else 1]:
                parts.append(f"BT /{font} {run.size:g} Tf {run.grey:g} g {3 if run.hidden else 0} Tr {run.spacing:g} Tc "
                             f"{run.x + right:.2f} {self.height - run.y - down:.2f} Td {self.encoded(run.text)} Tj ET")
        return "\n".join(parts).encode("latin-1")

    def encoded(self, text):
        if self.asian:
            return "<" + text.encode("utf-16-be").hex().upper() + ">"
        return "(" + "".join("\\" + c if c in "()\\" else c for c in text) + ")"


def write_pdf(sheets, path):
    """Object 1 is the catalog, 2 the page tree, 3 to 7 the fonts."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
               b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
               b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) "
               b"/Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 /W [1 94 500 814 939 500] >>",
               b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
               b"/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"]
    pages = []
    for sheet in sheets:
        data = zlib.compress(sheet.content())
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(data) + data + b"\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.width:g} {sheet.height:g}] /Contents "
                       f"{len(objects)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>".encode())
        pages.append(len(objects))
    objects[1] = ("<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), " ".join(f"{page} 0 R" for page in pages))).encode()
    out, offsets = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    path.write_bytes(bytes(out))
