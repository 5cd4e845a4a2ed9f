#include "core/interchange_reader.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/interchange.h"
#include "core/place.h"
#include "core/utf8.h"

namespace outturn::interchange {
namespace {

// Iterative, so that deep nesting costs no call stack; in place, so that strings are not copied twice; numbers as they
// are spelt, because RapidJSON's own exact conversion breaks its assertions on some ("0e308").
constexpr unsigned kParseFlags =
    rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

// Builds a document's values. Numbers become integers where they are spelt as such and fit 64 bits, else the nearest
// double; the parser has checked their spelling. What no double holds, too large or too small, ends the parse.
class ValueBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ValueBuilder> {
 public:
  using Size = rapidjson::SizeType;

  explicit ValueBuilder(rapidjson::Document& document) : document_(document) {}

  bool RawNumber(const char* text, Size size, bool) {
    return short_number({text, size}) || any_number(text, text + size);
  }
  bool Null() { return document_.Null(); }
  bool Bool(bool value) { return document_.Bool(value); }
  bool String(const char* text, Size size, bool copy) { return document_.String(text, size, copy); }
  bool StartObject() { return document_.StartObject(); }
  bool Key(const char* text, Size size, bool copy) { return document_.Key(text, size, copy); }
  bool EndObject(Size members) { return document_.EndObject(members); }
  bool StartArray() { return document_.StartArray(); }
  bool EndArray(Size elements) { return document_.EndArray(elements); }

 private:
  // What nearly all numbers are: few digits, no exponent. Digits and power of ten are exact in a double then, and their
  // quotient is the nearest double (IEEE 754).
  bool short_number(std::string_view text) {
    constexpr std::array kPowers = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14};
    if (text.size() > kPowers.size()) return false;
    const bool negative = text.front() == '-';
    std::int64_t digits = 0;
    const char* point = nullptr;
    for (const char& c : text.substr(negative ? 1 : 0)) {
      if (c == '.') {
        point = &c;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        return false;
      }
    }
    if (negative) digits = -digits;
    if (point == nullptr) return document_.Int64(digits);
    const auto behind = static_cast<std::size_t>(text.data() + text.size() - point - 1);
    return document_.Double(static_cast<double>(digits) / kPowers[behind]);
  }

  bool any_number(const char* text, const char* end) {
    std::int64_t integer = 0;
    const std::from_chars_result whole = std::from_chars(text, end, integer);
    if (whole.ptr == end && whole.ec == std::errc()) return document_.Int64(integer);
    double real = 0;
    return std::from_chars(text, end, real).ec == std::errc() && document_.Double(real);
  }

  rapidjson::Document& document_;
};

// Parses `text` into `document`, which stays as it was where that fails.
rapidjson::ParseResult parse(rapidjson::InsituStringStream& text, rapidjson::Document& document) {
  rapidjson::Reader reader;
  rapidjson::ParseResult result;
  const auto fill = [&](rapidjson::Document& target) {
    ValueBuilder builder(target);
    result = reader.Parse<kParseFlags>(text, builder);
    return !result.IsError();
  };
  document.Populate(fill);
  return result;
}

std::string reason(rapidjson::ParseErrorCode code) {
  if (code == rapidjson::kParseErrorTermination) return "a number that is too large or too small";
  return rapidjson::GetParseError_En(code);
}

// Cuts a stream into lines inside one buffer, each ended by a zero byte for the parser.
class LineReader {
 public:
  enum class Outcome { line, end, too_long, failed };

  explicit LineReader(std::istream& in) : in_(in), buffer_(kChunkBytes + 1) {}

  Outcome next() {
    begin_ = next_;
    std::size_t searched = begin_;
    while (true) {
      const void* found = std::memchr(buffer_.data() + searched, '\n', end_ - searched);
      if (found != nullptr) {
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
        return finish(at, at + 1);
      }
      searched = end_ - begin_;  // where it will stand after the move
      make_room();
      if (end_ > kMaxLineBytes) return Outcome::too_long;
      in_.read(buffer_.data() + end_, static_cast<std::streamsize>(buffer_.size() - 1 - end_));
      const auto got = static_cast<std::size_t>(in_.gcount());
      if (in_.bad()) return Outcome::failed;
      if (got == 0) return begin_ == end_ ? Outcome::end : finish(end_, end_);
      end_ += got;
    }
  }

  // The current line; byte [size] is a zero that may be relied on.
  [[nodiscard]] char* data() { return buffer_.data() + begin_; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t kChunkBytes = std::size_t{1} << 16U;

  Outcome finish(std::size_t end_of_line, std::size_t next) {
    buffer_[end_of_line] = '\0';
    size_ = end_of_line - begin_;
    next_ = next;
    return Outcome::line;
  }

  // Moves the unfinished line to the buffer's begin, and doubles the buffer where it is full.
  void make_room() {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    if (end_ + 1 >= buffer_.size()) buffer_.resize(buffer_.size() * 2);
  }

  std::istream& in_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of the current line
  std::size_t size_ = 0;   // of the current line
  std::size_t next_ = 0;   // where the next line begins
  std::size_t end_ = 0;    // of what has been read
};

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

struct RecordReader::State {
  State(std::istream& in, std::string stream_name, std::string_view stream_format)
      : lines(in), name(std::move(stream_name)), format(stream_format), document(&allocator) {}

  LineReader lines;
  std::string name;
  std::string_view format;
  std::int64_t line = 0;
  bool header_seen = false;
  bool inside_document = false;
  rapidjson::Document::AllocatorType allocator;
  rapidjson::Document document;
  std::string_view kind;
};

RecordReader::RecordReader(std::istream& in, std::string name, std::string_view format)
    : state_(std::make_unique<State>(in, std::move(name), format)) {}

RecordReader::~RecordReader() = default;

std::string_view RecordReader::kind() const {
  return state_->kind;
}

const JsonValue& RecordReader::record() const {
  return state_->document;
}

void RecordReader::refuse(const std::string& why) const {
  throw Error(ErrorCode::bad_interchange, state_->name, why, Place{.page = 0, .line = state_->line, .box = {}});
}

bool RecordReader::next() {
  State& state = *state_;
  while (parse_line()) {
    const Object record(state.document, *this);
    if (record.find("format") != nullptr) {
      accept_header();
      continue;
    }
    if (!state.header_seen) refuse("no stream of " + std::string(state.format) + ": its format record is missing");
    const JsonValue* kind = record.find("record");
    if (kind == nullptr || !kind->IsString()) refuse("a record without its kind");
    state.kind = Object::view(*kind);
    const bool begins = state.kind == "document";
    if (begins && state.inside_document) refuse("a document begins inside another");
    if (!begins && state.kind != "failure" && !state.inside_document) refuse("a record outside of a document");
    state.inside_document = begins || (state.kind != "end" && state.kind != "failure");
    return true;
  }
  if (!state.header_seen) refuse("empty: no stream of " + std::string(state.format));
  if (state.inside_document) refuse("the stream ends inside a document");
  return false;
}

bool RecordReader::parse_line() {
  State& state = *state_;
  do {
    const LineReader::Outcome outcome = state.lines.next();
    if (outcome == LineReader::Outcome::end) return false;
    if (outcome == LineReader::Outcome::failed) {
      throw Error(ErrorCode::cannot_open, state.name, "cannot read the stream");
    }
    ++state.line;
    if (outcome == LineReader::Outcome::too_long) refuse("a line is longer than any record");
  } while (is_blank({state.lines.data(), state.lines.size()}));
  state.allocator.Clear();
  rapidjson::InsituStringStream text(state.lines.data());
  const rapidjson::ParseResult result = parse(text, state.document);
  if (result.IsError()) {
    refuse("no JSON at byte " + std::to_string(result.Offset()) + " of the line: " + reason(result.Code()));
  }
  if (text.Tell() != state.lines.size()) refuse("a zero byte inside the line");
  return true;
}

void RecordReader::accept_header() {
  State& state = *state_;
  if (state.inside_document) refuse("another stream begins inside a document");
  const Object header(state.document, *this);
  const std::string format = header.text("format");
  if (format != state.format) {
    refuse("the stream is '" + format.substr(0, 40) + "', not '" + std::string(state.format) + "'");
  }
  const int major = header.integer<int>("major", -1);
  if (major != kMajorVersion) {
    refuse(format + " of major version " + std::to_string(major) + ": this program reads version " +
           std::to_string(kMajorVersion));
  }
  state.header_seen = true;
}

Object::Object(const JsonValue& value, const RecordReader& reader) : value_(&value), reader_(&reader) {
  if (!value.IsObject()) reader.refuse("an object was expected");
}

void Object::refuse(std::string_view name, std::string_view why) const {
  reader_->refuse("\"" + std::string(name) + "\" " + std::string(why));
}

const JsonValue* Object::find(std::string_view name) const {
  const JsonValue key(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size())));
  const auto found = value_->FindMember(key);
  return found == value_->MemberEnd() ? nullptr : &found->value;
}

std::string Object::text(std::string_view name) const {
  const JsonValue* value = find(name);
  return value == nullptr ? std::string() : text_of(*value, *reader_);
}

bool Object::flag(std::string_view name) const {
  const JsonValue* value = find(name);
  if (value == nullptr) return false;
  if (!value->IsBool()) refuse(name, "is neither true nor false");
  return value->GetBool();
}

double Object::real(std::string_view name, double fallback) const {
  const JsonValue* value = find(name);
  if (value == nullptr) return fallback;
  if (!value->IsNumber()) refuse(name, "is no number");
  return value->GetDouble();
}

float Object::points(std::string_view name) const {
  const JsonValue* value = find(name);
  return value == nullptr ? 0 : points_of(*value, *reader_);
}

std::optional<Decimal> Object::decimal(std::string_view name) const {
  const JsonValue* value = find(name);
  if (value == nullptr) return std::nullopt;
  const std::optional<Decimal> number = value->IsString() ? Decimal::parse(view(*value)) : std::nullopt;
  if (!number) refuse(name, "is no decimal number in quotation marks");
  return number;
}

std::int64_t Object::integer_within(std::string_view name, std::int64_t fallback, std::int64_t least,
                                    std::int64_t greatest) const {
  const JsonValue* value = find(name);
  if (value == nullptr) return fallback;
  if (!value->IsInt64() || value->GetInt64() < least || value->GetInt64() > greatest) {
    refuse(name, "is no integer, or too large");
  }
  return value->GetInt64();
}

std::string text_of(const JsonValue& value, const RecordReader& reader) {
  if (!value.IsString()) reader.refuse("a string was expected");
  const std::string_view text = Object::view(value);
  if (!utf8::is_valid(text)) reader.refuse("a string is no valid UTF-8");
  return std::string(text);
}

float points_of(const JsonValue& value, const RecordReader& reader) {
  if (!value.IsNumber()) reader.refuse("a number was expected");
  return round_points(value.GetDouble());
}

}  // namespace outturn::interchange
