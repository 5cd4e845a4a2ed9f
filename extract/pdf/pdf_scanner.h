// Reads PDF objects off their bytes (ISO 32000-1, 7.3), without building them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outturn::extract {

// Stands in front of a value, or behind the last one. Nothing here throws, recurses or keeps anything: what is no PDF
// reads as the end. Values that a caller does not want are passed over with skip().
class PdfScanner {
 public:
  enum class Kind { end, dictionary, array, name, integer, reference, other };

  explicit PdfScanner(std::string_view text) : text_(text) {}

  // What stands next, behind white space and comments. A closing bracket is an end.
  [[nodiscard]] Kind peek();

  // Goes into a dictionary; then next_key() gives each key ('#xx' undone) and stands in front of its value. Every value
  // must be read or passed over. False at the dictionary's end, which is passed.
  bool enter_dictionary();
  bool next_key(std::string& key);

  // Goes into an array; then next_item() says whether another value follows. False at the array's end, which is passed.
  bool enter_array();
  bool next_item();

  // The value that stands next, if it is one of these; else nullopt, and nothing is passed.
  std::optional<std::string> name();
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
  [[nodiscard]] bool starts_with(std::string_view token) const { return text_.substr(at_).starts_with(token); }

  std::string_view text_;
  std::size_t at_ = 0;
  Number number_;
};

}  // namespace outturn::extract
