// One paragraph while its runs are read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/word/draft_blocks.h"
#include "extract/word/list_labels.h"
#include "extract/word/word_look.h"
#include "extract/word/word_styles.h"

namespace outturn::extract {

// What was left out of a document, or could not be read: code points.
struct TextFindings {
  std::int64_t hidden = 0;  // white space aside
  std::int64_t soft_hyphens = 0;
  std::int64_t unknown_symbols = 0;  // each reads as U+FFFD
  std::int64_t deletions = 0;        // tracked changes
};

class ParagraphDraft {
 public:
  ParagraphDraft(const WordStyles& styles, TextFindings& findings) : styles_(&styles), findings_(&findings) {}

  // Of the paragraph's properties.
  ParagraphLook look;
  std::string style;                    // id
  std::vector<std::int32_t> tab_stops;  // twips
  bool mark_deleted = false;            // it runs on in the next paragraph
  bool ends_section = false;
  std::vector<DraftBlock> behind;  // the text boxes that hang on it

  // A run begins, or ends; its properties come before its text.
  void begin_run();
  void end_run() { in_run_ = false; }
  [[nodiscard]] bool in_run() const { return in_run_; }
  [[nodiscard]] RunLook& run_look() { return run_look_; }
  void run_style(std::string_view id) { run_style_ = std::string(id); }

  void add(std::string_view text);  // of the run, or outside of any
  void add_symbol(SymbolFont font, char32_t code);
  // The note's mark stays out of the text; with `own_marker`, what follows in the run is its marker.
  void add_note(bool endnote, std::string_view id, bool own_marker);

  // More of the paragraph is the one that begins now, whose properties count.
  void run_on();

  // The paragraph as it is; with its list's label. `defaults`: twips between two tab stops.
  [[nodiscard]] DraftParagraph finish(ListLabels& labels, std::int32_t default_tab);

 private:
  const RunLook& resolved();
  void put(std::string_view visible, const RunLook& shown);
  [[nodiscard]] std::string readable(std::string_view text, SymbolFont font);
  [[nodiscard]] std::int32_t begin_of_text(std::int32_t indent, std::int32_t default_tab, std::size_t& skip) const;
  void trim(std::size_t leading);
  void put_label(const std::string& label);

  const WordStyles* styles_;
  TextFindings* findings_;
  DraftParagraph draft_;
  bool in_run_ = false;
  bool look_known_ = false;
  bool marker_follows_ = false;
  RunLook run_look_;  // own properties; the whole look once that is known
  std::string run_style_;
  bool any_text_ = false;  // that is visible
  bool all_bold_ = true;
  bool all_italic_ = true;
};

}  // namespace outturn::extract
