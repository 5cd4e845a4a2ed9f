// The entities of XML itself: &amp; &#34; &#x22;
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace outturn::extract {

// The text with its entities replaced; nullopt where one is unknown, or stands for a character that a parser would
// change or refuse.
[[nodiscard]] std::optional<std::string> without_entities(std::string_view text);

}  // namespace outturn::extract
