#include "extract/word/xml_names.h"

#include <algorithm>

namespace outturn::extract {

void XmlNames::declare(std::string_view prefix, std::string_view address, std::size_t depth) {
  spaces_.push_back({prefix, address, depth, age_});
  age_ = ++last_age_;
}

void XmlNames::end_spaces(std::size_t depth) {
  for (; !spaces_.empty() && spaces_.back().depth == depth; spaces_.pop_back()) age_ = spaces_.back().age_before;
}

std::optional<std::uint32_t> XmlNames::look_up(const QualifiedName& name, bool attribute) {
  const std::optional<std::string_view> space = space_of(name.prefix(), attribute);
  if (!space) return std::nullopt;
  Known& known = (attribute ? attributes_ : elements_)[slot(name)];
  const auto means_the_same = [&](std::string_view before) {
    return before.data() == space->data() && before.size() == space->size();
  };
  if (known.age == 0 || !(known.name == name) || !means_the_same(record_.space_of(known.number))) {
    known.number = record_.add_name(*space, name.local());
    known.name = name;
  }
  known.age = age_;
  return known.number;
}

std::optional<std::string_view> XmlNames::space_of(std::string_view prefix, bool attribute) const {
  if (attribute && (prefix.empty() || prefix == "xml")) return std::string_view();
  const auto found =
      std::find_if(spaces_.rbegin(), spaces_.rend(), [&](const Space& space) { return space.prefix == prefix; });
  if (found != spaces_.rend()) return found->address;
  return prefix.empty() ? std::optional<std::string_view>("") : std::nullopt;
}

}  // namespace outturn::extract
