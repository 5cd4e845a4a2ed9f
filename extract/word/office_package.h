// What an Office document's parts are, and where they are found.
#pragma once

#include <string>
#include <vector>

#include "extract/word/zip_archive.h"

namespace outturn::extract {

// Names of a Word document's parts in its archive; empty where it has none of the kind.
struct WordParts {
  std::string document;
  std::string styles;
  std::string numbering;
  std::string footnotes;
  std::string endnotes;
  std::string settings;
  std::string core_properties;
  std::vector<std::string> headers;  // in the order of their names, at most kMostHeaders
  std::vector<std::string> missing;  // parts that the document names and the archive lacks

  static constexpr std::size_t kMostHeaders = 12;
};

// Follows the archive's relationships. Throws Error: not_a_report (a spreadsheet, a presentation, an OpenDocument text
// or any other archive: the message says which), and as read_xml_part() does.
[[nodiscard]] WordParts find_word_parts(const ZipArchive& archive);

}  // namespace outturn::extract
