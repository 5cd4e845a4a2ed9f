// A text's lines and cells without their markup and decoration, which are counted as debris, and the marks of notes
// that they end with.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/rows.h"
#include "normalize/structure/report_builder.h"

namespace outturn::normalize {

// Kinds of debris.
inline constexpr std::string_view kDebrisTag = "tag";
inline constexpr std::string_view kDebrisEntity = "entity";
inline constexpr std::string_view kDebrisDecoration = "decoration";

class Unmarked {
 public:
  // `paragraphs`: U+2029 parts the paragraphs of a cell.
  Unmarked(ReportBuilder& builder, bool paragraphs) : builder_(builder), paragraphs_(paragraphs) {}

  // A line's text, trimmed. Sets `bold` where its markup or decoration makes all of it so.
  [[nodiscard]] std::string line(std::string_view line, bool& bold);

  // A cell of these parts of a line. `marked_up`: the line may hold tags or entities.
  [[nodiscard]] Cell cell(const std::vector<std::string_view>& parts, const Place& place, bool marked_up);

  // Characters of cells that were debris since the last call.
  [[nodiscard]] std::int64_t take_removed();

  // Notes the mark that a text ends with, if it has one: line() and cell() note those that their markup raises, and
  // cell() the one at its end.
  void note_mark(std::string_view text);
  [[nodiscard]] const std::set<std::string, std::less<>>& marks() const { return marks_; }

 private:
  void add_paragraphs(Cell& cell, std::string_view part, const Place& place, bool marked_up);
  void add_paragraph(Cell& cell, std::string_view part, const Place& place, bool marked_up);
  std::string undecorated_cell(std::string_view part);
  void count(std::int64_t tags, std::int64_t entities);

  ReportBuilder& builder_;
  bool paragraphs_;
  std::int64_t removed_ = 0;
  std::set<std::string, std::less<>> marks_;  // of notes, as used so far
};

}  // namespace outturn::normalize
