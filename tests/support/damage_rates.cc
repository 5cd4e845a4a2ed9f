#include <algorithm>
#include <array>
#include <utility>

#include "support/damage.h"

namespace outturn::test {
namespace {

constexpr std::array kRates = {
    std::pair{"planned_cut", &DamageRates::planned_cut},
    std::pair{"remark_cut", &DamageRates::remark_cut},
    std::pair{"flattened", &DamageRates::flattened},
    std::pair{"planned_repeated", &DamageRates::planned_repeated},
    std::pair{"planned_late", &DamageRates::planned_late},
    std::pair{"neighbour_below", &DamageRates::neighbour_below},
    std::pair{"neighbour_above", &DamageRates::neighbour_above},
    std::pair{"shifted", &DamageRates::shifted},
    std::pair{"swapped", &DamageRates::swapped},
    std::pair{"variance_below", &DamageRates::variance_below},
    std::pair{"value_in_remark", &DamageRates::value_in_remark},
    std::pair{"tags", &DamageRates::tags},
    std::pair{"rule_line", &DamageRates::rule_line},
    std::pair{"fourth_cell", &DamageRates::fourth_cell},
    std::pair{"width_mixed", &DamageRates::width_mixed},
    std::pair{"footnote", &DamageRates::footnote},
    std::pair{"header_misprint", &DamageRates::header_misprint},
    std::pair{"glued_paragraph", &DamageRates::glued_paragraph},
    std::pair{"contradiction", &DamageRates::contradiction},
};

}  // namespace

DamageRates DamageRates::scaled(double factor) const {
  DamageRates result = *this;
  for (const auto& [name, rate] : kRates) result.*rate = std::min(1.0, this->*rate * factor);
  return result;
}

DamageRates DamageRates::none() {
  return DamageRates().scaled(0);
}

bool DamageRates::set(std::string_view name, double rate) {
  for (const auto& [known, member] : kRates) {
    if (name == known) {
      this->*member = rate;
      return true;
    }
  }
  return false;
}

std::vector<std::string> DamageRates::names() {
  std::vector<std::string> names;
  for (const auto& entry : kRates) names.emplace_back(entry.first);
  return names;
}

}  // namespace outturn::test
