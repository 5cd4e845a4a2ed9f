// Tables of figures on hand-made pages: what their tests share.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "normalize/printed_reading.h"

namespace outturn::normalize {

using Texts = std::vector<std::string>;

inline constexpr std::array kRights = {330.0F, 400.0F, 470.0F, 540.0F};  // of the columns of figures
inline constexpr float kLeft = 72;
inline constexpr float kTypeSize = 10;

// The text with its right end at `right`, as figures are set.
inline void ending_at(PrintedPage& page, float right, float y, const std::string& text, bool bold = false) {
  page.text(right - static_cast<float>(text.size()) * kTypeSize / 2, y, text, kTypeSize, bold);
}

inline void figure(PrintedPage& page, std::size_t column, float y, const std::string& text) {
  ending_at(page, kRights[column], y, text);
}

inline void row(PrintedPage& page, float y, const std::string& label, const std::array<const char*, 4>& figures) {
  page.text(kLeft, y, label);
  for (std::size_t column = 0; column < figures.size(); ++column) figure(page, column, y, figures[column]);
}

// The header's lower line, each word in the middle of its column.
inline void header_line(PrintedPage& page, float y) {
  page.text(kLeft, y, "Category").text(268, y, "Allotted").text(342, y, "Expenditure").text(418, y, "Amount");
  page.text(480, y, "Percentage");
}

inline void rows_of_figures(PrintedPage& page, float y, float step) {
  row(page, y, "Boats", {"1 200.0", "1 100.0", "100.0", "8.3"});
  row(page, y + step, "Bridges", {"2 500.0", "2 750.0", "(250.0)", "(10.0)"});
  row(page, y + 2 * step, "Wells", {"300.0", "270.0", "30.0", "10.0"});
}

}  // namespace outturn::normalize
