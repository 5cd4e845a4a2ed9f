#include "normalize/printed/pdf_reader.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/language_profile.h"
#include "normalize/figures/figure_rows.h"
#include "normalize/figures/figure_table.h"
#include "normalize/figures/text_rows.h"
#include "normalize/language/language_choice.h"
#include "normalize/page/right_to_left_page.h"
#include "normalize/printed/page_order.h"
#include "normalize/printed/places.h"
#include "normalize/structure/other_language.h"
#include "normalize/structure/structure_reader.h"
#include "normalize/table/row_gauge.h"
#include "normalize/table/row_segmentation.h"

namespace outturn::normalize {
namespace {

constexpr std::string_view kDebrisNoteMark = "footnote_mark";
constexpr std::string_view kDebrisHyphen = "hyphen";
constexpr std::string_view kDebrisMargin = "margin_number";

std::string header_line(std::string_view cells) {
  constexpr std::string_view kBar = " | ";
  std::string line;
  for (;;) {
    const std::size_t bar = cells.find(kBar);
    line.append(cells.substr(0, bar));
    if (bar == std::string_view::npos) return line;
    line.push_back('\t');
    cells.remove_prefix(bar + kBar.size());
  }
}

// Printed lines as the paragraphs they make, and what stands between.
class Assembly {
 public:
  Assembly(const PrintedDocument& document, const Phrases& phrases, ReportBuilder& builder)
      : document_(document),
        gauges_(gauge_tables(document.tables, document.fixed_pitch)),
        paragraph_gap_(cell_paragraph_gap(document.figures)),
        line_ends_(document, &profile_for(phrases.language())),
        builder_(builder),
        structure_(phrases, builder) {}

  void run() {
    for (const Diagnostic& diagnostic : document_.diagnostics) builder_.diagnostic(Diagnostic(diagnostic));
    for (const auto& [kind, characters] : document_.debris) builder_.debris(kind, characters);
    collect_paragraphs();
    std::size_t paragraph = 0;
    for (std::size_t at = 0; at < document_.items.size(); ++at) {
      if (paragraph < paragraphs_.size() && paragraphs_[paragraph].item == at) {
        const Paragraph& here = paragraphs_[paragraph++];
        structure_.line(here.text, here.place, {true, here.bold, next_line(paragraph, at)});
      }
      std::visit([this](const auto& item) { take(item); }, document_.items[at]);
    }
    structure_.finish();
  }

 private:
  struct Paragraph {
    std::size_t item = 0;  // its first line
    std::string text;
    Place place;
    bool bold = false;
  };

  void collect_paragraphs() {
    for (std::size_t at = 0; at < document_.items.size(); ++at) {
      if (const auto* label = std::get_if<PageLabel>(&document_.items[at])) {
        // The first page's head is part of its front matter: the symbol may stand nowhere else.
        if (at == 0 && !label->head.empty()) paragraphs_.push_back({at, label->head, {label->page, 0, {}}, false});
        continue;
      }
      const auto* line = std::get_if<PrintedText>(&document_.items[at]);
      if (line == nullptr) continue;
      if (line->join == Join::paragraph || paragraphs_.empty()) {
        paragraphs_.push_back({at, line->text, line->place, line->bold});
        continue;
      }
      Paragraph& open = paragraphs_.back();
      if (const std::size_t hyphen = line_ends_.to_drop(open.text, line->text)) {
        open.text.resize(open.text.size() - hyphen);
      } else if (line->join == Join::space) {
        open.text += ' ';
      }
      open.text += line->text;
      if (open.place.box && line->place.box) open.place.box->include(*line->place.box);
    }
    headers_.assign(document_.items.size() + 1, nullptr);
    for (std::size_t at = document_.items.size(); at > 0; --at) {
      const auto* header = std::get_if<PrintedHeader>(&document_.items[at - 1]);
      headers_[at - 1] = header != nullptr ? header : headers_[at];
    }
  }

  // What stands behind item `at`: the paragraph `next`, or a header row if one comes before that.
  std::string_view next_line(std::size_t next, std::size_t at) {
    const PrintedHeader* header = headers_[at];
    const bool text_first =
        next < paragraphs_.size() && (header == nullptr || headers_[paragraphs_[next].item] == header);
    if (text_first) return paragraphs_[next].text;
    if (header == nullptr) return {};
    next_header_ = header_line(header->text);
    return next_header_;
  }

  void take(const PageLabel& /*label*/) {}
  void take(const PrintedText& /*line*/) {}

  void take(const PrintedHeader& header) {
    if (header.repeated) return;
    structure_.table_begins();
    builder_.open_table(header.text, header.place, CellSource::geometry, header.kind);
    std::int64_t hyphens = 0;
    for (RawRow& row : segment_rows(document_.tables[header.table], gauges_[header.table], line_ends_, hyphens))
      builder_.row(std::move(row));
    builder_.close_table();
    if (const TagJudgement& tags = gauges_[header.table].tags; !tags.doubt.empty()) {
      builder_.diagnostic({Severity::note,
                           "tree_overruled",
                           "the structure tree contradicts the page (" + tags.doubt + "): read by the layout alone",
                           {tags.page, 0, header.place.page == tags.page ? header.place.box : std::nullopt},
                           -1});
    }
    builder_.debris(kDebrisHyphen, hyphens);
    for (const TablePart& part : document_.tables[header.table].parts)
      builder_.debris(kDebrisNoteMark, part.mark_characters);
  }

  void take(const PrintedRows& /*rows*/) {}  // the whole table comes with its header

  void take(const PrintedFigureTable& item) {
    const PrintedFigures& table = document_.figures[item.table];
    std::int64_t hyphens = 0;
    const auto to_drop = [this](std::string_view above, std::string_view below) {
      return line_ends_.to_drop(above, below);
    };
    std::optional<RawTable> read =
        read_figure_table(segment_figures(table, to_drop, hyphens, paragraph_gap_), *table.wording);
    if (!read) return;
    structure_.table_begins();
    builder_.add_table(*std::move(read));
    builder_.debris(kDebrisHyphen, hyphens);
  }

  void take(const PrintedNote& note) { builder_.footnote({note.marker, note.text, note.place}); }

  const PrintedDocument& document_;
  std::vector<RowGauge> gauges_;
  const float paragraph_gap_;
  LineHyphens line_ends_;
  std::vector<Paragraph> paragraphs_;
  std::vector<const PrintedHeader*> headers_;  // the next header at or behind each item
  std::string next_header_;
  ReportBuilder& builder_;
  StructureReader structure_;
};

}  // namespace

PdfReader::PdfReader(std::string language, bool fixed_pitch, int page_count)
    : language_(std::move(language)),
      fixed_pitch_(fixed_pitch),
      pages_(phrases_of(language_)),
      sequence_(page_count, [this](Page&& page) {
        if (!fixed_pitch_) scale_.adjust(page);
        fixed_pitch_ ? pages_.add_in_order(std::move(page)) : pages_.add(std::move(page));
      }) {}

const Phrases& PdfReader::choose(const PrintedDocument& document, ReportBuilder& builder) const {
  if (!language_.empty()) return phrases_for(language_);
  LanguageChoice choice;
  for (const PrintedItem& item : document.items) {
    if (const auto* header = std::get_if<PrintedHeader>(&item)) choice.header(header->language);
    if (const auto* line = std::get_if<PrintedText>(&item)) choice.add(line->text);
    if (const auto* table = std::get_if<PrintedFigureTable>(&item); table != nullptr && fixed_pitch_) {
      choice.header(document.figures[table->table].wording->language());  // a text may hold nothing else
    }
  }
  report_other_language(choice, builder);
  return choice.best();
}

void PdfReader::finish(ReportBuilder& builder) {
  sequence_.finish();
  for (const Diagnostic& diagnostic : sequence_.diagnostics()) builder.diagnostic(Diagnostic(diagnostic));
  builder.debris(kDebrisMargin, margin_characters_);
  PrintedDocument document = pages_.finish();
  document.fixed_pitch = fixed_pitch_;
  for (PrintedFigures& table : document.figures) table.fixed_pitch = fixed_pitch_;
  doubt_page_order(document, phrases_of(language_));
  const Phrases& phrases = choose(document, builder);
  builder.front().language = phrases.language();
  Assembly(document, phrases, builder).run();
  mirrored_ = std::move(document.mirrored);
  for (PrintedItem& item : document.items) {
    if (auto* const line = std::get_if<PrintedText>(&item)) {
      unread_.push_back({std::move(line->text), line->place, false});
    } else if (const auto* const header = std::get_if<PrintedHeader>(&item)) {
      if (header->kind == TableKind::outputs) unread_.push_back({{}, header->place, true});
    }
  }
  for (UnreadLine& line : unread_) place_on_page(line.place);
}

void PdfReader::place_on_page(Place& place) const {
  if (!place.box) return;
  const auto page = mirrored_.find(place.page);
  if (page != mirrored_.end()) place.box = normalize::place_on_page(*place.box, page->second);
  place.box = scale_.on_sheet(place.page, *place.box);
}

void PdfReader::place_on_pages(RawReport& report) const {
  if (mirrored_.empty() && !scale_.adjusted()) return;
  for_each_place(report, [this](Place& place) { place_on_page(place); });
}

}  // namespace outturn::normalize
