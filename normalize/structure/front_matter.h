// A report's first page: symbol, session, agenda item, title, period, kind of report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rows.h"
#include "normalize/language/phrases.h"

namespace outturn::normalize {

// Collects the lines before the contents, and reads them together. The title is the block of lines above the
// kind of report ("Report of the Secretary-General"), or the one that names the period where there is none.
class FrontMatterReader {
 public:
  explicit FrontMatterReader(const Phrases& phrases) : phrases_(phrases) {}

  void line(std::string_view text, bool begins_block);

  // Fills what the lines show into `front`; fields that it has already stay. The reader is as new afterwards.
  void finish(FrontMatter& front);

 private:
  struct Block {
    std::string text;    // lines joined
    bool field = false;  // session, agenda item, symbol: never the title
  };

  [[nodiscard]] std::string title_above(std::size_t end) const;
  void add(std::string_view text, bool begins_block, bool field);

  const Phrases& phrases_;
  FrontMatter found_;
  std::vector<Block> blocks_;
  bool kind_goes_on_ = false;  // the line above was the kind of report
  std::size_t title_end_ = 0;  // index behind the block above the kind of report; 0 = not seen
};

// "A/99/100/Add.1": a document symbol and nothing else.
bool is_symbol(std::string_view text);

// The symbol that a file's name spells with underscores, "A_99_100_Add.1.zh.txt"; empty where it spells none. The
// United Nations name the files of their documents so.
std::string symbol_in_file_name(std::string_view name);

// Two lines of one paragraph as one: nothing between two Han characters, else a space.
void join_line(std::string& text, std::string_view line);

}  // namespace outturn::normalize
