#include "extract/html_text.h"

#include <libxml/tree.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "core/raised_text.h"
#include "core/utf8.h"
#include "extract/html_nodes.h"

namespace outturn::extract {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kShortCell = 60;  // bytes: a cell without paragraphs

class Walker {
 public:
  Walker(HtmlText& html, std::int64_t first_line, const std::string& name)
      : html_(html), first_line_(first_line), name_(name) {}

  void run(const HtmlNode* root) {
    blocks(root, 0);
    end_block();
  }

 private:
  [[nodiscard]] std::int64_t line_of(const HtmlNode* node) const {
    const auto line = static_cast<std::int64_t>(source_line(node));
    return line == 0 ? 0 : first_line_ + line - 1;
  }

  void check_depth(int depth) const { check_html_depth(depth, name_); }

  // Text outside of tables.
  void blocks(const HtmlNode* node, int depth) {
    check_depth(depth);
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (is_text(child)) {
        if (block_.empty()) block_line_ = line_of(child);
        append_collapsed(block_, text_content(child));
      } else if (is_element(child, "sup") && !is_hidden(child)) {
        if (block_.empty()) block_line_ = line_of(child);
        append_raised(child, block_, depth);
      } else if (is_element(child)) {
        element(child, depth);
      }
    }
  }

  void element(const HtmlNode* node, int depth) {
    if (is_element(node, "head")) {
      for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
        if (is_element(child, "title")) append_text(child, html_.title, depth, name_);
      }
    }
    if (is_element(node, "input") && attribute(node, "type") == "password") html_.asks_password = true;
    if (is_silent(node)) return;
    if (is_hidden(node)) return count_hidden(node, depth);
    if (is_element(node, "br")) return end_line();
    if (is_element(node, "pre")) return preformatted(node, depth);
    if (is_element(node, "table") && !holds_table(node, depth, name_)) {
      end_block();
      return table(node, depth);
    }
    const bool block = is_block(node);
    if (block) end_block();
    blocks(node, depth + 1);
    if (block) end_block();
  }

  void count_hidden(const HtmlNode* node, int depth) {
    std::string text;
    append_text(node, text, depth, name_);
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

  void preformatted(const HtmlNode* node, int depth) {
    end_block();
    html_.has_table = true;
    std::string text;
    append_text(node, text, depth, name_);
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

  // A mark of a note must not lengthen the figure that it stands behind.
  void append_raised(const HtmlNode* node, std::string& text, int depth) const {
    std::string raised;
    append_text(node, raised, depth + 1, name_);
    append_collapsed(text, raised_text(raised));
  }

  // --- tables

  void table(const HtmlNode* node, int depth) {
    below_.clear();
    if (!html_.lines.empty() && !html_.lines.back().text.empty()) html_.lines.push_back({line_of(node), {}});
    rows(node, depth);
  }

  void rows(const HtmlNode* node, int depth) {
    check_depth(depth);
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (!is_element(child) || is_silent(child)) continue;
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

  void row(const HtmlNode* node, int depth) {
    std::vector<std::string> cells;
    std::size_t column = 0;
    std::size_t filled = 0;
    const auto skip_taken = [&] {
      while (column < below_.size() && below_[column] > 0) {
        --below_[column++];
        cells.emplace_back();
      }
    };
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (!is_element(child, "td") && !is_element(child, "th")) continue;
      if (column >= kMostHtmlColumns) break;
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
    html_.has_table = html_.has_table || cells.size() >= kHtmlRowCells;
    std::string line;
    const bool alone = filled == 1 && !cells.front().empty() && child_cells(node) == 1;
    for (std::size_t at = 0; at < (alone ? 1 : cells.size()); ++at) {
      if (at > 0) line += '\t';
      line += cells[at];
    }
    html_.lines.push_back({line_of(node), std::move(line)});
  }

  static std::size_t child_cells(const HtmlNode* row) {
    std::size_t count = 0;
    for (const HtmlNode* child = first_child(row); child != nullptr; child = next_sibling(child)) {
      count += is_element(child, "td") || is_element(child, "th") ? 1U : 0U;
    }
    return count;
  }

  std::string cell(const HtmlNode* node, int depth) {
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

  void collect_cell(const HtmlNode* node, std::vector<std::string>& paragraphs, int depth) {
    check_depth(depth);
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (is_text(child)) {
        append_collapsed(paragraphs.back(), text_content(child));
      } else if (is_element(child, "sup") && !is_hidden(child)) {
        append_raised(child, paragraphs.back(), depth);
      } else if (is_element(child) && !is_silent(child)) {
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
  const HtmlTree tree(text, name);
  HtmlText html;
  if (tree.root() != nullptr) Walker(html, first_line, name).run(tree.root());
  return html;
}

}  // namespace outturn::extract
