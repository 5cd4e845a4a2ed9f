#include "export/schema/pretty_json.h"

#include <utility>

#include "core/json_writer.h"

namespace outturn::exporting {

void PrettyJson::begin(char bracket) {
  begin_value();
  text_.append(bracket);
  ++depth_;
  empty_ = true;
}

void PrettyJson::end(char bracket) {
  --depth_;
  if (!empty_) new_line();
  text_.append(bracket);
  empty_ = false;
}

void PrettyJson::begin_value() {
  if (std::exchange(after_key_, false) || depth_ == 0) return;
  if (!empty_) text_.append(',');
  empty_ = false;
  new_line();
}

void PrettyJson::new_line() {
  text_.append('\n');
  for (std::size_t i = 0; i < depth_; ++i) text_.append("  ");
}

void PrettyJson::key(std::string_view name) {
  string(name);
  text_.append(": ");
  after_key_ = true;
}

void PrettyJson::string(std::string_view text) {
  begin_value();
  JsonWriter(text_).string(text);
}

void PrettyJson::integer(std::int64_t number) {
  begin_value();
  text_.append(number);
}

void PrettyJson::boolean(bool truth) {
  begin_value();
  text_.append(truth ? "true" : "false");
}

std::string PrettyJson::take() {
  text_.append('\n');
  return text_.take();
}

}  // namespace outturn::exporting
