#include "normalize/table/page_seams.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/quantile.h"
#include "core/utf8.h"

namespace outturn::normalize {
namespace {

constexpr float kOtherPageType = 0.08F;  // by which a page's type differs, in shares
constexpr std::size_t kFewLetters = 4;   // of what is hardly a label

// The type that most of the part's lines are set in; 0 where it has none.
float type_of(const TablePart& part) {
  std::vector<float> sizes;
  for (const auto& column : part.columns) {
    for (const TableLine& line : column) sizes.push_back(line.size);
  }
  if (sizes.empty()) return 0;
  return median(std::move(sizes));
}

}  // namespace

bool changes_type(const TablePart& above, const TablePart& part) {
  const float before = type_of(above);
  const float type = type_of(part);
  return before > 0 && type > 0 && std::abs(type / before - 1) > kOtherPageType;
}

void doubt_last(std::vector<RawRow>& rows) {
  for (std::size_t at = rows.size(); at > 0; --at) {
    rows[at - 1].doubtful = true;
    if (!rows[at - 1].same_printed_row) return;
  }
}

bool is_stray_label(const TableForm& form, const RawRow& row) {
  if (!form.anchor() || row.cell(*form.anchor()).empty() || row.cell(form.label()).fragments.size() != 1) return false;
  return utf8::count(row.cell(form.label()).fragments.front().text) <= kFewLetters;
}

}  // namespace outturn::normalize
