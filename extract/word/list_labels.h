// The numbers that Word computes in front of paragraphs.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/word/word_look.h"
#include "extract/word/word_styles.h"
#include "extract/word/zip_archive.h"

namespace outturn::extract {

// What stands in front of a paragraph, and what its list says of its place.
struct ListLabel {
  std::string text;         // "A.", "(a)", "1.1", "•"; empty where the list shows nothing
  ParagraphLook paragraph;  // its indent
};

// The document's lists with their counters. Paragraphs are to be asked for in document order, each once.
class ListLabels {
 public:
  // Reads the part; no lists where its name is empty. Throws as read_xml_part() does.
  ListLabels(const ZipArchive& archive, const std::string& part, const WordStyles& styles);

  // The label of the next paragraph: `list` and `level` as its properties or its style say, `style` its style's id. No
  // text where it is in no list that is known.
  [[nodiscard]] ListLabel next(const std::string& list, std::optional<std::int32_t> level, const std::string& style);

  // Whether a format was met that has no writer here, so that its numbers came as decimals.
  [[nodiscard]] bool met_unknown_format() const { return unknown_format_; }

 private:
  static constexpr std::size_t kLevels = 9;

  struct Level {
    std::int32_t start = 1;
    std::string format = "decimal";
    std::string text;
    std::optional<std::int32_t> restart;  // w:lvlRestart
    bool legal = false;                   // all numbers of the label in decimals
    std::string style;                    // of the paragraphs that stand on this level
    RunLook run;
    ParagraphLook paragraph;
  };
  struct Definition {
    std::map<std::size_t, Level> levels;
    std::string style_of_list;  // the definition is that of the list that this style is in
  };
  struct Instance {
    std::string definition;
    std::map<std::size_t, std::int32_t> starts;  // of levels that begin anew
    std::map<std::size_t, Level> levels;         // that replace the definition's
  };
  using Counters = std::array<std::optional<std::int32_t>, kLevels>;

  class Reader;

  [[nodiscard]] const Definition* definition_of(const Instance& instance, std::string& id) const;
  [[nodiscard]] static const Level* level_at(const Instance& instance, const Definition& definition, std::size_t at);
  [[nodiscard]] std::size_t level_of_style(const Definition& definition, const std::string& style) const;
  void count(const std::string& list, const Instance& instance, const Definition& definition, Counters& counters,
             std::size_t level);
  [[nodiscard]] std::string label(const Instance& instance, const Definition& definition, const Counters& counters,
                                  std::size_t at);

  const WordStyles& styles_;
  std::map<std::string, Definition> definitions_;
  std::map<std::string, Instance> instances_;
  std::map<std::string, Counters> counters_;               // by definition
  std::set<std::pair<std::string, std::size_t>> started_;  // lists and levels whose own start has been taken
  bool unknown_format_ = false;
};

}  // namespace outturn::extract
