#include "core/diagnostic.h"

namespace outturn {

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
