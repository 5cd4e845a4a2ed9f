// Which namespaces are in force at a place of an XML document, and what its names mean there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/word/xml_record.h"

namespace outturn::extract {

// A name as it stands in the text: "w:val".
struct QualifiedName {
  std::string_view whole;  // empty: there is none, or an unusual one
  std::size_t colon = 0;   // bytes before the colon; 0 where there is none
  std::uint32_t hash = 0;

  [[nodiscard]] std::string_view prefix() const { return whole.substr(0, colon); }
  [[nodiscard]] std::string_view local() const { return colon == 0 ? whole : whole.substr(colon + 1); }
};

inline bool operator==(const QualifiedName& a, const QualifiedName& b) {
  return a.hash == b.hash && a.whole == b.whole;
}

// Gives names their numbers in a record.
class XmlNames {
 public:
  explicit XmlNames(XmlRecord& record) : record_(record) {}  // which must outlive the object

  // In force until close() of the element at this depth.
  void declare(std::string_view prefix, std::string_view address, std::size_t depth);
  void close(std::size_t depth) {
    if (!spaces_.empty() && spaces_.back().depth == depth) end_spaces(depth);
  }

  // nullopt where the prefix is not declared.
  [[nodiscard]] std::optional<std::uint32_t> element(const QualifiedName& name) {
    const Known& known = elements_[name.hash % kKnown];
    if (known.age == age_ && known.whole == name.whole) return known.number;
    return look_up(name, false);
  }
  [[nodiscard]] std::optional<std::uint32_t> attribute(const QualifiedName& name) {
    const Known& known = attributes_[name.hash % kKnown];
    if (known.age == age_ && known.whole == name.whole) return known.number;
    return look_up(name, true);
  }

 private:
  struct Space {
    std::string_view prefix;
    std::string_view address;
    std::size_t depth = 0;
  };
  // What a name meant last.
  struct Known {
    std::string_view whole;
    std::uint32_t number = 0;
    std::uint32_t age = 0;  // of the declarations then
  };

  void end_spaces(std::size_t depth);
  [[nodiscard]] std::optional<std::uint32_t> look_up(const QualifiedName& name, bool attribute);
  [[nodiscard]] std::optional<std::string_view> space_of(std::string_view prefix, bool attribute) const;

  static constexpr std::size_t kKnown = 256;  // a document has some hundred
  XmlRecord& record_;
  std::vector<Space> spaces_;  // the innermost last
  std::uint32_t age_ = 1;      // grows with each change of spaces_
  std::array<Known, kKnown> elements_;
  std::array<Known, kKnown> attributes_;
};

}  // namespace outturn::extract
