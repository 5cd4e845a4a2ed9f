#include "normalize/language/code_order.h"

#include <algorithm>

namespace outturn::normalize {

CodeOrder::CodeOrder(const LanguageProfile& profile, std::string_view list, char first) : first_(first) {
  if (!profile.has(list)) return;
  for (const std::string& line : profile.words(list)) {
    std::vector<std::string>& way = ways_.emplace_back();
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      if (end > at) way.push_back(line.substr(at, end - at));
      at = end + 1;
    }
  }
}

bool CodeOrder::follows(std::string_view code, std::string_view last) const {
  if (code.size() == 1 && last.size() <= 1) {
    if (code.front() == (last.empty() ? first_ : static_cast<char>(last.front() + 1))) return true;
  }
  return std::any_of(ways_.begin(), ways_.end(), [&](const std::vector<std::string>& way) {
    const auto place = std::find(way.begin(), way.end(), code);
    if (place == way.end()) return false;
    return place == way.begin() ? last.empty() : *(place - 1) == last;
  });
}

}  // namespace outturn::normalize
