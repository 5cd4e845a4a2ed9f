// Reads PDF objects off their bytes (ISO 32000-1, 7.3), without building them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::extract {

// A name as it is written, without its slash. It views the text that it stands in.
class PdfName {
 public:
  PdfName() = default;
  explicit PdfName(std::string_view written)
      : written_(written), escaped_(written.find('#') != std::string_view::npos) {}

  [[nodiscard]] bool empty() const { return written_.empty(); }
  // What it stands for: '#xx' is one byte.
  [[nodiscard]] std::string text() const;

  friend bool operator==(const PdfName& name, std::string_view text) {
    return name.escaped_ ? name.text() == text : name.written_ == text;
  }

 private:
  std::string_view written_;
  bool escaped_ = false;
};

// Stands in front of a value, or behind the last one. Nothing here throws, recurses or keeps anything: what is no PDF
// reads as the end. Values that a caller does not want are passed over with skip().
class PdfScanner {
 public:
  enum class Kind { end, dictionary, array, name, integer, reference, other };

  explicit PdfScanner(std::string_view text) : text_(text) {}

  // What stands next, behind white space and comments. A closing bracket is an end.
  [[nodiscard]] Kind peek();

  // Goes into a dictionary; then next_key() gives each key and stands in front of its value. Every value must be read
  // or passed over. False at the dictionary's end, which is passed.
  bool enter_dictionary();
  bool next_key(PdfName& key);

  // Goes into an array; then next_item() says whether another value follows. False at the array's end, which is passed.
  bool enter_array();
  bool next_item();

  // The value that stands next, if it is one of these; else nullopt, and nothing is passed.
  std::optional<PdfName> name();
  std::optional<std::int64_t> integer();
  std::optional<std::int64_t> reference();  // the object's number

  // Passes over the next value and gives its bytes.
  std::string_view skip();

  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  // A number that stands next, as peek() found it: what asks for it afterwards need not read it again.
  struct Number {
    std::size_t begin = SIZE_MAX;
    std::size_t end = 0;
    std::int64_t value = 0;
    Kind kind = Kind::other;
  };

  void skip_space();
  std::optional<std::int64_t> take_number(Kind wanted);
  void skip_string();
  void skip_hexadecimal();
  void skip_regular();
  bool take(std::string_view token);
  [[nodiscard]] bool starts_with(std::string_view token) const {
    return text_.size() - at_ >= token.size() && std::equal(token.begin(), token.end(), text_.begin() + at_);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Number number_;
};

}  // namespace outturn::extract
