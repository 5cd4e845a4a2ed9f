#include "corpus/store/table_counts.h"

#include "core/names.h"

namespace outturn::corpus {

std::string in_words(const TableCounts& counts) {
  std::string text;
  for (std::size_t kind = 0; kind < counts.size(); ++kind) {
    if (counts[kind] == 0) continue;
    const bool first = text.empty();
    if (!first) text += ", ";
    text += std::to_string(counts[kind]);
    if (first) text += counts[kind] == 1 ? " table" : " tables";
    const auto named = static_cast<TableKind>(kind);
    text += named == TableKind::other ? " of another kind" : " of " + std::string(to_string(named));
  }
  return text.empty() ? "no tables" : text;
}

}  // namespace outturn::corpus
