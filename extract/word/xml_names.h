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
  std::uint64_t key = 0;   // its last eight bytes, the last one lowest: all of most names

  [[nodiscard]] std::string_view prefix() const { return whole.substr(0, colon); }
  [[nodiscard]] std::string_view local() const { return colon == 0 ? whole : whole.substr(colon + 1); }
};

inline bool operator==(const QualifiedName& a, const QualifiedName& b) {
  constexpr std::size_t kInKey = sizeof(a.key);
  return a.key == b.key && a.whole.size() == b.whole.size() && (a.whole.size() <= kInKey || a.whole == b.whole);
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

  // The same number while the same declarations are in force; never 0.
  [[nodiscard]] std::uint32_t age() const { return age_; }

  // nullopt where the prefix is not declared.
  [[nodiscard]] std::optional<std::uint32_t> element(const QualifiedName& name) {
    const Known& known = elements_[slot(name)];
    if (known.age == age_ && known.name == name) return known.number;
    return look_up(name, false);
  }
  [[nodiscard]] std::optional<std::uint32_t> attribute(const QualifiedName& name) {
    const Known& known = attributes_[slot(name)];
    if (known.age == age_ && known.name == name) return known.number;
    return look_up(name, true);
  }

 private:
  static constexpr std::size_t kKnown = 256;  // a document has some hundred
  struct Space {
    std::string_view prefix;
    std::string_view address;
    std::size_t depth = 0;
    std::uint32_t age_before = 0;
  };
  // What a name meant last.
  struct Known {
    QualifiedName name;
    std::uint32_t number = 0;
    std::uint32_t age = 0;  // of the declarations then
  };

  // Where a name is kept, by Fibonacci hashing.
  static std::size_t slot(const QualifiedName& name) {
    constexpr int kSlotBits = 8;
    static_assert(std::size_t{1} << kSlotBits == kKnown);
    return static_cast<std::size_t>((name.key * 0x9E3779B97F4A7C15U) >> (64 - kSlotBits));
  }
  void end_spaces(std::size_t depth);
  [[nodiscard]] std::optional<std::uint32_t> look_up(const QualifiedName& name, bool attribute);
  [[nodiscard]] std::optional<std::string_view> space_of(std::string_view prefix, bool attribute) const;

  XmlRecord& record_;
  std::vector<Space> spaces_;  // the innermost last
  std::uint32_t age_ = 1;      // of spaces_: each declaration begins a new one, and its end goes back
  std::uint32_t last_age_ = 1;
  std::array<Known, kKnown> elements_;
  std::array<Known, kKnown> attributes_;
};

}  // namespace outturn::extract
