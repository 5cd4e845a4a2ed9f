#include "corpus/overlay/overlay.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

#include <openssl/evp.h>

#include "align/align.h"
#include "core/error.h"
#include "core/names.h"
#include "core/output_file.h"
#include "corpus/overlay/page_tables.h"
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

// The colour of what stands in a column or row of this role; light, as it is multiplied with the page.
std::string_view colour_of(ColumnRole role) {
  switch (role) {
    case ColumnRole::label:
      return "hsl(0,0%,88%)";
    case ColumnRole::planned:
      return "hsl(210,90%,80%)";
    case ColumnRole::actual:
      return "hsl(120,60%,78%)";
    case ColumnRole::estimate:
      return "hsl(280,70%,84%)";
    case ColumnRole::variance:
      return "hsl(30,95%,78%)";
    case ColumnRole::variance_percent:
      return "hsl(54,95%,75%)";
    case ColumnRole::remark:
      return "hsl(330,70%,86%)";
    case ColumnRole::other:
      break;
  }
  return "hsl(180,45%,82%)";
}

constexpr float kLabelSize = 4.5F;   // points: legible when enlarged, and less than a line is high
constexpr float kLevelStep = 3;      // points by which the frames of one level begin left of those of the next
constexpr float kLegendHeight = 12;  // points at the page's foot

class Drawing {
 public:
  Drawing(const Page& page, std::string_view picture, const RawReport& rows, const Report& report, std::ostream& out)
      : page_(page), picture_(picture), tables_(tables_on(page.number, rows, report)), out_(out) {}

  void draw() {
    const std::string size = "0 0 " + number(page_.width) + " " + number(page_.height);
    out_ << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox=")" << size << R"(" width=")"
         << number(page_.width * 1.5F)
         << "\">\n<style>text{font-family:sans-serif;white-space:pre} .k{font-size:4.5px;fill:#b00} .e{text-anchor:end}"
         << " .w{fill-opacity:0} .b{fill:none;stroke:#999;stroke-width:.2;pointer-events:none}"
         << " .m{mix-blend-mode:multiply} .r{fill:none;stroke:#06c;stroke-width:.5;stroke-dasharray:3 "
            "2;pointer-events:none} .h{fill:none;stroke:#c06;stroke-width:.6;pointer-events:none}</style>\n"
         << R"(<rect width="100%" height="100%" fill="#fff"/>)" << '\n';
    picture();
    columns();
    marks();
    words();
    frames();
    legend();
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

  void label(float x, float y, std::string_view text, std::string_view style = "k") {
    if (text.empty()) return;
    out_ << "<text class=\"" << style << R"(" x=")" << number(x) << R"(" y=")" << number(y) << "\">" << escaped(text)
         << "</text>\n";
  }

  // Each column's reach, and above it what it is.
  void columns() {
    for (const ColumnBand& column : tables_.columns) {
      rect(column.box, R"(fill="#eee" class="m")", column.label);
      label(column.box.x0, column.box.y0 - 1, column.label);
    }
  }

  void marks() {
    for (const LineMark& mark : tables_.marks) {
      rect(mark.box, style_of(mark), mark.title);
      label(mark.box.x1 + 2, mark.box.y0 + kLabelSize + 0.5F, mark.label);
    }
  }

  static std::string style_of(const LineMark& mark) {
    if (mark.kind == LineMark::Kind::dropped) return R"(fill="#000" fill-opacity=".4")";
    std::string fill = "#bbb";
    if (mark.kind == LineMark::Kind::record) fill = "hsl(" + std::to_string(mark.record * kHueStep % 360) + ",80%,75%)";
    if (mark.kind == LineMark::Kind::role) fill = colour_of(mark.role);
    return "fill=\"" + fill + R"(" class="m")";
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

  // Tables' header rows and rows: the outer a row's level, the further left its frame begins.
  void frames() {
    for (const TableHead& head : tables_.heads) {
      rect(head.box, R"(class="h")");
      label(head.box.x0, head.box.y0 - 1, head.label);
    }
    for (const RowFrame& row : tables_.rows) {
      const float left = row.table_left - 1 - kLevelStep * static_cast<float>(row.levels_below);
      rect({left, row.box.y0, row.box.x1 + 1, row.box.y1}, R"(class="r")");
      const std::string level = row.level > 0 ? " level " + std::to_string(row.level) : "";
      label(left - 2, row.box.y0 + kLabelSize + 0.5F, row.number + level, "k e");
      label(left - 2, row.box.y0 + 2 * kLabelSize + 0.5F, row.role, "k e");
    }
  }

  // What the colours of the roles on this page mean.
  void legend() {
    float x = kLegendHeight;
    const float y = page_.height - kLegendHeight;
    for (std::size_t at = 0; at < outturn::words<ColumnRole>().size(); ++at) {
      const auto role = static_cast<ColumnRole>(at);
      const auto has_role = [role](const LineMark& mark) {
        return mark.kind == LineMark::Kind::role && mark.role == role;
      };
      if (std::none_of(tables_.marks.begin(), tables_.marks.end(), has_role)) continue;
      const std::string_view name = to_string(role);
      rect({x, y, x + 6, y + 6}, "fill=\"" + std::string(colour_of(role)) + "\"");
      label(x + 8, y + 5, name);
      x += 16 + static_cast<float>(name.size()) * kLabelSize * 0.6F;
    }
  }

  const Page& page_;
  const std::string_view picture_;
  const PageTables tables_;
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
