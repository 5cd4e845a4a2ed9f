// Remark cells cut into atoms: the pieces that alignment may give to different results, and no smaller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/outputs/cuts.h"
#include "align/wording/numbers.h"
#include "align/wording/openers.h"
#include "align/wording/text_index.h"
#include "align/wording/vocabulary.h"
#include "core/report.h"

namespace outturn::align {

struct Atom {
  std::uint32_t row = 0;
  std::uint32_t begin = 0;  // bytes of the cell's text
  std::uint32_t end = 0;
  Cut cut = Cut::cell;
  bool negation = false;  // 没有, 未, 推迟 …
  bool starts_variance = false;
  VarianceDirection variance = VarianceDirection::none;  // of the first explanation in it
  float ending = 0;                                      // of cuts that hardly show: how likely a text ends before it
  float seam = 0;                                        // of openers: how likely no text begins here
  std::uint8_t items = 0;                                // enumerators (a), (b) …
  std::uint32_t first_number = 0;                        // range of RemarkCell::numbers
  std::uint32_t last_number = 0;
  std::uint32_t lead_end = 0;  // behind a value that opens the atom without a measure word ("3 组织了"); 0 = none
};

inline constexpr std::size_t kMaxAtomsPerCell = 48;

// Cuts a remark cell. `numbers` receives the cell's numbers behind those already in it; `bounded` is set where
// more than kMaxAtomsPerCell cuts were possible (then only the surest are kept).
void cut_remark(std::string_view text, std::uint32_t row, TextIndex& texts, const Openers& openers,
                const CountedIn& counted_in, const CutOptions& options, std::vector<Atom>& atoms,
                std::vector<NumberMention>& numbers, bool& bounded);

}  // namespace outturn::align
