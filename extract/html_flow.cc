#include "extract/html_flow.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "extract/ascii_words.h"
#include "extract/html_nodes.h"

namespace outturn::extract {
namespace {

using std::string_view_literals::operator""sv;

bool is_cell(const HtmlNode* node) {
  return is_element(node, "td") || is_element(node, "th");
}

// What the element's own style says of its type's weight (CSS Fonts, 2.2); nothing where it says nothing of it.
std::optional<bool> styled_bold(const HtmlNode* node) {
  constexpr std::string_view kWeight = "font-weight:";
  std::string style = attribute(node, "style");
  std::erase_if(style, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  std::transform(style.begin(), style.end(), style.begin(), ascii_lower);
  const std::size_t found = style.rfind(kWeight);
  if (found == std::string::npos) return std::nullopt;
  const std::string_view value = std::string_view(style).substr(found + kWeight.size());
  if (value.starts_with("bold")) return true;
  if (value.starts_with("normal") || value.starts_with("lighter")) return false;
  if (value.empty() || value.front() < '1' || value.front() > '9') return std::nullopt;
  return value.front() >= '6' || value.starts_with("1000");
}

bool is_bold(const HtmlNode* node, bool around) {
  if (const std::optional<bool> styled = styled_bold(node)) return *styled;
  return around || is_element(node, "b") || is_element(node, "strong") || is_element(node, "th");
}

// "h1" … "h6"; 0 for anything else.
int heading_level(const HtmlNode* node) {
  constexpr std::array kHeadings = {"h1"sv, "h2"sv, "h3"sv, "h4"sv, "h5"sv, "h6"sv};
  const auto found = std::find_if(kHeadings.begin(), kHeadings.end(),
                                  [&](std::string_view heading) { return is_element(node, heading); });
  return found == kHeadings.end() ? 0 : static_cast<int>(found - kHeadings.begin()) + 1;
}

// "<![if !supportLists]>", "<![endif]>": Word's conditions, which the parser takes for text.
std::string without_conditions(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find("<!["), text.size());
    const std::size_t end = text.find("]>", begin);
    if (end == std::string_view::npos) break;
    plain += text.substr(0, begin);
    text.remove_prefix(end + 2);
  }
  return plain.append(text);
}

// Several no-break spaces only set a distance; one belongs to the text.
std::string with_single_spaces(std::string_view text) {
  constexpr std::string_view kNoBreak = "\u00A0";
  std::string plain;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find(kNoBreak), text.size());
    plain += text.substr(0, begin);
    text.remove_prefix(begin);
    std::size_t spaces = 0;
    for (; text.starts_with(kNoBreak); ++spaces) text.remove_prefix(kNoBreak.size());
    if (spaces > 0) plain += spaces > 1 ? " " : kNoBreak;
  }
  return plain;
}

// The paragraph that is being read.
class ParagraphText {
 public:
  void add(std::string_view more, bool bold) {
    append_collapsed(text_, with_single_spaces(without_conditions(more)));
    if (!bold) all_bold_ = all_bold_ && utf8::trim(more).empty();
  }

  void add_raised(std::string_view raised, bool bold) {
    const std::size_t begin = text_.size();
    add(raised, bold);
    while (text_.size() > begin && text_.back() == ' ') text_.pop_back();
    if (text_.size() == begin) return;
    raised_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text_.size())});
  }

  // Hands over what has come since the last time, if that is any text.
  void end(std::vector<DraftBlock>& blocks, int heading) {
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (!utf8::trim(text_).empty()) {
      DraftParagraph made;
      made.paragraph.text = std::move(text_);
      made.paragraph.raised = std::move(raised_);
      made.paragraph.weight = weight_of(all_bold_);
      made.paragraph.heading_level = heading;
      blocks.emplace_back(std::move(made));
    }
    *this = ParagraphText();
  }

 private:
  std::string text_;
  std::vector<outturn::TextRange> raised_;
  bool all_bold_ = true;
};

// Where cells of the rows above go on.
class CellsAbove {
 public:
  // Puts the lower parts of merged cells into the row, from `column` to the next one that is free.
  void fill(DraftRow& row, std::size_t& column) {
    while (column < below_.size() && below_[column].rows > 0) {
      Below& here = below_[column];
      DraftCell& cell = row.cells.emplace_back();
      cell.cell.column = static_cast<std::int32_t>(column);
      cell.cell.column_span = static_cast<std::int32_t>(here.columns);
      cell.cell.continues_above = true;
      --here.rows;
      column += here.columns;
    }
  }

  void add(std::size_t column, std::size_t columns, std::size_t rows) {
    if (rows == 0) return;
    if (below_.size() <= column) below_.resize(column + 1);
    below_[column] = {columns, rows};
  }

 private:
  struct Below {
    std::size_t columns = 1;
    std::size_t rows = 0;  // that are left
  };
  std::vector<Below> below_;
};

class FlowWalker {
 public:
  FlowWalker(HtmlFlow& html, const std::string& name) : html_(html), name_(name) {}

  void run(const HtmlNode* root) { blocks(root, html_.blocks, {}, 0); }

 private:
  // What holds for the text below an element.
  struct Look {
    bool bold = false;
    int heading = 0;
  };

  // One table while its rows are read.
  struct Table {
    std::unique_ptr<DraftGrid> grid = std::make_unique<DraftGrid>();
    CellsAbove above;
    std::vector<DraftBlock> below;  // what its foot says
  };

  void blocks(const HtmlNode* node, std::vector<DraftBlock>& out, Look look, int depth) {
    ParagraphText text;
    inner(node, out, text, look, depth);
    text.end(out, look.heading);
  }

  void inner(const HtmlNode* node, std::vector<DraftBlock>& out, ParagraphText& text, Look look, int depth) {
    check_html_depth(depth, name_);
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (is_text(child)) {
        text.add(text_content(child), look.bold);
      } else if (is_element(child)) {
        element(child, out, text, look, depth);
      }
    }
  }

  void element(const HtmlNode* node, std::vector<DraftBlock>& out, ParagraphText& text, Look look, int depth) {
    if (is_element(node, "head")) find_title(node, depth);
    if (is_element(node, "input") && attribute(node, "type") == "password") html_.asks_password = true;
    if (is_silent(node)) return;
    if (is_hidden(node)) return count_hidden(node, depth);
    if (is_element(node, "pre")) html_.has_preformatted = true;
    if (is_element(node, "sup")) {
      std::string raised;
      append_text(node, raised, depth + 1, name_);
      return text.add_raised(raised, look.bold);
    }
    if (is_element(node, "br")) return text.end(out, look.heading);
    if (is_element(node, "table") && !is_layout(node, depth)) {
      text.end(out, look.heading);
      return table(node, out, depth);
    }
    const Look within{is_bold(node, look.bold), std::max(look.heading, heading_level(node))};
    if (!is_block(node)) return inner(node, out, text, within, depth + 1);
    text.end(out, look.heading);
    blocks(node, out, within, depth + 1);
  }

  void find_title(const HtmlNode* head, int depth) {
    for (const HtmlNode* child = first_child(head); child != nullptr; child = next_sibling(child)) {
      if (is_element(child, "title")) append_text(child, html_.title, depth, name_);
    }
  }

  void count_hidden(const HtmlNode* node, int depth) {
    std::string text;
    append_text(node, text, depth, name_);
    html_.hidden_characters += utf8::count_non_space(text);
  }

  // Whether a table only puts others in their places.
  [[nodiscard]] bool is_layout(const HtmlNode* node, int depth) const {
    if (!holds_table(node, depth, name_)) return false;
    std::size_t rows = 0;
    std::size_t wide = 0;
    count_rows(node, rows, wide, depth);
    return 2 * wide < rows;
  }

  void count_rows(const HtmlNode* node, std::size_t& rows, std::size_t& wide, int depth) const {
    check_html_depth(depth, name_);
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (is_element(child, "tr")) {
        ++rows;
        std::size_t cells = 0;
        for (const HtmlNode* cell = first_child(child); cell != nullptr; cell = next_sibling(cell)) {
          cells += is_cell(cell) ? 1U : 0U;
        }
        wide += cells >= kHtmlRowCells ? 1U : 0U;
      } else if (is_element(child)) {
        count_rows(child, rows, wide, depth + 1);
      }
    }
  }

  void table(const HtmlNode* node, std::vector<DraftBlock>& out, int depth) {
    Table made;
    rows(node, made, out, false, false, depth);
    std::erase_if(made.grid->rows, [](const DraftRow& row) { return row.cells.empty(); });
    if (!made.grid->rows.empty()) out.emplace_back(std::move(made.grid));
    std::move(made.below.begin(), made.below.end(), std::back_inserter(out));
  }

  void rows(const HtmlNode* node, Table& made, std::vector<DraftBlock>& out, bool head, bool foot, int depth) {
    check_html_depth(depth, name_);
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (is_text(child)) stray_text(child, out);
      if (!is_element(child) || is_silent(child)) continue;
      if (is_hidden(child)) {
        count_hidden(child, depth);
      } else if (is_element(child, "caption")) {
        blocks(child, out, {}, depth + 1);
      } else if (is_element(child, "tr")) {
        row(child, made, out, head, foot, depth + 1);
      } else {
        rows(child, made, out, head || is_element(child, "thead"), foot || is_element(child, "tfoot"), depth + 1);
      }
    }
  }

  // What stands in a table beside its cells is shown in front of it.
  static void stray_text(const HtmlNode* node, std::vector<DraftBlock>& out) {
    ParagraphText text;
    text.add(text_content(node), false);
    text.end(out, 0);
  }

  void row(const HtmlNode* node, Table& table, std::vector<DraftBlock>& out, bool head, bool foot, int depth) {
    DraftRow made;
    std::size_t column = 0;
    std::size_t cells = 0;
    bool all_heads = true;
    for (const HtmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      if (is_text(child)) stray_text(child, out);
      if (!is_element(child) || is_silent(child)) continue;
      table.above.fill(made, column);
      if (!is_cell(child) || column >= kMostHtmlColumns) {
        if (is_hidden(child)) {
          count_hidden(child, depth);
        } else {
          blocks(child, out, {}, depth + 1);
        }
        continue;
      }
      ++cells;
      all_heads = all_heads && is_element(child, "th");
      const std::size_t columns = span_of(child, "colspan");
      DraftCell& cell = made.cells.emplace_back();
      cell.cell.column = static_cast<std::int32_t>(column);
      cell.cell.column_span = static_cast<std::int32_t>(columns);
      if (is_hidden(child)) {
        count_hidden(child, depth);
      } else {
        blocks(child, cell.blocks, {is_bold(child, false), 0}, depth + 1);
      }
      table.above.add(column, columns, span_of(child, "rowspan") - 1);
      column += columns;
    }
    table.above.fill(made, column);
    html_.has_table = html_.has_table || made.cells.size() >= kHtmlRowCells;
    if (foot && cells == 1 && made.cells.size() == 1) {
      std::vector<DraftBlock>& said = made.cells.front().blocks;
      std::move(said.begin(), said.end(), std::back_inserter(table.below));
      return;
    }
    made.header = head || (cells > 0 && all_heads);
    table.grid->rows.push_back(std::move(made));
  }

  HtmlFlow& html_;
  const std::string& name_;
};

}  // namespace

HtmlFlow read_html_flow(std::string_view text, const std::string& name) {
  const HtmlTree tree(text, name);
  HtmlFlow html;
  if (tree.root() != nullptr) FlowWalker(html, name).run(tree.root());
  return html;
}

}  // namespace outturn::extract
