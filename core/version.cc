#include "core/version.h"

#include "core/interchange.h"

namespace outturn {

std::string_view version() {
  return OUTTURN_VERSION;
}

std::string version_text(std::string_view program) {
  return std::string(program) + " " + std::string(version()) + "\ninterchange " +
         std::to_string(interchange::kMajorVersion) + "." + std::to_string(interchange::kMinorVersion) + "\n";
}

}  // namespace outturn
