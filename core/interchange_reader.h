// What the readers of the three streams share: lines, the frame of a stream, and typed access to a record.
// Internal to core (its users are core/interchange_*.cc).
#pragma once

#include <rapidjson/document.h>

#include <cstdint>
#include <istream>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/decimal.h"
#include "core/names.h"

namespace outturn::interchange {

using JsonValue = rapidjson::Value;

// A longer line is refused, so that bytes which are no stream do not fill the memory.
inline constexpr std::size_t kMaxLineBytes = std::size_t{512} << 20U;

// Reads records and checks the frame: a format record first (again where streams were joined), records of a
// document between "document" and "end", nothing missing at the end.
class RecordReader {
 public:
  RecordReader(std::istream& in, std::string name, std::string_view format);
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;
  ~RecordReader();

  // The next record; false at the stream's end. Throws Error(bad_interchange), or cannot_open where reading fails.
  bool next();

  [[nodiscard]] std::string_view kind() const;    // of the current record: "document", "page", "end", "failure" …
  [[nodiscard]] const JsonValue& record() const;  // valid until next()

  // Throws Error(bad_interchange) with the stream's name and the current line.
  [[noreturn]] void refuse(const std::string& why) const;

 private:
  bool parse_line();  // false at the stream's end
  void accept_header();

  struct State;
  std::unique_ptr<State> state_;
};

// A JSON object whose members are read by name and type. A missing member reads as its default; a member of
// another type, out of range, or with an unknown word is refused.
class Object {
 public:
  Object(const JsonValue& value, const RecordReader& reader);

  [[nodiscard]] const JsonValue* find(std::string_view name) const;  // nullptr where there is none
  [[nodiscard]] std::string text(std::string_view name) const;
  [[nodiscard]] bool flag(std::string_view name) const;
  [[nodiscard]] double real(std::string_view name, double fallback) const;
  [[nodiscard]] float points(std::string_view name) const;
  [[nodiscard]] std::optional<Decimal> decimal(std::string_view name) const;

  template <typename Integer>
  [[nodiscard]] Integer integer(std::string_view name, Integer fallback = 0) const {
    const std::int64_t number = integer_within(name, std::int64_t{fallback}, std::numeric_limits<Integer>::min(),
                                               std::numeric_limits<Integer>::max());
    return static_cast<Integer>(number);
  }

  template <typename Enum>
  [[nodiscard]] Enum word(std::string_view name, Enum fallback) const {
    const JsonValue* value = find(name);
    if (value == nullptr) return fallback;
    const std::optional<Enum> found = value->IsString() ? from_string<Enum>(view(*value)) : std::nullopt;
    if (!found) refuse(name, "has an unknown value");
    return *found;
  }

  // Calls for each element of the array `name`; nothing where it is missing.
  template <typename Call>
  void each(std::string_view name, Call call) const {
    const JsonValue* array = find(name);
    if (array == nullptr) return;
    if (!array->IsArray()) refuse(name, "is no array");
    for (const JsonValue& element : array->GetArray()) call(element);
  }

  // The same for an array of objects.
  template <typename Call>
  void each_object(std::string_view name, Call call) const {
    each(name, [&](const JsonValue& element) { call(Object(element, *reader_)); });
  }

  [[nodiscard]] const RecordReader& reader() const { return *reader_; }
  [[noreturn]] void refuse(std::string_view name, std::string_view why) const;

  static std::string_view view(const JsonValue& string) { return {string.GetString(), string.GetStringLength()}; }

 private:
  [[nodiscard]] std::int64_t integer_within(std::string_view name, std::int64_t fallback, std::int64_t least,
                                            std::int64_t greatest) const;

  const JsonValue* value_;
  const RecordReader* reader_;
};

// The text of a JSON string; refuses another type and invalid UTF-8 (a lone surrogate).
std::string text_of(const JsonValue& value, const RecordReader& reader);

// A number in points, rounded as round_points() does; refuses another type.
float points_of(const JsonValue& value, const RecordReader& reader);

}  // namespace outturn::interchange
