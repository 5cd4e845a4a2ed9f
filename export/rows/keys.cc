#include "export/rows/keys.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/hex.h"
#include "core/text_hash.h"
#include "core/utf8.h"
#include "export/rows/record_codes.h"

namespace outturn::exporting {
namespace {

bool must_be_escaped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == U'%' || c == U'/' || utf8::is_space(c);
}

std::string escape(std::string_view text, bool keep_slash) {
  const Cleaned cleaned(text);
  const std::string_view clean = cleaned.view();
  std::string part;
  for (std::size_t at = 0; at < clean.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(clean, at);
    const std::string_view bytes = clean.substr(begin, at - begin);
    if (must_be_escaped(c) && !(keep_slash && c == U'/')) {
      append_hex(part, bytes, HexDigits::upper, "%");
    } else {
      part += bytes;
    }
  }
  return part;
}

// Without the extension of a kind of input; "Add.1" has none.
std::string_view without_extension(std::string_view name) {
  for (const std::string_view extension : {".pdf", ".txt", ".docx"}) {
    if (name.size() <= extension.size()) continue;
    const std::string_view end = name.substr(name.size() - extension.size());
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    if (std::ranges::equal(end, extension, same)) return name.substr(0, name.size() - extension.size());
  }
  return name;
}

// What the keys of the outputs begin with that stand in `context`, behind the document's.
std::string place_key(const TableContext& context) {
  return '/' + key_part(context.section_code) + '/' + key_part(context.office_code) + '/' +
         key_part(context.accomplishment_number) + '/';
}

// The same with the codes of record keys.
std::string record_place_key(const TableContext& context, const RecordCodes& codes) {
  return '/' + key_part(codes.section(context.section_code)) + '/' + key_part(codes.office(context.office_code)) + '/' +
         key_part(RecordCodes::number(context.accomplishment_number)) + '/';
}

}  // namespace

std::string key_part(std::string_view text) {
  return escape(text, false);
}

std::string base_name(std::string_view input) {
  while (input.size() > 1 && input.back() == '/') input.remove_suffix(1);
  const std::size_t slash = input.rfind('/');
  if (slash != std::string_view::npos) input.remove_prefix(slash + 1);
  return input.empty() || input == "-" ? "stdin" : clean_text(input);
}

namespace {

// What a document's keys begin with: its symbol, or its name where it has none.
std::string key_prefix(const Report& report) {
  const std::string symbol = escape(report.front.symbol, true);
  return symbol.empty() ? key_part(without_extension(base_name(report.info.name))) : symbol;
}

}  // namespace

std::string document_key(const Report& report) {
  std::string key = key_prefix(report);
  key += '/' + key_part(report.front.language);
  return key;
}

namespace {

// Tells results apart that would have the same key.
class Repeats {
 public:
  // `prefix`: what the keys of the table begin with.
  void add(const AlignedTable& table, const std::string& prefix) {
    Group& group = groups_[prefix];
    tables_.push_back(&group);
    for (const Output& output : table.outputs) {
      for (const Result& result : output.results) {
        const std::pair here(output.number, result.number);
        group.ascending = group.ascending && here > group.last;
        group.last = here;
      }
    }
  }

  // How often the key has been asked for, this time included. Tables are numbered in the order of add().
  int times(std::size_t table, int output, int result) {
    Group& group = *tables_[table];
    return group.ascending ? 1 : ++group.met[{output, result}];
  }

 private:
  using Numbers = std::pair<int, int>;  // of output and result
  struct Group {
    bool ascending = true;  // as nearly all are: nothing repeats
    Numbers last = {std::numeric_limits<int>::min(), std::numeric_limits<int>::min()};
    std::map<Numbers, int> met;
  };

  std::unordered_map<std::string, Group, TextHash, std::equal_to<>> groups_;
  std::vector<Group*> tables_;  // in `groups_`, where they stay
};

void append_number(std::string& text, int number) {
  std::array<char, 12> digits{};
  text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

// Keys of all results that begin with `document` and their table's entry of `places`: appended to `bytes`, their ends
// to `ends`.
void append_keys(const Report& report, const std::string& document, const std::vector<std::string>& places,
                 std::string& bytes, std::vector<std::size_t>& ends) {
  Repeats repeats;
  for (std::size_t t = 0; t < report.tables.size(); ++t) repeats.add(report.tables[t], places[t]);
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    for (const Output& output : report.tables[t].outputs) {
      for (const Result& result : output.results) {
        bytes.append(document).append(places[t]);
        append_number(bytes, output.number);
        bytes += '/';
        append_number(bytes, result.number);
        const int times = repeats.times(t, output.number, result.number);
        if (times > 1) bytes += '~' + std::to_string(times);
        ends.push_back(bytes.size());
      }
    }
  }
}

// The pieces of `bytes` that end at `ends`; the first begins at `begin`.
std::vector<CleanText> cut(std::string_view bytes, std::size_t begin, const std::vector<std::size_t>& ends) {
  std::vector<CleanText> pieces;
  pieces.reserve(ends.size());
  for (const std::size_t end : ends) {
    pieces.push_back(CleanText::of_clean(bytes.substr(begin, end - begin)));
    begin = end;
  }
  return pieces;
}

}  // namespace

Keys::Keys(const Report& report) {
  const std::string document = document_key(report);
  const RecordCodes codes(report);
  std::vector<std::string> places;
  std::vector<std::string> record_places;
  std::size_t count = 0;
  for (const AlignedTable& table : report.tables) {
    places.push_back(place_key(table.context));
    record_places.push_back(record_place_key(table.context, codes));
    first_outputs_.push_back(first_results_.size());
    for (const Output& output : table.outputs) {
      first_results_.push_back(count);
      count += output.results.size();
    }
  }
  std::vector<std::size_t> ends;
  bytes_ = document;
  append_keys(report, document, places, bytes_, ends);
  std::vector<std::size_t> record_ends;
  append_keys(report, key_prefix(report), record_places, record_bytes_, record_ends);
  document_ = CleanText::of_clean(std::string_view(bytes_).substr(0, document.size()));
  results_ = cut(bytes_, document.size(), ends);
  records_ = cut(record_bytes_, 0, record_ends);
}

}  // namespace outturn::exporting
