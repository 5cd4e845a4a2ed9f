#include "core/diagnostic.h"

#include <algorithm>
#include <array>

namespace outturn {
namespace {

constexpr std::array<std::string_view, 6> kDoubts = {"columns_from_characters", "possible_table_not_read",
                                                     "table_cut_off",           "language_not_read",
                                                     "characters_not_decoded",  "ligatures_turned"};

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

bool is_doubt(const Diagnostic& diagnostic) {
  return std::find(kDoubts.begin(), kDoubts.end(), diagnostic.code) != kDoubts.end();
}

std::string describe(const Diagnostic& diagnostic, std::string_view file) {
  std::string text(file);
  text += ": ";
  text += to_string(diagnostic.severity);
  text += ": ";
  if (diagnostic.place.page > 0) text += "page " + std::to_string(diagnostic.place.page) + ": ";
  if (diagnostic.place.line > 0) text += "line " + std::to_string(diagnostic.place.line) + ": ";
  if (diagnostic.byte >= 0) text += "byte " + std::to_string(diagnostic.byte) + ": ";
  text += diagnostic.message;
  text += " [" + diagnostic.code + "]";
  return text;
}

}  // namespace outturn
