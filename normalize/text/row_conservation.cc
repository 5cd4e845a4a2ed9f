#include "normalize/text/row_conservation.h"

#include "core/utf8.h"

namespace outturn::normalize {
namespace {

// Bytes that are neither white space nor control characters of ASCII: quick to count, in blocks so short that their
// sums fit a byte.
std::int64_t solid_bytes(std::string_view text) {
  constexpr std::size_t kBlock = 240;
  std::int64_t all = 0;
  for (std::size_t from = 0; from < text.size(); from += kBlock) {
    unsigned char counted = 0;
    for (const char c : text.substr(from, kBlock)) {
      counted = static_cast<unsigned char>(counted + (static_cast<unsigned char>(c) > 0x20));
    }
    all += counted;
  }
  return all;
}

using CountText = std::int64_t (*)(std::string_view);

std::int64_t counted(const RawRow& row, CountText count) {
  std::int64_t sum = 0;
  for (const Cell& cell : row.cells) {
    for (const Fragment& fragment : cell.fragments) sum += count(fragment.text);
  }
  return sum;
}

}  // namespace

// Where nothing was removed, comparing bytes settles it, unless white space beyond ASCII stood at a cell's edge.
bool conserves(std::string_view line, std::span<const RawRow> rows, std::int64_t removed) {
  const auto sum = [&](CountText count) {
    std::int64_t all = 0;
    for (const RawRow& row : rows) all += counted(row, count);
    return all;
  };
  if (removed == 0 && sum(solid_bytes) == solid_bytes(line)) return true;
  return sum(utf8::count_non_space) + removed == utf8::count_non_space(line);
}

}  // namespace outturn::normalize
