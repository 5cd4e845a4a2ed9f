#include "export/schema/views.h"

#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn {
// export/views/*.sql, compiled in.
const std::vector<std::pair<std::string_view, std::string_view>>& embedded_views();
}  // namespace outturn

namespace outturn::exporting {

std::string views(Dialect dialect) {
  for (const auto& [name, text] : embedded_views()) {
    if (name == to_string(dialect)) return std::string(text);
  }
  throw std::logic_error("no views for " + std::string(to_string(dialect)));
}

}  // namespace outturn::exporting
