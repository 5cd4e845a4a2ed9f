#include "export/export.h"
#include "export/folder_writer.h"

namespace outturn::exporting {

void write_document(const Report& report, const std::filesystem::path& folder, const Options& options) {
  FolderWriter writer(folder, options);
  writer.append(report);
  writer.commit();
}

}  // namespace outturn::exporting
