// What a field of a row is: the one place that says it. CSV headers, NDJSON keys, JSON Schemas, the data package and
// the scripts for databases are made from lists of these.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/json_writer.h"
#include "core/names.h"

namespace outturn::exporting {

enum class FieldType : std::uint8_t {
  text,
  date,     // YYYY-MM-DD
  integer,  // 64 bits, signed
  number,   // a decimal
  record,   // an object; not in CSV
  counts    // an object of whole numbers by names that are not known before; not in CSV
};

struct Record;

// Made by the functions below, and told apart from the plain case by the members that follow:
//   text("section_code"_member).or_null()
struct Field {
  MemberName name;
  FieldType type = FieldType::text;
  bool nullable = false;  // may be empty: an empty cell, null
  bool list = false;      // items joined by ';' in CSV; an array in JSON, never null
  std::string_view description = {};
  std::string_view unit = {};                              // of a number: points, per cent
  std::string_view pattern = {};                           // of a text: a regular expression that all of it matches
  std::span<const std::string_view> (*words)() = nullptr;  // of a text: the only ones there are
  std::optional<std::int64_t> minimum = std::nullopt;
  std::optional<std::int64_t> maximum = std::nullopt;
  const Record& (*record)() = nullptr;  // of a record: its own fields
  int decimals = 0;                     // of a number: at most so many; 0 where that is not known
  bool holds_one = false;               // of a list: at least one item

 private:
  // Before what calls it: Clang takes constants for it only where it has seen its body.
  template <typename Value>
  [[nodiscard]] constexpr Field with(Value Field::*member, Value value) const {
    Field changed = *this;
    changed.*member = value;
    return changed;
  }

 public:
  [[nodiscard]] constexpr Field or_null() const { return with(&Field::nullable, true); }
  [[nodiscard]] constexpr Field from(std::int64_t least) const { return with(&Field::minimum, std::optional(least)); }
  [[nodiscard]] constexpr Field to(std::int64_t most) const { return with(&Field::maximum, std::optional(most)); }
  [[nodiscard]] constexpr Field in(std::string_view its_unit) const { return with(&Field::unit, its_unit); }
  [[nodiscard]] constexpr Field matching(std::string_view all) const { return with(&Field::pattern, all); }
  [[nodiscard]] constexpr Field rounded_to(int places) const { return with(&Field::decimals, places); }
  [[nodiscard]] constexpr Field not_empty() const { return with(&Field::holds_one, true); }
  [[nodiscard]] constexpr Field many() const { return with(&Field::list, true); }
  [[nodiscard]] constexpr Field said(std::string_view what) const { return with(&Field::description, what); }
};

// An object with fields of its own. Those with a name are said once in a schema that has them in several places.
struct Record {
  std::string_view name;
  std::string_view description;
  std::vector<Field> fields;
};

constexpr Field text(MemberName name) {
  return {.name = name};
}
constexpr Field date(MemberName name) {
  return {.name = name, .type = FieldType::date};
}
constexpr Field integer(MemberName name) {
  return {.name = name, .type = FieldType::integer};
}
constexpr Field number(MemberName name) {
  return {.name = name, .type = FieldType::number};
}
// 0 to 1.
constexpr Field share(MemberName name) {
  return number(name).from(0).to(1).rounded_to(4);
}
// A position among others, from 1.
constexpr Field ordinal(MemberName name) {
  return integer(name).from(1);
}
// How many.
constexpr Field count_of(MemberName name) {
  return integer(name).from(0);
}
// One of the program's own codes.
constexpr Field code(MemberName name) {
  return text(name).matching("^[a-z][a-z0-9_]*$");
}
// The words by which core/names.h writes an enum.
template <typename Enum>
constexpr Field word(MemberName name) {
  return {.name = name, .words = &words<Enum>};
}
// Words that are an array with static storage.
template <const auto& kWords>
constexpr Field word_of(MemberName name) {
  return {.name = name, .words = [] { return std::span<const std::string_view>(kWords); }};
}
constexpr Field counts(MemberName name) {
  return {.name = name, .type = FieldType::counts};
}

}  // namespace outturn::exporting
