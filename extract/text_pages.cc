#include "extract/text_pages.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"
#include "extract/foreign_format.h"
#include "extract/html_flow.h"
#include "extract/html_text.h"
#include "extract/text_decoder.h"
#include "extract/word/flow_writer.h"

namespace outturn::extract {
namespace {

constexpr std::size_t kShortestReport = 4096;  // bytes of text that may be a report though it is named .pdf

// Positions of a character in a text, asked for in ascending order: each byte is looked at once, however seldom or
// often the character occurs.
class Finder {
 public:
  Finder(std::string_view text, std::string_view wanted) : text_(text), wanted_(wanted) {}

  std::size_t from(std::size_t at) {
    if (!searched_ || found_ < at) {
      found_ = std::min(text_.find(wanted_, at), text_.size());
      searched_ = true;
    }
    return found_;
  }

 private:
  std::string_view text_;
  std::string_view wanted_;
  std::size_t found_ = 0;
  bool searched_ = false;
};

// Where the text's lines end.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text) : text_(text) {
    for (const std::string_view end : kEnds) finders_.emplace_back(text, end);
  }

  // The first line end at or behind `at`, in bytes; the text's end where there is none.
  std::size_t from(std::size_t at) {
    std::size_t first = text_.size();
    for (Finder& finder : finders_) first = std::min(first, finder.from(at));
    return first;
  }

  // How many bytes the one at `end` takes.
  [[nodiscard]] std::size_t length(std::size_t end) const {
    const std::string_view rest = text_.substr(end);
    if (rest.starts_with("\r\n")) return 2;
    for (const std::string_view known : kEnds) {
      if (rest.starts_with(known)) return known.size();
    }
    return 0;
  }

 private:
  static constexpr std::array<std::string_view, 5> kEnds = {"\n", "\r", "\u0085", "\u2028", "\u2029"};

  std::string_view text_;
  std::vector<Finder> finders_;
};

void report_hidden(std::int64_t characters, PageSink& sink) {
  if (characters == 0) return;
  sink.diagnostic({Severity::note, "hidden_text",
                   std::to_string(characters) + " characters of HTML that is not displayed, left out", Place(), -1});
}

class TextReader {
 public:
  TextReader(const DecodedText& decoded, const std::string& name, const Options& options, PageSink& sink)
      : decoded_(decoded), name_(name), options_(options), sink_(sink) {}

  void run() {
    const std::string_view text = decoded_.text;
    LineEnds ends(text);
    page_.number = 1;
    std::optional<TextRange> table = find_html_table(text, 0);
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = ends.from(begin);
      if (table && end > table->begin) {
        begin = add_table(begin, *table);
        table = find_html_table(text, begin);
        continue;
      }
      line(begin, end);
      begin = end == text.size() ? end : end + ends.length(end);
    }
    if (!page_.lines.empty()) hand_over();
    if (decoded_.damaged_count > static_cast<std::int64_t>(decoded_.damaged.size())) report_rest();
  }

 private:
  void line(std::size_t begin, std::size_t end) {
    ++number_;
    while (reported_ < decoded_.damaged.size() && decoded_.damaged[reported_].text_offset < end) {
      report(decoded_.damaged[reported_++]);
    }
    std::size_t feed = form_feed_.from(begin);
    const bool has_feed = feed < end;
    for (; feed < end; feed = form_feed_.from(begin)) {
      if (feed > begin) add(begin, feed);
      next_page();
      begin = feed + 1;
    }
    if (!has_feed || end > begin) add(begin, end);
  }

  // Adds the lines of a table in HTML and what stands in front of it from `begin` on; answers where it ends.
  std::size_t add_table(std::size_t begin, const TextRange& table) {
    const std::string_view text = decoded_.text;
    if (table.begin > begin) line(begin, table.begin);
    if (table.begin == begin) ++number_;
    HtmlText html = read_html(text.substr(table.begin, table.end - table.begin), number_, name_);
    report_hidden(html.hidden_characters, sink_);
    for (TextLine& row : html.lines) page_.lines.push_back(std::move(row));
    LineEnds ends(text.substr(0, table.end));
    for (std::size_t at = ends.from(table.begin); at < table.end; at = ends.from(at + ends.length(at))) ++number_;
    const std::size_t rest = table.end + LineEnds(text).length(table.end);
    if (rest == table.end) --number_;  // more of the line follows
    return rest;
  }

  void add(std::size_t begin, std::size_t end) {
    page_.lines.push_back({number_, std::string(decoded_.text.substr(begin, end - begin))});
  }

  void next_page() {
    const int number = page_.number;
    hand_over();
    if (number >= options_.max_pages) {
      throw Error(ErrorCode::limit_exceeded, name_, "more than " + std::to_string(options_.max_pages) + " pages");
    }
    page_.number = number + 1;
  }

  void hand_over() { sink_.page(std::exchange(page_, Page())); }

  void report(const DamagedBytes& damaged) {
    const Place place{page_.number, number_, std::nullopt};
    sink_.diagnostic(damaged.nul ? Diagnostic{Severity::warning, "nul_byte", "a NUL byte, read as U+FFFD", place,
                                              damaged.source_offset}
                                 : Diagnostic{Severity::warning, "invalid_bytes",
                                              "bytes that are no text, read as U+FFFD", place, damaged.source_offset});
  }

  void report_rest() {
    const auto rest = decoded_.damaged_count - static_cast<std::int64_t>(decoded_.damaged.size());
    sink_.diagnostic({Severity::warning, "invalid_bytes",
                      std::to_string(rest) + " more places with invalid or NUL bytes, read as U+FFFD", Place(), -1});
  }

  const DecodedText& decoded_;
  const std::string& name_;
  const Options& options_;
  PageSink& sink_;
  Finder form_feed_{decoded_.text, "\f"};
  Page page_;
  std::int64_t number_ = 0;
  std::size_t reported_ = 0;
};

// What an HTML document without a table is, for people.
std::string page_without_table(const HtmlFlow& html) {
  constexpr std::size_t kLongestTitle = 80;  // bytes
  std::string text = html.asks_password ? "a login page" : "a page of a website without any table";
  const std::string title = utf8::collapse_spaces(html.title);
  if (!title.empty())
    text += " (\"" + title.substr(0, utf8::floor(title, std::min(title.size(), kLongestTitle))) + "\")";
  return text + ": fetch the report itself";
}

// Preformatted text keeps its lines, as texts do.
void read_html_lines(const DecodedText& decoded, const DocumentInfo& info, PageSink& sink) {
  HtmlText html = read_html(decoded.text, 1, info.name);
  sink.begin_document(info);
  report_hidden(html.hidden_characters, sink);
  Page page;
  page.number = 1;
  page.lines = std::move(html.lines);
  sink.page(std::move(page));
  sink.end_document();
}

void read_html_pages(const DecodedText& decoded, DocumentInfo info, PageSink& sink) {
  HtmlFlow html = read_html_flow(decoded.text, info.name);
  if (html.has_preformatted) {
    read_html_lines(decoded, info, sink);
    return;
  }
  if (!html.has_table) {
    throw Error(ErrorCode::not_a_report, info.name, "not a report, but " + page_without_table(html));
  }
  info.kind = SourceKind::html;
  sink.begin_document(info);
  report_hidden(html.hidden_characters, sink);
  FlowWriter writer(sink, {}, {});
  for (DraftBlock& block : html.blocks) writer.block(std::move(block));
  writer.finish();
  sink.end_document();
}

bool is_named_pdf(std::string_view name) {
  constexpr std::string_view kEnding = ".pdf";
  if (name.size() < kEnding.size()) return false;
  name.remove_prefix(name.size() - kEnding.size());
  return std::equal(name.begin(), name.end(), kEnding.begin(),
                    [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

}  // namespace

void read_text(std::string_view bytes, const SourceKindFound& found, const std::string& name, const Options& options,
               PageSink& sink) {
  DecodedText decoded;
  decode_text(bytes.substr(found.bom_bytes), found.bom_bytes, found.encoding, name, decoded);
  if (utf8::trim(decoded.text).empty()) {
    throw Error(ErrorCode::empty_input, name, "holds no text, only white space");
  }
  if (const auto foreign = foreign_text(decoded.text)) {
    throw Error(ErrorCode::not_a_report, name, "not the text of a report, but " + *foreign);
  }
  DocumentInfo info;
  info.name = name;
  info.kind = SourceKind::text;
  info.encoding = found.encoding;
  if (is_html(decoded.text)) {
    read_html_pages(decoded, info, sink);
    return;
  }
  if (decoded.text.size() < kShortestReport && is_named_pdf(name)) {
    throw Error(ErrorCode::not_a_report, name,
                "not a PDF, whatever its name, but a few lines of text (an error message?): fetch the report itself");
  }
  sink.begin_document(info);
  TextReader(decoded, name, options, sink).run();
  sink.end_document();
}

}  // namespace outturn::extract
