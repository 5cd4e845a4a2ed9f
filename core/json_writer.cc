#include "core/json_writer.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "core/error.h"
#include "core/place.h"
#include "core/utf8.h"

namespace outturn {
namespace {

rapidjson::SizeType length_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonWriter::State {
  explicit State(std::ostream& stream) : out(stream), writer(buffer) {}

  void raw_number(std::string_view digits) { writer.RawValue(digits.data(), digits.size(), rapidjson::kNumberType); }

  std::ostream& out;
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer;
};

JsonWriter::JsonWriter(std::ostream& out) : state_(std::make_unique<State>(out)) {}

JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_record() {
  state_->buffer.Clear();
  state_->writer.Reset(state_->buffer);
  state_->writer.StartObject();
}

void JsonWriter::end_record() {
  constexpr std::size_t kKeptBytes = std::size_t{1} << 20U;
  state_->writer.EndObject();
  state_->buffer.Put('\n');
  state_->out.write(state_->buffer.GetString(), static_cast<std::streamsize>(state_->buffer.GetSize()));
  if (!state_->out) throw Error(ErrorCode::cannot_write, "", "cannot write");
  if (state_->buffer.GetSize() > kKeptBytes) {
    state_->buffer.Clear();
    state_->buffer.ShrinkToFit();
  }
}

void JsonWriter::begin_object() {
  state_->writer.StartObject();
}
void JsonWriter::end_object() {
  state_->writer.EndObject();
}
void JsonWriter::begin_array() {
  state_->writer.StartArray();
}
void JsonWriter::end_array() {
  state_->writer.EndArray();
}
void JsonWriter::key(std::string_view name) {
  state_->writer.Key(name.data(), length_of(name));
}

void JsonWriter::string(std::string_view text) {
  if (utf8::is_valid(text)) {
    state_->writer.String(text.empty() ? "" : text.data(), length_of(text));
  } else {
    const std::string valid = utf8::to_valid(text);
    state_->writer.String(valid.data(), length_of(valid));
  }
}

void JsonWriter::integer(std::int64_t number) {
  state_->writer.Int64(number);
}
void JsonWriter::boolean(bool truth) {
  state_->writer.Bool(truth);
}

void JsonWriter::null() {
  state_->writer.Null();
}
void JsonWriter::number(std::string_view digits) {
  state_->raw_number(digits);
}

void JsonWriter::real(double number) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::isfinite(number) ? number : 0).ptr;
  state_->raw_number({digits.data(), end});
}

void JsonWriter::points(double number) {
  std::array<char, 32> digits;
  const std::int64_t hundredths = std::llround(static_cast<double>(round_points(number)) * 100);
  char* at = digits.data();
  if (hundredths < 0) *at++ = '-';
  const std::int64_t magnitude = hundredths < 0 ? -hundredths : hundredths;
  at = std::to_chars(at, digits.data() + digits.size(), magnitude / 100).ptr;
  const auto rest = static_cast<int>(magnitude % 100);
  if (rest != 0) {
    *at++ = '.';
    *at++ = static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) *at++ = static_cast<char>('0' + rest % 10);
  }
  state_->raw_number({digits.data(), at});
}

void JsonWriter::text_member(std::string_view name, std::string_view text) {
  if (text.empty()) return;
  key(name);
  string(text);
}

void JsonWriter::integer_member(std::string_view name, std::int64_t number) {
  if (number == 0) return;
  key(name);
  integer(number);
}

void JsonWriter::flag_member(std::string_view name, bool truth) {
  if (!truth) return;
  key(name);
  boolean(true);
}

}  // namespace outturn
