#include "corpus/output/merged_files.h"

#include <charconv>
#include <system_error>
#include "core/error.h"

namespace outturn::corpus {
namespace {

std::vector<MergedFile> make_merged_files() {
  std::vector<MergedFile> list = {{"results.json", true}};
  for (const exporting::Table table : exporting::kTables) {
    for (const exporting::Format format : exporting::kFormats) {
      if (!exporting::has_format(table, format)) continue;
      const std::string file = std::string(to_string(table)) + "." + std::string(to_string(format));
      list.push_back({file, false, table, format});
    }
  }
  return list;
}

}  // namespace

bool is_wanted(const MergedFile& part, const exporting::Options& options) {
  return part.tree || part.table != exporting::Table::review || options.review_below > 0;
}

void refuse_tables(const std::filesystem::path& path, const std::string& message) {
  throw Error(ErrorCode::internal, path.string(), message + "; run again with --force");
}

const std::vector<MergedFile>& merged_files() {
  static const std::vector<MergedFile> kFiles = make_merged_files();
  return kFiles;
}

std::vector<std::int64_t> parse_sizes(const std::string& text) {
  std::vector<std::int64_t> sizes;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::int64_t size = 0;
    const auto [next, error] = std::from_chars(at, end, size);
    if (error != std::errc() || size < 0) return {};
    sizes.push_back(size);
    at = next + (next < end && *next == ' ' ? 1 : 0);
  }
  return sizes.size() + 1 == merged_files().size() ? sizes : std::vector<std::int64_t>();
}

}  // namespace outturn::corpus
