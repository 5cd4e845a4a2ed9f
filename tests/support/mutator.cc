#include "support/mutator.h"

#include <algorithm>
#include <vector>

namespace outturn::test {
namespace {

std::size_t length_within(const std::string& bytes, std::size_t at, Random& random) {
  constexpr std::size_t kLongest = 400;
  return std::min(random.below(kLongest) + 1, bytes.size() - at);
}

void make_number_extreme(std::string& bytes, std::size_t at, Random& random) {
  static const std::vector<std::string> kNumbers = {"0", "-1", "2147483648", "18446744073709551616", "1e308", "999999"};
  const std::size_t digit = bytes.find_first_of("0123456789", at);
  if (digit == std::string::npos) return;
  const std::size_t end = std::min(bytes.find_first_not_of("0123456789", digit), bytes.size());
  bytes.replace(digit, end - digit, random.pick(kNumbers));
}

void put_in_foreign_bytes(std::string& bytes, std::size_t at, Random& random) {
  static const std::vector<std::string> kForeign = {std::string(64, '\0'),
                                                    "\xFF\xFE",
                                                    "\xEF\xBB\xBF",
                                                    "\xF4\x90\x80\x80",
                                                    "\f\f\f",
                                                    "\r\n\t\t\t\t",
                                                    std::string(3000, '('),
                                                    "%PDF-1.7",
                                                    "endstream",
                                                    "<<>>",
                                                    "/Kids[1 0 R]",
                                                    "\"{[",
                                                    "<p data-x>",
                                                    "---\n"};
  bytes.insert(at, random.pick(kForeign));
}

}  // namespace

std::string mutate(std::string bytes, Random& random) {
  const int changes = random.between(1, 8);
  for (int i = 0; i < changes && !bytes.empty(); ++i) {
    const std::size_t at = random.below(bytes.size());
    const std::size_t length = length_within(bytes, at, random);
    switch (random.below(8)) {
      case 0:
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        break;
      case 1:
        std::generate_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), length,
                        [&] { return static_cast<char>(random.below(256)); });
        break;
      case 2:
        bytes.erase(at, length);
        break;
      case 3:
        bytes.insert(random.below(bytes.size()), bytes.substr(at, length));
        break;
      case 4:
        bytes.resize(random.chance(0.3) ? at : bytes.size());
        break;
      case 5:
        make_number_extreme(bytes, at, random);
        break;
      case 6:
        put_in_foreign_bytes(bytes, at, random);
        break;
      default:
        std::swap(bytes[at], bytes[random.below(bytes.size())]);
        break;
    }
  }
  return bytes;
}

}  // namespace outturn::test
