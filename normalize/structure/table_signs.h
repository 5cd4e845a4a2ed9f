// Signs of an outputs table in lines that no table was read from: what a document may have lost in silence.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/place.h"
#include "normalize/language/phrase_book.h"
#include "normalize/structure/sign_words.h"

namespace outturn::normalize {

// A line of a document, of whatever source.
struct SignLine {
  std::string_view text;  // cells parted by tabs, bars or two spaces
  Place place;
  bool in_table = false;  // a table was read from it (its header row included)
};

// The same of a reader that keeps the text.
struct UnreadLine {
  std::string text;
  Place place;
  bool in_table = false;
};

// Looks at all lines of a document in order, and finds
//   - header words near each other, however they are spelled, where no table was read, or a header row within a line
//     so long that it must be the text of many;
//   - an expected accomplishment followed by figures as completed values stand, and no table (possible_table_not_read);
//   - rows that go on below the end of a table (table_cut_off).
// Tables of indicators have such figures, too, and are none of ours. Only outputs tables are meant: "planned" and
// "actual" over figures of money or posts are no sign. Words are the profiles' [signs.…].
class TableSigns {
 public:
  explicit TableSigns(std::span<const Phrases* const> all_phrases);

  // Its text stays as it is until take().
  void line(const SignLine& line);

  // The findings, after the last line. At most kMostFindings of each kind, the last of which says how many there are.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  // What a line has of a header's words.
  struct Seen {
    bool planned = false;
    bool completed = false;
    bool remark = false;
    Place place;
    std::string_view text;
  };

  [[nodiscard]] bool holds_header(const SignLine& line) const;
  void look_for_header(const SignLine& line, std::span<const std::string_view> cells);
  void look_for_figures(const SignLine& line, std::span<const std::string_view> cells);
  void look_for_rest(const SignLine& line, std::span<const std::string_view> cells);
  [[nodiscard]] Seen words_of(const SignLine& line, std::span<const std::string_view> cells) const;
  void look_for_stacked_cells();
  [[nodiscard]] bool is_value(std::string_view cell) const;
  [[nodiscard]] bool is_row(std::span<const std::string_view> cells) const;

  const PhraseBook& book_;
  std::vector<const SignWords*> words_;  // of each language
  std::size_t most_letters_ = 0;         // of a text that may be a header's words
  std::deque<Seen> window_;              // of the last lines
  std::vector<Place> headers_;           // found
  std::optional<Place> accomplishment_;  // the last one, while no table follows it
  std::size_t figures_ = 0;              // since then
  std::size_t lines_ = 0;                // since then
  std::vector<Place> figures_found_;
  std::optional<std::size_t> since_table_;  // lines since the last table
  std::vector<Place> rests_;
};

}  // namespace outturn::normalize
