#include "normalize/figures/row_levels.h"

namespace outturn::normalize {
namespace {

constexpr float kSameLevel = 3;  // points: labels that begin closer together begin at one place

}  // namespace

int RowLevels::next(const GridRow& row, RowKind kind) {
  const auto holds = [&](const Group& group) {
    if (row.indent > group.indent + kSameLevel) return true;
    return row.indent > group.indent - kSameLevel && group.bold && !row.bold && !group.indents;
  };
  const bool sum = kind == RowKind::subtotal || kind == RowKind::total;
  if (sum) {
    // A sum may be indented for its own sake: its place says nothing.
    if (kind == RowKind::total) open_.clear();
    const bool beside = !open_.empty() && last_is_item_;
    return static_cast<int>(open_.size()) - (beside ? 1 : 0);
  }
  while (!open_.empty() && !holds(open_.back())) open_.pop_back();
  const int level = static_cast<int>(open_.size());
  if (kind != RowKind::narrative) {
    if (!open_.empty() && row.indent > open_.back().indent + kSameLevel) open_.back().indents = true;
    open_.push_back({row.indent, row.bold, false});
    last_is_item_ = kind == RowKind::item;
  }
  return level;
}

}  // namespace outturn::normalize
