#include "corpus/parts.h"

namespace outturn::corpus {
namespace {

std::vector<Part> all_parts() {
  std::vector<Part> list = {{"results.json", true}};
  for (const exporting::Table table : exporting::kTables) {
    for (const exporting::Format format : {exporting::Format::csv, exporting::Format::ndjson}) {
      if (!exporting::has_format(table, format)) continue;
      const std::string file = std::string(to_string(table)) + "." + std::string(to_string(format));
      list.push_back({file, false, table, format});
    }
  }
  return list;
}

}  // namespace

bool is_wanted(const Part& part, const exporting::Options& options) {
  return part.tree || part.table != exporting::Table::review || options.review_below > 0;
}

const std::vector<Part>& parts() {
  static const std::vector<Part> kParts = all_parts();
  return kParts;
}

}  // namespace outturn::corpus
