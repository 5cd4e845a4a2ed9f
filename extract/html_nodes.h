// Elements of an HTML document. libxml2 stays behind this header.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct _xmlDoc;
struct _xmlNode;

namespace outturn::extract {

using HtmlNode = _xmlNode;

inline constexpr std::size_t kMostHtmlColumns = 64;  // of a table
inline constexpr std::size_t kHtmlRowCells = 3;      // of a row that makes a table worth reading

// A parsed document. Nothing is loaded from elsewhere.
class HtmlTree {
 public:
  // `text`: UTF-8. Throws Error(limit_exceeded) for a text of more than 64 MiB and for elements nested deeper than
  // libxml2 reads.
  HtmlTree(std::string_view text, const std::string& name);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  // What the document's own root element stands in; nullptr where there is none.
  [[nodiscard]] const HtmlNode* root() const;

 private:
  std::unique_ptr<_xmlDoc, void (*)(_xmlDoc*)> document_;
};

// Throws Error(limit_exceeded) where elements are nested too deep.
void check_html_depth(int depth, const std::string& name);

[[nodiscard]] const HtmlNode* first_child(const HtmlNode* node);
[[nodiscard]] const HtmlNode* next_sibling(const HtmlNode* node);
[[nodiscard]] bool is_text(const HtmlNode* node);     // between tags
[[nodiscard]] bool is_element(const HtmlNode* node);  // of any name
[[nodiscard]] bool is_element(const HtmlNode* node, std::string_view name);
[[nodiscard]] std::string_view text_content(const HtmlNode* node);  // of a text
[[nodiscard]] std::size_t source_line(const HtmlNode* node);        // 1-based; 0 where it is not known
[[nodiscard]] std::string attribute(const HtmlNode* node, const char* name);

[[nodiscard]] bool is_block(const HtmlNode* node);   // stands on lines of its own
[[nodiscard]] bool is_silent(const HtmlNode* node);  // scripts and such
[[nodiscard]] bool is_hidden(const HtmlNode* node);  // not displayed, or struck out as what a change took away

// "colspan" or "rowspan" of a cell: 1 to kMostHtmlColumns.
[[nodiscard]] std::size_t span_of(const HtmlNode* cell, const char* name);

// All text below the node as it stands.
void append_text(const HtmlNode* node, std::string& text, int depth, const std::string& name);
// More of a text whose white space counts as one space.
void append_collapsed(std::string& text, std::string_view more);

[[nodiscard]] bool holds_table(const HtmlNode* node, int depth, const std::string& name);

}  // namespace outturn::extract
