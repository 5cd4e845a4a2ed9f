"""Writes a report as a flat OpenDocument text (OASIS ODF 1.2) in a given layout."""
import re
from xml.sax.saxutils import escape, quoteattr

from typeset_layouts import PAGES_MM

NAMESPACES = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % pair for pair in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))

WORDS = {
    "zh": {
        "header": ("计划产出", "已完成 (数目或是/否)", "说明"), "stacked": ("已完成", "(数目", "或是/否)"),
        "accomplishment": "预期成绩 %s: %s", "accomplishment_untitled": "预期成绩 %s: 各项工作的效率和成效得以提高",
        "groups": ("航空事务", "人力资源", "医务支助", "地理空间信息", "环境管理"),
        "footnote": "绩效指标见主报告。", "title": "预算执行情况报告", "section": "部门 %s", "office": "办公室 %s",
        "front": ("第七十九届会议", "议程项目 150", "2018 年 7 月 1 日至 2019 年 6 月 30 日期间预算执行情况", "秘书长的报告")},
    "en": {
        "header": ("Planned outputs", "Completed (number or yes/no)", "Remarks"),
        "stacked": ("Completed", "(number or", "yes/no)"),
        "accomplishment": "Expected accomplishment %s: %s",
        "accomplishment_untitled": "Expected accomplishment %s: Increased efficiency and effectiveness",
        "groups": ("Aviation services", "Human resources", "Medical support", "Geospatial information", "Environment"),
        "footnote": "Indicators of achievement are contained in the main report.", "title": "Budget performance report",
        "section": "Section %s", "office": "Office %s",
        "front": ("Seventy-ninth session", "Agenda item 150",
                  "Budget performance for the period from 1 July 2018 to 30 June 2019", "Report of the Secretary-General")},
    "fr": {
        "header": ("Produits prévus", "Produits exécutés (nombre ou oui/non)", "Observations"),
        "stacked": ("Produits exécutés", "(nombre ou", "oui/non)"),
        "accomplishment": "Réalisation escomptée %s : %s",
        "accomplishment_untitled": "Réalisation escomptée %s : Gains d’efficience et d’efficacité",
        "groups": ("Opérations aériennes", "Ressources humaines", "Services médicaux", "Information géospatiale",
                   "Protection de l’environnement"),
        "footnote": "Les indicateurs de succès figurent dans le rapport principal.",
        "title": "Rapport sur l’exécution du budget", "section": "Section %s", "office": "Bureau %s", "office_line": "%s) %s",
        "front": ("Soixante-dix-neuvième session", "Point 150 de l’ordre du jour",
                  "Exécution du budget de l’exercice allant du 1er juillet 2018 au 30 juin 2019", "Rapport du Secrétaire général")},
    "es": {
        "header": ("Productos previstos", "Productos obtenidos (número o sí/no)", "Observaciones"),
        "stacked": ("Productos obtenidos", "(número o", "sí/no)"),
        "accomplishment": "Logro previsto %s: %s",
        "accomplishment_untitled": "Logro previsto %s: Mayor eficiencia y eficacia",
        "groups": ("Operaciones aéreas", "Recursos humanos", "Servicios médicos", "Información geoespacial", "Medio ambiente"),
        "footnote": "Los indicadores de progreso figuran en el informe principal.",
        "title": "Informe sobre la ejecución del presupuesto", "section": "Sección %s", "office": "Oficina %s",
        "office_line": "%s) %s",
        "front": ("Septuagésimo noveno período de sesiones", "Tema 150 del programa",
                  "Ejecución del presupuesto para el período comprendido entre el 1 de julio de 2018 y el 30 de junio de 2019",
                  "Informe del Secretario General")},
    "ru": {
        "header": ("Запланированные мероприятия", "Выполнено (число или да/нет)", "Примечания"),
        "stacked": ("Выполнено", "(число или", "да/нет)"),
        "accomplishment": "Ожидаемое достижение %s: %s",
        "accomplishment_untitled": "Ожидаемое достижение %s: Повышение эффективности и действенности",
        "groups": ("Авиационное обслуживание", "Людские ресурсы", "Медицинское обслуживание", "Геопространственная информация",
                   "Охрана окружающей среды"),
        "footnote": "Показатели достижения результатов изложены в основном докладе.",
        "title": "Доклад об исполнении бюджета", "section": "Раздел %s", "office": "Отдел %s",
        "front": ("Семьдесят девятая сессия", "Пункт 150 повестки дня",
                  "Исполнение бюджета за период с 1 июля 2018 года по 30 июня 2019 года", "Доклад Генерального секретаря")},
    "ar": {
        "header": ("النواتج المقررة", "النواتج المنجزة (العدد أو نعم/لا)", "ملاحظات"),
        "stacked": ("المنجز", "(العدد أو", "نعم/لا)"),
        "accomplishment": "الإنجاز المتوقع %s: %s", "accomplishment_untitled": "الإنجاز المتوقع %s: زيادة الكفاءة والفعالية",
        "groups": ("خدمات الطيران", "الموارد البشرية", "الدعم الطبي", "المعلومات الجغرافية المكانية", "إدارة البيئة"),
        "footnote": "ترد مؤشرات الإنجاز في التقرير الرئيسي.", "title": "تقرير أداء الميزانية", "section": "القسم %s",
        "office": "المكتب %s", "section_line": "%s - %s",
        "front": ("الدورة التاسعة والسبعون", "البند 150 من جدول الأعمال",
                  "أداء الميزانية للفترة من 1 تموز/يوليه 2018 إلى 30 حزيران/يونيه 2019", "تقرير الأمين العام")},
}

# Read from the right: the typesetter mirrors pages, tables and paragraphs itself.
FROM_RIGHT = {"ar": ' style:writing-mode="rl-tb"'}

JOB_NUMBER = "19-01234"


def paragraph(text, style, extra=""):
    return '<text:p text:style-name="%s">%s%s</text:p>' % (style, escape(text), extra)


def footnote(number, text):
    return ('<text:note text:id="ftn%d" text:note-class="footnote"><text:note-citation>%d</text:note-citation>'
            '<text:note-body><text:p text:style-name="Note">%s</text:p></text:note-body></text:note>'
            % (number, number, escape(text)))


class Styles:
    """Everything before the body: fonts, paragraph, table and page styles."""

    def __init__(self, layout, language, symbol):
        self.layout, self.language, self.symbol = layout, language, symbol
        self.writing = FROM_RIGHT.get(language, "")
        width, height = PAGES_MM[layout.page]
        self.page = (height, width) if layout.landscape else (width, height)
        self.text_width = self.page[0] - layout.margins[0] - layout.margins[1]

    def write(self):
        fonts = "".join('<style:font-face style:name=%s svg:font-family=%s/>' % (quoteattr(f), quoteattr("'%s'" % f))
                        for f in sorted({self.layout.font, self.layout.asian_font}))
        return ("<office:font-face-decls>%s</office:font-face-decls><office:styles>%s</office:styles>"
                "<office:automatic-styles>%s%s</office:automatic-styles><office:master-styles>%s</office:master-styles>"
                % (fonts, self.paragraphs(), self.tables(), self.page_layout(), self.master()))

    def text_properties(self, scale=1.0, bold=False):
        size = "%.1fpt" % (self.layout.size * scale)
        weight = "bold" if bold else "normal"
        return ('<style:text-properties style:font-name=%s style:font-name-asian=%s fo:font-size="%s" '
                'style:font-size-asian="%s" fo:font-weight="%s" style:font-weight-asian="%s" fo:language="en" '
                'fo:country="GB" style:language-asian="zh" style:country-asian="CN" style:font-name-complex=%s '
                'style:font-size-complex="%s" style:font-weight-complex="%s" style:language-complex="ar" '
                'style:country-complex="EG"/>'
                % (quoteattr(self.layout.font), quoteattr(self.layout.asian_font), size, size, weight, weight,
                   quoteattr(self.layout.font), size, weight))

    def paragraphs(self):
        body_align = "justify" if self.layout.justify else "start"

        def style(name, align, scale=1.0, bold=False, above=0, below=0, keep=False, extra=""):
            if self.writing:  # LibreOffice takes start for the left, whichever side the text begins on
                align = {"start": "right", "end": "left"}.get(align, align)
            return ('<style:style style:name="%s" style:family="paragraph"><style:paragraph-properties fo:text-align="%s" '
                    'fo:line-height="%d%%" fo:margin-top="%.1fpt" fo:margin-bottom="%.1fpt" fo:orphans="1" fo:widows="1"%s%s%s/>'
                    '%s</style:style>' % (name, align, self.layout.line_height, above, below,
                                          ' fo:keep-with-next="always"' if keep else "", self.writing, extra,
                                          self.text_properties(scale, bold)))
        rule = ' fo:border-bottom="0.5pt solid #000000" fo:padding="2pt"'
        return "".join((
            style("Cell", body_align), style("Value", self.layout.value_align), style("HeadCell", "start", 0.85),
            style("HeadValue", self.layout.value_align, 0.85), style("Group", "start", bold=True),
            style("Section", "start", 1.3, True, 14, 6, True), style("Office", "start", 1.15, True, 10, 5, True),
            style("Accomplishment", body_align, 1.0, True, 8, 5, True), style("Title", "start", 1.5, True, 6, 10),
            style("Body", body_align, below=5), style("Note", "start", 0.8),
            style("HeadOdd", "end", 0.85, True, extra=rule if self.layout.head == "symbol-rule" else ""),
            style("HeadEven", "start", 0.85, True, extra=rule if self.layout.head == "symbol-rule" else ""),
            style("Foot", "center" if self.layout.foot == "centre" else "start", 0.85)))

    def tables(self):
        layout = self.layout
        styles = ['<style:style style:name="T" style:family="table"><style:table-properties style:width="%.2fmm" '
                  'table:align="%s" table:border-model="collapsing" style:may-break-between-rows="true" '
                  'fo:margin-bottom="6pt"%s/></style:style>'
                  % (self.text_width, "right" if self.writing else "left", self.writing)]
        for index, share in enumerate(layout.columns):
            styles.append('<style:style style:name="C%d" style:family="table-column"><style:table-column-properties '
                          'style:column-width="%.2fmm"/></style:style>' % (index, self.text_width * share / 100))
        for name, keep in (("Row", "auto" if layout.split_rows else "always"), ("HeadRow", "always")):
            styles.append('<style:style style:name="%s" style:family="table-row"><style:table-row-properties '
                          'fo:keep-together="%s"/></style:style>' % (name, keep))
        thin, thick = "0.4pt solid #000000", "1.2pt solid #000000"
        cell = {"none": "", "header": "", "horizontal": 'fo:border-bottom="%s"' % thin, "grid": 'fo:border="%s"' % thin}
        head = {"none": "", "header": 'fo:border-top="%s" fo:border-bottom="%s"' % (thin, thick),
                "horizontal": 'fo:border-top="%s" fo:border-bottom="%s"' % (thin, thick), "grid": 'fo:border="%s"' % thin}
        for name, borders in (("CellBox", cell[layout.rules]), ("HeadBox", head[layout.rules])):
            styles.append('<style:style style:name="%s" style:family="table-cell"><style:table-cell-properties '
                          'fo:padding-left="%.1fpt" fo:padding-right="%.1fpt" fo:padding-top="%.1fpt" fo:padding-bottom="%.1fpt" '
                          '%s/></style:style>' % (name, layout.column_gap / 2, layout.column_gap / 2, layout.row_gap / 2,
                                                  layout.row_gap / 2, borders))
        return "".join(styles)

    def page_layout(self):
        left, right, top, bottom = self.layout.margins
        return ('<style:page-layout style:name="P"%s><style:page-layout-properties fo:page-width="%.1fmm" '
                'fo:page-height="%.1fmm" style:print-orientation="%s" fo:margin-left="%.1fmm" fo:margin-right="%.1fmm" '
                'fo:margin-top="%.1fmm" fo:margin-bottom="%.1fmm"%s/><style:header-style><style:header-footer-properties '
                'fo:min-height="6mm" fo:margin-bottom="4mm"/></style:header-style><style:footer-style>'
                '<style:header-footer-properties fo:min-height="6mm" fo:margin-top="4mm"/></style:footer-style>'
                '</style:page-layout>' % (' style:page-usage="mirrored"' if self.layout.mirrored else "", *self.page,
                                          "landscape" if self.layout.landscape else "portrait", left, right, top, bottom, self.writing))

    def master(self):
        number, count = "<text:page-number/>", "<text:page-count/>"
        foot = {"none": "", "centre": number, "pages-job": "%s/%s %s" % (number, count, JOB_NUMBER)}[self.layout.foot]
        parts = []
        if self.layout.head != "none":
            for side, style in (("header", "HeadOdd"), ("header-left", "HeadEven")):
                parts.append("<style:%s>%s</style:%s>" % (side, paragraph(self.symbol, style), side))
        if foot:
            parts.append('<style:footer><text:p text:style-name="Foot">%s</text:p></style:footer>' % foot)
        return '<style:master-page style:name="Standard" style:page-layout-name="P">%s</style:master-page>' % "".join(parts)


class Body:
    def __init__(self, layout, report):
        self.layout, self.report, self.words = layout, report, WORDS[report.language]
        self.notes, self.groups = 0, 0

    def write(self):
        words = self.words
        parts = [paragraph(line, "Body") for line in (self.report.symbol, *words["front"])]
        parts.append(paragraph(self.report.title or words["title"], "Title"))
        section = office = None
        for index, table in enumerate(self.report.tables):
            if table.section != section:
                parts.append(self.heading(table.section, "section", "%s. %s"))
                office = None
            if table.office != office and table.office[0]:
                parts.append(self.heading(table.office, "office", "(%s) %s"))
            section, office = table.section, table.office
            parts.append(self.accomplishment(table, index))
            parts.append(self.table(table, index))
        return "".join(parts)

    def heading(self, numbered, kind, usual):
        code, title = numbered
        line = self.words.get(kind + "_line", usual)
        return paragraph(line % (code, title or self.words[kind] % code), kind.capitalize())

    def accomplishment(self, table, index):
        number, title = table.accomplishment
        text = self.words["accomplishment"] % (number, title) if title else self.words["accomplishment_untitled"] % number
        note = ""
        if self.layout.footnotes and index % 2 == 0:
            self.notes += 1
            note = footnote(self.notes, self.words["footnote"])
        return paragraph(text, "Accomplishment", note)

    def table(self, table, index):
        columns = "".join('<table:table-column table:style-name="C%d"/>' % i for i in range(3))
        header = self.header()
        if self.layout.repeat_header:
            header = "<table:table-header-rows>%s</table:table-header-rows>" % header
        rows, group = [], ""
        for number, output in enumerate(table.outputs):
            if output.group and output.group != group:
                rows.append(self.group_row(output.group))
            elif self.layout.group_every and number % self.layout.group_every == 0 and not output.group:
                rows.append(self.group_row(self.words["groups"][self.groups % len(self.words["groups"])]))
                self.groups += 1
            group = output.group
            rows.extend(self.rows(output))
        return '<table:table table:name="T%d" table:style-name="T">%s%s%s</table:table>' % (index, columns, header, "".join(rows))

    def header(self):
        planned, completed, remark = self.words["header"]
        lines = self.words["stacked"] if self.layout.stacked_header else (completed,)
        cells = (self.cell([planned], "HeadCell", "HeadBox"), self.cell(lines, "HeadValue", "HeadBox"),
                 self.cell([remark], "HeadCell", "HeadBox"))
        return '<table:table-row table:style-name="HeadRow">%s</table:table-row>' % "".join(cells)

    def group_row(self, title):
        return self.row(self.cell([title], "Group"), self.cell([], "Value"), self.cell([], "Cell"))

    def rows(self, output):
        if self.layout.results == "paragraphs":
            return [self.row(self.cell([output.planned], "Cell"), self.cell([r.completed for r in output.results], "Value"),
                             self.cell([p for r in output.results for p in r.paragraphs], "Cell"))]
        spanned = self.layout.results == "span" and len(output.results) > 1
        rows = []
        for index, result in enumerate(output.results):
            planned = self.cell([output.planned] if index == 0 else [], "Cell",
                                span=len(output.results) if spanned and index == 0 else 1)
            if spanned and index > 0:
                planned = "<table:covered-table-cell/>"
            rows.append(self.row(planned, self.cell([result.completed], "Value"), self.cell(result.paragraphs, "Cell")))
        return rows

    @staticmethod
    def row(*cells):
        return '<table:table-row table:style-name="Row">%s</table:table-row>' % "".join(cells)

    @staticmethod
    def cell(paragraphs, style, box="CellBox", span=1):
        spans = ' table:number-rows-spanned="%d"' % span if span > 1 else ""
        text = "".join(paragraph(text, style) for text in paragraphs) or paragraph("", style)
        return '<table:table-cell table:style-name="%s" office:value-type="string"%s>%s</table:table-cell>' % (box, spans, text)


def document(styles, body):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<office:document %s office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text">%s<office:body><office:text>%s</office:text>'
            '</office:body></office:document>' % (NAMESPACES, styles, body))


def write(report, layout):
    body = Body(layout, report).write()
    if report.language in FROM_RIGHT:  # an ordinary space would let the groups of a number change places
        body = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "\u00a0", body)
    return document(Styles(layout, report.language, report.symbol).write(), body)
