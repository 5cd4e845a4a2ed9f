// What extract hands to normalize: pages of words with boxes (PDF) or of numbered lines (text).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/flow_blocks.h"
#include "core/place.h"
#include "core/type_weight.h"

namespace outturn {

// One font as it is used in the document; words refer to it by index into DocumentInfo/Page::fonts.
struct Font {
  std::string name;  // PostScript name without subset prefix
  TypeWeight weight = TypeWeight::regular;
  bool italic = false;

  [[nodiscard]] bool is_bold() const { return weight == TypeWeight::bold; }

  friend bool operator==(const Font&, const Font&) = default;
};

// A run of glyphs without a visible gap, on one base line, in one font. Chinese text without spaces is
// one word up to the next gap, space, or change of font.
struct Word {
  std::string text;           // UTF-8, ligatures resolved, never empty, no white space
  Box box;                    // x from the glyphs' advances, y from the font's ascent and descent
  float baseline = 0;         // points from the page's top
  float font_size = 0;        // points, as displayed
  std::uint16_t font = 0;     // index into Page::fonts
  bool space_before = false;  // the source has white space (character or gap) between this word and the previous one
  std::int32_t element = -1;  // StructureElement::id of the innermost one that it belongs to; -1 where none is known
  float certainty = 1;        // of its characters: 1 where nobody had to guess them, 0 where nobody knows one
  bool hidden_layer = false;  // nobody sees it on the page; it is of a scan's text, as a program recognised it

  friend bool operator==(const Word&, const Word&) = default;
};

// A thin horizontal or vertical line drawn on the page (stroke, or thin filled rectangle).
struct Rule {
  Box box;
  friend bool operator==(const Rule&, const Rule&) = default;
};

// A line of a text source.
struct TextLine {
  std::int64_t number = 0;  // 1-based in the file
  std::string text;         // UTF-8, without its line end; invalid bytes are U+FFFD
  friend bool operator==(const TextLine&, const TextLine&) = default;
};

// What a PDF's structure tree calls a part of the document (ISO 32000-1, 14.8.4; role maps are resolved).
enum class ElementRole : std::uint8_t {
  other,  // Document, Part, Sect, Div, Span …
  paragraph,
  heading,  // H, H1 …, Title
  list,
  list_item,
  table,
  table_row,
  header_cell,  // TH
  cell,         // TD
  caption,
  note,
  figure
};

// A node of the structure tree. Ids number the nodes of the document in its logical order (a node comes before what it
// holds), so that they can be compared over pages.
struct StructureElement {
  std::int32_t id = 0;
  std::int32_t parent = -1;  // id; -1 for the tree's root
  ElementRole role = ElementRole::other;
  std::int32_t column_span = 1;  // of cells
  std::int32_t row_span = 1;
  friend bool operator==(const StructureElement&, const StructureElement&) = default;
};

// What a page consists of.
enum class PageForm : std::uint8_t {
  printed,  // words, fonts and rules, where they stand on a sheet
  lines,    // lines of a text
  flow      // paragraphs and grids that no sheet holds (Word, HTML)
};

// One page. A printed page has words and rules in content order. A text has a new page where it has a form feed; an
// empty line stays an empty TextLine (normalize knows where it is a page break). A flow may come in several pages, cut
// between blocks, so that none grows too large.
struct Page {
  PageForm form = PageForm::printed;
  int number = 0;   // 1-based
  float width = 0;  // points as displayed; 0 for text
  float height = 0;
  int rotation = 0;  // degrees clockwise by which the sheet was turned: 0, 90, 180, 270 (already applied to boxes)
  std::vector<Font> fonts;
  std::vector<Word> words;
  std::vector<Rule> rules;
  std::vector<StructureElement> elements;  // of a tagged PDF: those with content here and all that hold them, by id
  std::vector<TextLine> lines;
  std::vector<FlowBlock> blocks;

  friend bool operator==(const Page&, const Page&) = default;
};

enum class SourceKind { text, pdf, word, html };

struct OutlineEntry {
  int level = 0;  // 0 = top
  std::string title;
  int page = 0;  // 1-based, 0 where the file does not say
  friend bool operator==(const OutlineEntry&, const OutlineEntry&) = default;
};

// What is known of a document before its pages.
struct DocumentInfo {
  std::string name;  // the input as the user named it ("-" for standard input)
  SourceKind kind = SourceKind::text;
  std::string encoding;  // of a text: "UTF-8", "UTF-16LE", "GB18030", "Big5" …
  std::string title;     // of a PDF's information dictionary
  std::string producer;
  int page_count = 0;  // of a PDF; 0 for text (not known before it is read)
  std::vector<OutlineEntry> outline;

  friend bool operator==(const DocumentInfo&, const DocumentInfo&) = default;
};

// Receives a document page by page, so that no stage needs to hold all words of a long PDF at once.
// Calls come as begin_document, (page | diagnostic)*, end_document; an Error thrown by the producer in
// between ends the document. Several documents may follow each other.
class PageSink {
 public:
  PageSink() = default;
  PageSink(const PageSink&) = delete;
  PageSink& operator=(const PageSink&) = delete;
  PageSink(PageSink&&) = delete;
  PageSink& operator=(PageSink&&) = delete;
  virtual ~PageSink() = default;

  virtual void begin_document(const DocumentInfo& info) = 0;
  virtual void page(Page&& page) = 0;
  virtual void diagnostic(Diagnostic&& diagnostic) = 0;
  virtual void end_document() = 0;
};

}  // namespace outturn
