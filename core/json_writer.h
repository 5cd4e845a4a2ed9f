// Writes newline-delimited JSON: one record a line, keys in the order of the calls, numbers independent of locale.
#pragma once

#include <cstdint>
#include <memory>
#include <ostream>
#include <string_view>

namespace outturn {

// The calls must nest as JSON does; a record is handed to the stream whole. Strings that are no valid UTF-8
// are written with U+FFFD for each invalid byte.
class JsonWriter {
 public:
  explicit JsonWriter(std::ostream& out);
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter();

  void begin_record();  // "{"
  // "}" and a line end, handed to the stream. Throws Error(cannot_write) where the stream is bad after it.
  void end_record();

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void string(std::string_view text);
  void integer(std::int64_t number);
  void boolean(bool truth);
  void null();
  void number(std::string_view digits);  // written as it is: "81.46", a decimal's canonical form
  void real(double number);              // shortest form that reads back as the same double; 0 where it is not finite
  void points(double number);            // at most two decimals: 72, 72.5, 72.02 (see round_points)

  // A member each, left out where it says nothing: an empty string, zero, false.
  void text_member(std::string_view name, std::string_view text);
  void integer_member(std::string_view name, std::int64_t number);
  void flag_member(std::string_view name, bool truth);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn
