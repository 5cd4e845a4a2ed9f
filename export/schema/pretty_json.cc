#include "export/schema/pretty_json.h"

#include <utility>

#include "core/byte_buffer.h"
#include "core/json_writer.h"

namespace outturn::exporting {

void PrettyJson::begin(char bracket) {
  begin_value();
  text_ += bracket;
  ++depth_;
  empty_ = true;
}

void PrettyJson::end(char bracket) {
  --depth_;
  if (!empty_) new_line();
  text_ += bracket;
  empty_ = false;
}

void PrettyJson::begin_value() {
  if (std::exchange(after_key_, false) || depth_ == 0) return;
  if (!empty_) text_ += ',';
  empty_ = false;
  new_line();
}

void PrettyJson::new_line() {
  text_ += '\n';
  text_.append(2 * depth_, ' ');
}

void PrettyJson::key(std::string_view name) {
  string(name);
  text_ += ": ";
  after_key_ = true;
}

void PrettyJson::string(std::string_view text) {
  begin_value();
  ByteBuffer quoted;
  JsonWriter(quoted).string(text);
  text_ += quoted.view();
}

void PrettyJson::integer(std::int64_t number) {
  begin_value();
  text_ += std::to_string(number);
}

void PrettyJson::boolean(bool truth) {
  begin_value();
  text_ += truth ? "true" : "false";
}

std::string PrettyJson::take() {
  text_ += '\n';
  return std::exchange(text_, {});
}

}  // namespace outturn::exporting
