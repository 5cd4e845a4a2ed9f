#include "extract/html_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "core/error.h"
#include "core/raised_text.h"
#include "core/utf8.h"
#include "extract/ascii_words.h"

namespace outturn::extract {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kLargest = std::size_t{64} << 20;  // bytes; the tree takes several times as much
constexpr int kDeepest = 240;                            // elements; libxml2 itself stops at 256
constexpr std::size_t kShortCell = 60;                   // bytes: a cell without paragraphs
constexpr std::size_t kMostColumns = 64;
constexpr std::size_t kRowCells = 3;         // of a row that makes a table worth reading
constexpr unsigned short kLastLine = 65535;  // libxml2 counts no further

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetNoNsProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name));
  std::string text(view(value));
  xmlFree(value);
  return text;
}

bool is_element(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && view(node->name) == name;
}

template <std::size_t N>
bool is_one_of(const xmlNode* node, const std::array<std::string_view, N>& names) {
  return node->type == XML_ELEMENT_NODE && std::find(names.begin(), names.end(), view(node->name)) != names.end();
}

bool is_block(const xmlNode* node) {
  constexpr std::array kBlocks = {
      "p"sv,        "div"sv,     "li"sv,         "ul"sv,     "ol"sv,   "dl"sv,    "dt"sv,      "dd"sv,
      "h1"sv,       "h2"sv,      "h3"sv,         "h4"sv,     "h5"sv,   "h6"sv,    "hr"sv,      "section"sv,
      "article"sv,  "header"sv,  "footer"sv,     "main"sv,   "nav"sv,  "aside"sv, "form"sv,    "table"sv,
      "thead"sv,    "tbody"sv,   "tfoot"sv,      "tr"sv,     "td"sv,   "th"sv,    "caption"sv, "figure"sv,
      "fieldset"sv, "address"sv, "blockquote"sv, "center"sv, "body"sv, "html"sv};
  return is_one_of(node, kBlocks);
}

bool is_silent(const xmlNode* node) {
  constexpr std::array kSilent = {"script"sv, "style"sv,  "head"sv,   "template"sv, "noscript"sv,
                                  "svg"sv,    "object"sv, "iframe"sv, "select"sv};
  return is_one_of(node, kSilent);
}

bool is_hidden(const xmlNode* node) {
  if (node->properties == nullptr) return false;
  if (xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>("hidden")) != nullptr) return true;
  std::string style = attribute(node, "style");
  std::erase(style, ' ');
  return find_word(style, "display:none") != std::string::npos ||
         find_word(style, "visibility:hidden") != std::string::npos;
}

std::size_t span_of(const xmlNode* cell, const char* name) {
  const std::string text = attribute(cell, name);
  std::size_t span = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || span > kMostColumns) break;
    span = span * 10 + static_cast<std::size_t>(c - '0');
  }
  return std::clamp<std::size_t>(span, 1, kMostColumns);
}

class Walker {
 public:
  Walker(HtmlText& html, std::int64_t first_line, const std::string& name)
      : html_(html), first_line_(first_line), name_(name) {}

  void run(const xmlNode* root) {
    blocks(root, 0);
    end_block();
  }

 private:
  [[nodiscard]] std::int64_t line_of(const xmlNode* node) const {
    return node->line == 0 || node->line == kLastLine ? 0 : first_line_ + node->line - 1;
  }

  void check_depth(int depth) const {
    if (depth > kDeepest) {
      throw Error(ErrorCode::limit_exceeded, name_, "HTML elements nested deeper than " + std::to_string(kDeepest));
    }
  }

  // Text outside of tables.
  void blocks(const xmlNode* node, int depth) {
    check_depth(depth);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE) {
        if (block_.empty()) block_line_ = line_of(child);
        append_collapsed(block_, view(child->content));
      } else if (is_element(child, "sup") && !is_hidden(child)) {
        if (block_.empty()) block_line_ = line_of(child);
        append_raised(child, block_, depth);
      } else if (child->type == XML_ELEMENT_NODE) {
        element(child, depth);
      }
    }
  }

  void element(const xmlNode* node, int depth) {
    if (is_element(node, "head")) {
      for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (is_element(child, "title")) append_text(child, html_.title, depth);
      }
    }
    if (is_element(node, "input") && attribute(node, "type") == "password") html_.asks_password = true;
    if (is_silent(node)) return;
    if (is_hidden(node)) return count_hidden(node, depth);
    if (is_element(node, "br")) return end_line();
    if (is_element(node, "pre")) return preformatted(node, depth);
    if (is_element(node, "table") && !holds_table(node, depth)) {
      end_block();
      return table(node, depth);
    }
    const bool block = is_block(node);
    if (block) end_block();
    blocks(node, depth + 1);
    if (block) end_block();
  }

  void count_hidden(const xmlNode* node, int depth) {
    std::string text;
    append_text(node, text, depth);
    html_.hidden_characters += utf8::count_non_space(text);
  }

  void end_line() {
    const std::string_view text = utf8::trim(block_);
    if (!text.empty()) html_.lines.push_back({block_line_, std::string(text)});
    block_.clear();
  }

  void end_block() {
    if (utf8::trim(block_).empty()) {
      block_.clear();
      return;
    }
    if (!html_.lines.empty() && !html_.lines.back().text.empty()) html_.lines.push_back({block_line_, {}});
    end_line();
  }

  void preformatted(const xmlNode* node, int depth) {
    end_block();
    html_.has_table = true;
    std::string text;
    append_text(node, text, depth);
    std::string_view rest = text;
    for (std::int64_t line = line_of(node);; ++line) {
      const std::size_t end = rest.find('\n');
      std::string_view one = rest.substr(0, end);
      if (one.ends_with('\r')) one.remove_suffix(1);
      html_.lines.push_back({line, std::string(one)});
      if (end == std::string_view::npos) break;
      rest.remove_prefix(end + 1);
    }
  }

  // All text below the node as it stands.
  void append_text(const xmlNode* node, std::string& text, int depth) const {
    check_depth(depth);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) text += view(child->content);
      if (child->type == XML_ELEMENT_NODE) append_text(child, text, depth + 1);
    }
  }

  // A mark of a note must not lengthen the figure that it stands behind.
  void append_raised(const xmlNode* node, std::string& text, int depth) const {
    std::string raised;
    append_text(node, raised, depth + 1);
    append_collapsed(text, raised_text(raised));
  }

  static void append_collapsed(std::string& text, std::string_view more) {
    for (const char c : more) {
      const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
      if (!space) {
        text += c;
      } else if (!text.empty() && text.back() != ' ') {
        text += ' ';
      }
    }
  }

  [[nodiscard]] bool holds_table(const xmlNode* node, int depth) const {
    check_depth(depth);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      if (is_element(child, "table") || holds_table(child, depth + 1)) return true;
    }
    return false;
  }

  // --- tables

  void table(const xmlNode* node, int depth) {
    below_.clear();
    if (!html_.lines.empty() && !html_.lines.back().text.empty()) html_.lines.push_back({line_of(node), {}});
    rows(node, depth);
  }

  void rows(const xmlNode* node, int depth) {
    check_depth(depth);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE || is_silent(child)) continue;
      if (is_hidden(child)) {
        count_hidden(child, depth);
      } else if (is_element(child, "tr")) {
        row(child, depth + 1);
      } else if (is_element(child, "caption")) {
        blocks(child, depth + 1);
        end_block();
      } else {
        rows(child, depth + 1);
      }
    }
  }

  void row(const xmlNode* node, int depth) {
    std::vector<std::string> cells;
    std::size_t column = 0;
    std::size_t filled = 0;
    const auto skip_taken = [&] {
      while (column < below_.size() && below_[column] > 0) {
        --below_[column++];
        cells.emplace_back();
      }
    };
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (!is_element(child, "td") && !is_element(child, "th")) continue;
      if (column >= kMostColumns) break;
      skip_taken();
      cells.push_back(is_hidden(child) ? std::string() : cell(child, depth + 1));
      filled += cells.back().empty() ? 0U : 1U;
      const std::size_t rows_below = span_of(child, "rowspan") - 1;
      for (std::size_t span = span_of(child, "colspan"); span > 0; --span, ++column) {
        if (below_.size() <= column) below_.resize(column + 1);
        below_[column] = rows_below;
        if (span > 1) cells.emplace_back();
      }
    }
    skip_taken();
    if (cells.empty()) return;
    html_.has_table = html_.has_table || cells.size() >= kRowCells;
    std::string line;
    const bool alone = filled == 1 && !cells.front().empty() && child_cells(node) == 1;
    for (std::size_t at = 0; at < (alone ? 1 : cells.size()); ++at) {
      if (at > 0) line += '\t';
      line += cells[at];
    }
    html_.lines.push_back({line_of(node), std::move(line)});
  }

  static std::size_t child_cells(const xmlNode* row) {
    std::size_t count = 0;
    for (const xmlNode* child = row->children; child != nullptr; child = child->next) {
      count += is_element(child, "td") || is_element(child, "th") ? 1U : 0U;
    }
    return count;
  }

  std::string cell(const xmlNode* node, int depth) {
    std::vector<std::string> paragraphs(1);
    collect_cell(node, paragraphs, depth);
    std::size_t size = 0;
    for (const std::string& paragraph : paragraphs) size += paragraph.size();
    std::string text;
    for (const std::string& paragraph : paragraphs) {
      const std::string_view part = utf8::trim(paragraph);
      if (part.empty()) continue;
      if (!text.empty()) text += size <= kShortCell ? " "sv : "\xE2\x80\xA9"sv;  // U+2029
      text += part;
    }
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
  }

  void collect_cell(const xmlNode* node, std::vector<std::string>& paragraphs, int depth) {
    check_depth(depth);
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE) {
        append_collapsed(paragraphs.back(), view(child->content));
      } else if (is_element(child, "sup") && !is_hidden(child)) {
        append_raised(child, paragraphs.back(), depth);
      } else if (child->type == XML_ELEMENT_NODE && !is_silent(child)) {
        if (is_hidden(child)) {
          count_hidden(child, depth);
          continue;
        }
        const bool block = is_block(child) || is_element(child, "br");
        if (block) paragraphs.emplace_back();
        collect_cell(child, paragraphs, depth + 1);
        if (block) paragraphs.emplace_back();
      }
    }
  }

  HtmlText& html_;
  std::int64_t first_line_;
  const std::string& name_;
  std::string block_;
  std::int64_t block_line_ = 0;
  std::vector<std::size_t> below_;  // of each column, the rows that the cell above goes on over
};

}  // namespace

HtmlText read_html(std::string_view text, std::int64_t first_line, const std::string& name) {
  if (text.size() > kLargest) {
    throw Error(ErrorCode::limit_exceeded, name, "HTML of more than " + std::to_string(kLargest >> 20U) + " MiB");
  }
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (!context) throw std::bad_alloc();
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", kOptions));
  const xmlError* error = xmlCtxtGetLastError(context.get());
  if (error != nullptr && error->level == XML_ERR_FATAL) {
    throw Error(ErrorCode::limit_exceeded, name, "HTML that is too large or nested too deep to be read");
  }
  HtmlText html;
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root != nullptr) {
    // A document's own root is an element; the walk begins above it.
    Walker(html, first_line, name).run(reinterpret_cast<const xmlNode*>(document.get()));
  }
  return html;
}

}  // namespace outturn::extract
