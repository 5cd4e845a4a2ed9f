#include "corpus/overlay/overlay.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>
#include <vector>

#include <openssl/evp.h>

#include "align/align.h"
#include "align/outputs/cell_text.h"
#include "core/error.h"
#include "core/names.h"
#include "core/output_file.h"
#include "export/rows/keys.h"
#include "export/rows/pieces.h"
#include "extract/extract.h"
#include "extract/page_image.h"
#include "normalize/normalize.h"

namespace outturn::corpus {
namespace {

constexpr double kPictureDpi = 144;
constexpr int kHueStep = 137;  // degrees between neighbouring results: the golden angle keeps them apart

// Two decimals, whatever the locale.
std::string number(float value) {
  std::array<char, 48> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 2).ptr;
  return {buffer.data(), end};
}

std::string escaped(std::string_view text) {
  std::string answer;
  for (const char c : text) {
    if (c == '&') {
      answer += "&amp;";
    } else if (c == '<') {
      answer += "&lt;";
    } else if (c == '"') {
      answer += "&quot;";
    } else {
      answer += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  return answer;
}

// A line of a cell and what became of it.
struct Mark {
  Box box;
  std::string key;
  std::string field;
  const Piece* piece = nullptr;
};

class Drawing {
 public:
  Drawing(const Page& page, std::string_view picture, const RawReport& rows, const Report& report, std::ostream& out)
      : page_(page), picture_(picture), rows_(rows), report_(report), out_(out) {}

  void draw() {
    const std::string size = "0 0 " + number(page_.width) + " " + number(page_.height);
    out_ << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox=")" << size << R"(" width=")"
         << number(page_.width * 1.5F)
         << "\">\n<style>text{font-family:sans-serif;white-space:pre} .k{font-size:4.5px;fill:#b00}"
         << " .w{fill-opacity:0} .b{fill:none;stroke:#999;stroke-width:.2;pointer-events:none}"
         << " .m{mix-blend-mode:multiply} .r{fill:none;stroke:#06c;stroke-width:.5;stroke-dasharray:3 "
            "2;pointer-events:none}</style>\n"
         << R"(<rect width="100%" height="100%" fill="#fff"/>)" << '\n';
    picture();
    columns();
    marks();
    words();
    frames();
    out_ << "</svg>\n";
  }

 private:
  void rect(const Box& box, std::string_view attributes, std::string_view title = {}) {
    out_ << R"(<rect x=")" << number(box.x0) << R"(" y=")" << number(box.y0) << R"(" width=")" << number(box.width())
         << R"(" height=")" << number(box.height()) << "\" " << attributes << ">";
    if (!title.empty()) out_ << "<title>" << escaped(title) << "</title>";
    out_ << "</rect>\n";
  }

  void picture() {
    if (picture_.empty()) return;
    std::string base64((picture_.size() + 2) / 3 * 4 + 1, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(base64.data()),
                        reinterpret_cast<const unsigned char*>(picture_.data()), static_cast<int>(picture_.size()));
    base64.resize(static_cast<std::size_t>(length));
    out_ << R"(<image width=")" << number(page_.width) << R"(" height=")" << number(page_.height)
         << R"(" preserveAspectRatio="none" href="data:image/png;base64,)" << base64 << "\"/>\n";
  }

  void label(float x, float y, std::string_view text) {
    out_ << R"(<text class="k" x=")" << number(x) << R"(" y=")" << number(y) << "\">" << escaped(text) << "</text>\n";
  }

  [[nodiscard]] bool here(const Place& place) const { return place.page == page_.number && place.box; }

  // The part of a row that stands on this page; of one column, or of all.
  [[nodiscard]] std::optional<Box> reach(const RawRow& row, std::optional<std::size_t> only = {}) const {
    std::optional<Box> all;
    for (std::size_t column = 0; column < kOutputColumns; ++column) {
      if (only && *only != column) continue;
      for (const Fragment& fragment : row.cells[column].fragments) {
        if (!here(fragment.place)) continue;
        if (all) {
          all->include(*fragment.place.box);
        } else {
          all = fragment.place.box;
        }
      }
    }
    return all;
  }

  void columns() {
    for (const RawTable& table : rows_.tables) {
      for (std::size_t column = 0; column < kOutputColumns; ++column) {
        std::optional<Box> band;
        for (const RawRow& row : table.rows) {
          const auto part = reach(row, column);
          if (part && band) band->include(*part);
          if (part && !band) band = part;
        }
        if (band) rect(*band, R"(fill="#eee" class="m")");
      }
    }
  }

  void marks() {
    const exporting::Keys keys(report_);
    std::map<std::string, int, std::less<>> colours;
    exporting::for_each_piece(report_, keys, [&](const exporting::PieceAt& at) {
      const align::CellText cell = cell_of(at);
      const std::string key(at.result_key);
      const std::vector<std::size_t> begins = cell.fragment_begins();
      for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t begin = begins[i];
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : cell.text.size();
        const Place& place = cell.cell->fragments[i].place;
        if (!here(place) || end <= at.piece->begin || begin >= at.piece->end) continue;
        const auto colour = colours.try_emplace(key, static_cast<int>(colours.size())).first->second;
        const std::string hue = std::to_string(colour * kHueStep % 360);
        const std::string fill = !key.empty()            ? "fill=\"hsl(" + hue + ",80%,75%)\" class=\"m\""
                                 : at.field == "dropped" ? R"(fill="#000" fill-opacity=".4")"
                                                         : R"(fill="#bbb" class="m")";
        rect(*place.box, fill,
             key + " " + std::string(at.field) + " " + std::string(to_string(at.piece->move)) + " " +
                 number(static_cast<float>(at.piece->score)));
        if (at.field == "completed") label(place.box->x1 + 2, place.box->y0 + 5, short_key(key));
      }
    });
  }

  [[nodiscard]] align::CellText cell_of(const exporting::PieceAt& at) const {
    const auto& rows = rows_.tables[at.table].rows;
    return at.piece->row < rows.size() ? align::flatten(rows[at.piece->row].cell(at.piece->column)) : align::CellText();
  }

  // The key without the document's part: the last five steps.
  static std::string_view short_key(std::string_view key) {
    std::size_t from = key.size();
    for (int steps = 0; steps < 5 && from != std::string_view::npos && from > 0; ++steps)
      from = key.rfind('/', from - 1);
    return from == std::string_view::npos ? key : key.substr(from + 1);
  }

  void words() {
    for (const Rule& rule : page_.rules) rect(rule.box, R"(fill="#08c" fill-opacity=".5")");
    for (const Word& word : page_.words) {
      rect(word.box, R"(class="b")");
      out_ << R"(<text class="w" x=")" << number(word.box.x0) << R"(" y=")" << number(word.baseline)
           << R"(" font-size=")" << number(word.font_size) << R"(" textLength=")" << number(word.box.width())
           << R"(" lengthAdjust="spacingAndGlyphs">)" << escaped(word.text) << "</text>\n";
    }
  }

  void frames() {
    for (const RawTable& table : rows_.tables) {
      for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const RawRow& row = table.rows[at];
        const auto box = reach(row);
        if (!box) continue;
        rect({box->x0 - 1, box->y0, box->x1 + 1, box->y1}, R"(class="r")");
        std::string text = std::to_string(at);
        if (row.kind == RowKind::group) text += " group";
        if (row.after_page_break) text += " after break";
        if (row.same_printed_row) text += " same row";
        if (row.separated_by_layout) text += " |";
        label(std::max(2.0F, box->x0 - 34), box->y0 + 6, text);
      }
    }
  }

  const Page& page_;
  const std::string_view picture_;
  const RawReport& rows_;
  const Report& report_;
  std::ostream& out_;
};

// Passes everything on and keeps one page.
class KeepPage final : public PageSink {
 public:
  KeepPage(PageSink& sink, int number) : sink_(sink), number_(number) {}

  void begin_document(const DocumentInfo& info) override {
    kind_ = info.kind;
    sink_.begin_document(info);
  }
  void page(Page&& page) override {
    if (page.number == number_) kept_ = page;
    sink_.page(std::move(page));
  }
  void diagnostic(Diagnostic&& diagnostic) override { sink_.diagnostic(std::move(diagnostic)); }
  void end_document() override { sink_.end_document(); }

  [[nodiscard]] const std::optional<Page>& kept() const { return kept_; }
  [[nodiscard]] bool pdf() const { return kind_ == SourceKind::pdf; }
  [[nodiscard]] bool word() const { return kind_ == SourceKind::word; }

 private:
  PageSink& sink_;
  int number_;
  SourceKind kind_ = SourceKind::text;
  std::optional<Page> kept_;
};

}  // namespace

void draw_overlay(const Page& page, std::string_view picture, const RawReport& rows, const Report& report,
                  std::ostream& out) {
  Drawing(page, picture, rows, report, out).draw();
}

void write_overlay(const std::filesystem::path& path, int number, const std::filesystem::path& output,
                   const library::Options& options) {
  const std::string name = path.string();
  normalize::Normalizer normalizer(options.normalize);
  KeepPage sink(normalizer, number);
  extract::read_file(path, name, options.extract, sink);
  if (!sink.pdf()) {
    throw Error(ErrorCode::usage, name,
                sink.word() ? "a Word document has no pages to draw: give its PDF" : "a text has no pages to draw");
  }
  if (!sink.kept()) throw Error(ErrorCode::usage, name, "there is no page " + std::to_string(number));
  const RawReport rows = normalizer.take();
  const Report report = align::align_report(RawReport(rows), options.align);
  const std::string picture =
      extract::render_page(path, name, number, sink.kept()->rotation, kPictureDpi, options.extract);
  OutputFile file(output);
  draw_overlay(*sink.kept(), picture, rows, report, file.stream());
  file.commit();
}

}  // namespace outturn::corpus
