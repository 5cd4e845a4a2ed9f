// JSON for people, two spaces a level.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/byte_buffer.h"

namespace outturn::exporting {

// The calls must nest as JSON does.
class PrettyJson {
 public:
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);
  void string(std::string_view text);
  void integer(std::int64_t number);
  void boolean(bool truth);

  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  void member(std::string_view name, std::int64_t number) {
    key(name);
    integer(number);
  }
  // A list of texts.
  template <typename Texts>
  void strings(std::string_view name, const Texts& texts) {
    key(name);
    begin_array();
    for (const auto& text : texts) string(text);
    end_array();
  }

  // Everything written, with a line end.
  [[nodiscard]] std::string take();

 private:
  void begin(char bracket);
  void end(char bracket);
  void begin_value();
  void new_line();

  ByteBuffer text_;
  std::size_t depth_ = 0;
  bool empty_ = true;       // the object or array that is open
  bool after_key_ = false;  // what comes next stands behind a key
};

}  // namespace outturn::exporting
