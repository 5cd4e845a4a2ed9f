// What extract hands to normalize: pages of words with boxes (PDF) or of numbered lines (text).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/place.h"

namespace outturn {

// One font as it is used in the document; words refer to it by index into DocumentInfo/Page::fonts.
struct Font {
  std::string name;  // PostScript name without subset prefix
  bool bold = false;
  bool italic = false;

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

// One page. A PDF page has words and rules in content order; a text page has lines. A text has a new page
// where it has a form feed; an empty line stays an empty TextLine (normalize knows where it is a page break).
struct Page {
  int number = 0;   // 1-based
  float width = 0;  // points as displayed; 0 for text
  float height = 0;
  int rotation = 0;  // degrees clockwise that the file asks for: 0, 90, 180, 270 (already applied to boxes)
  std::vector<Font> fonts;
  std::vector<Word> words;
  std::vector<Rule> rules;
  std::vector<TextLine> lines;

  friend bool operator==(const Page&, const Page&) = default;
};

enum class SourceKind { text, pdf };

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
