#include "corpus/output/package_files.h"

#include <algorithm>
#include <utility>

#include "core/output_file.h"
#include "export/schema/data_package.h"
#include "export/schema/sql.h"
#include "export/schema/views.h"

namespace outturn::corpus {
namespace {

// Names and texts of those that do not depend on the tables.
const std::vector<std::pair<std::string, std::string>>& scripts() {
  static const std::vector<std::pair<std::string, std::string>> kScripts = [] {
    std::vector<std::pair<std::string, std::string>> list;
    for (const exporting::Dialect dialect : exporting::kDialects) {
      const std::string name(to_string(dialect));
      list.emplace_back("load/" + name + ".sql", exporting::load_script(dialect));
      list.emplace_back("load/views." + name + ".sql", exporting::views(dialect));
    }
    return list;
  }();
  return kScripts;
}

void write(const std::filesystem::path& folder, std::string_view name, std::string_view text) {
  OutputFile file(folder / flat_name(name), OutputFile::Sync::by_caller);
  file.write(text);
  file.commit();
}

}  // namespace

const std::vector<std::string>& package_files() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const auto& [name, text] : scripts()) names.push_back(name);
    names.emplace_back(exporting::kDataPackageFile);
    return names;
  }();
  return kNames;
}

void write_package(const std::filesystem::path& folder, const std::vector<DigestOf>& files) {
  std::vector<exporting::PackagedFile> packaged;
  for (const DigestOf& file : files)
    packaged.push_back({file.table, file.digest.bytes(), file.digest.rows(), file.digest.sha256()});
  write(folder, exporting::kDataPackageFile, exporting::data_package(packaged));
  for (const auto& [name, text] : scripts()) write(folder, name, text);
}

std::string flat_name(std::string_view file) {
  std::string name(file);
  std::ranges::replace(name, '/', '-');
  return name;
}

}  // namespace outturn::corpus
