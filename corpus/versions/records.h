// What of a document's rows can be held against those of another language: figures, kinds, order; no wording.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::corpus {

// What a row says in a column; alike in two languages where the text is.
struct Trait {
  std::string_view column;
  std::string value;
  friend bool operator==(const Trait&, const Trait&) = default;
};

struct Record {
  static constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

  std::string key;                     // of its row; of an output and a table, of the first row of it
  std::string record_key;              // the key without the language
  std::string scope;                   // the accomplishment or table in which it stands, as its record key names it
  std::size_t parent = kNoParent;      // of a result: its output; of a row of a table: the table; indices into Version
  bool first = false;                  // of its parent
  std::vector<Trait> traits;           // in an order that is the same for all records of a kind
  std::vector<std::uint64_t> numbers;  // that its texts name, whatever the marks inside of them; sorted
  double confidence = 1;
  std::vector<Record> figures;  // of a row of a table
};

// One document, as the lines of its tables have it.
struct Version {
  std::string document_key;
  std::string symbol;
  std::string language;
  std::string period_start;
  std::string period_end;
  std::vector<Record> outputs;     // traits: result_count
  std::vector<Record> results;     // planned_value, planned_value_max, completed_kind, completed_value
  std::vector<Record> indicators;  // planned_value, actual_value
  std::vector<Record> tables;      // table_kind, unit_scale, row_count
  std::vector<Record> rows;        // row_kind; their figures: value, value_kind, role, period
};

// The document's lines of each table as CSV, without headers.
struct VersionLines {
  std::string_view documents;
  std::string_view results;
  std::string_view indicators;
  std::string_view figures;
};

// The first row of `documents`: language, symbol, period and key; the rest is empty. Throws Error(internal) where lines
// are not rows of their table, as does read_version().
[[nodiscard]] Version read_heading(std::string_view documents);
[[nodiscard]] Version read_version(const VersionLines& lines);

// The numbers that a text names, sorted: 1 234,5 and 1,234.5 are both 1234 and 5. Digits of any script.
[[nodiscard]] std::vector<std::uint64_t> numbers_in(std::string_view text);

// A period as the tables of figures name it, in one form: "2023/2024", "2023-24" and "٢٠٢٣/٢٤" are all "2023/24". Empty
// where it names no number.
[[nodiscard]] std::string period_form(std::string_view printed);

}  // namespace outturn::corpus
