#include "extract/html_nodes.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <new>

#include "core/error.h"
#include "extract/ascii_words.h"

namespace outturn::extract {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t kLargest = std::size_t{64} << 20;  // bytes; the tree takes several times as much
constexpr int kDeepest = 240;                            // elements; libxml2 itself stops at 256
constexpr unsigned short kLastLine = 65535;              // libxml2 counts no further

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

template <std::size_t N>
bool is_one_of(const HtmlNode* node, const std::array<std::string_view, N>& names) {
  return is_element(node) && std::find(names.begin(), names.end(), view(node->name)) != names.end();
}

xmlDoc* parse(std::string_view text, const std::string& name) {
  if (text.size() > kLargest) {
    throw Error(ErrorCode::limit_exceeded, name, "HTML of more than " + std::to_string(kLargest >> 20U) + " MiB");
  }
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (!context) throw std::bad_alloc();
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
  std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      htmlCtxtReadMemory(context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", kOptions),
      xmlFreeDoc);
  const xmlError* error = xmlCtxtGetLastError(context.get());
  if (error != nullptr && error->level == XML_ERR_FATAL) {
    throw Error(ErrorCode::limit_exceeded, name, "HTML that is too large or nested too deep to be read");
  }
  return document.release();
}

}  // namespace

HtmlTree::HtmlTree(std::string_view text, const std::string& name) : document_(parse(text, name), xmlFreeDoc) {}
HtmlTree::~HtmlTree() = default;

const HtmlNode* HtmlTree::root() const {
  if (!document_ || xmlDocGetRootElement(document_.get()) == nullptr) return nullptr;
  return reinterpret_cast<const HtmlNode*>(document_.get());
}

void check_html_depth(int depth, const std::string& name) {
  if (depth > kDeepest) {
    throw Error(ErrorCode::limit_exceeded, name, "HTML elements nested deeper than " + std::to_string(kDeepest));
  }
}

const HtmlNode* first_child(const HtmlNode* node) {
  return node->children;
}

const HtmlNode* next_sibling(const HtmlNode* node) {
  return node->next;
}

bool is_text(const HtmlNode* node) {
  return node->type == XML_TEXT_NODE;
}

bool is_element(const HtmlNode* node) {
  return node->type == XML_ELEMENT_NODE;
}

bool is_element(const HtmlNode* node, std::string_view name) {
  return is_element(node) && view(node->name) == name;
}

std::string_view text_content(const HtmlNode* node) {
  return view(node->content);
}

std::size_t source_line(const HtmlNode* node) {
  return node->line == kLastLine ? 0 : node->line;
}

std::string attribute(const HtmlNode* node, const char* name) {
  xmlChar* value = xmlGetNoNsProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name));
  std::string text(view(value));
  xmlFree(value);
  return text;
}

bool is_block(const HtmlNode* node) {
  constexpr std::array kBlocks = {
      "p"sv,        "div"sv,     "li"sv,         "ul"sv,     "ol"sv,   "dl"sv,    "dt"sv,      "dd"sv,
      "h1"sv,       "h2"sv,      "h3"sv,         "h4"sv,     "h5"sv,   "h6"sv,    "hr"sv,      "section"sv,
      "article"sv,  "header"sv,  "footer"sv,     "main"sv,   "nav"sv,  "aside"sv, "form"sv,    "table"sv,
      "thead"sv,    "tbody"sv,   "tfoot"sv,      "tr"sv,     "td"sv,   "th"sv,    "caption"sv, "figure"sv,
      "fieldset"sv, "address"sv, "blockquote"sv, "center"sv, "body"sv, "html"sv};
  return is_one_of(node, kBlocks);
}

bool is_silent(const HtmlNode* node) {
  constexpr std::array kSilent = {"script"sv, "style"sv,  "head"sv,   "template"sv, "noscript"sv,
                                  "svg"sv,    "object"sv, "iframe"sv, "select"sv};
  return is_one_of(node, kSilent);
}

bool is_hidden(const HtmlNode* node) {
  constexpr std::array kStruckOut = {"del"sv, "s"sv, "strike"sv};
  if (is_one_of(node, kStruckOut)) return true;
  if (node->properties == nullptr) return false;
  if (xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>("hidden")) != nullptr) return true;
  std::string style = attribute(node, "style");
  std::erase(style, ' ');
  constexpr std::array kUnseen = {"display:none"sv, "visibility:hidden"sv, "text-decoration:line-through"sv,
                                  "text-decoration-line:line-through"sv};
  return std::any_of(kUnseen.begin(), kUnseen.end(),
                     [&](std::string_view unseen) { return find_word(style, unseen) != std::string::npos; });
}

std::size_t span_of(const HtmlNode* cell, const char* name) {
  const std::string text = attribute(cell, name);
  std::size_t span = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || span > kMostHtmlColumns) break;
    span = span * 10 + static_cast<std::size_t>(c - '0');
  }
  return std::clamp<std::size_t>(span, 1, kMostHtmlColumns);
}

void append_text(const HtmlNode* node, std::string& text, int depth, const std::string& name) {
  check_html_depth(depth, name);
  for (const HtmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) text += view(child->content);
    if (child->type == XML_ELEMENT_NODE) append_text(child, text, depth + 1, name);
  }
}

void append_collapsed(std::string& text, std::string_view more) {
  for (const char c : more) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (!space) {
      text += c;
    } else if (!text.empty() && text.back() != ' ') {
      text += ' ';
    }
  }
}

bool holds_table(const HtmlNode* node, int depth, const std::string& name) {
  check_html_depth(depth, name);
  for (const HtmlNode* child = node->children; child != nullptr; child = child->next) {
    if (!is_element(child)) continue;
    if (is_element(child, "table") || holds_table(child, depth + 1, name)) return true;
  }
  return false;
}

}  // namespace outturn::extract
