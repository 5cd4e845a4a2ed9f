#include "export/keys.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

#include "core/utf8.h"
#include "export/clean_text.h"
#include "export/export.h"

namespace outturn::exporting {
namespace {

bool must_be_escaped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == U'%' || c == U'/' || utf8::is_space(c);
}

void append_escaped(std::string& part, std::string_view bytes) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    part += '%';
    part += kHex[value >> 4U];
    part += kHex[value & 15U];
  }
}

std::string escape(std::string_view text, bool keep_slash) {
  const std::string clean = clean_text(text);
  std::string part;
  for (std::size_t at = 0; at < clean.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(clean, at);
    const std::string_view bytes = std::string_view(clean).substr(begin, at - begin);
    if (must_be_escaped(c) && !(keep_slash && c == U'/')) {
      append_escaped(part, bytes);
    } else {
      part += bytes;
    }
  }
  return part;
}

// Without the extension of the two kinds of input; "Add.1" has none.
std::string_view without_extension(std::string_view name) {
  constexpr std::size_t kLength = 4;
  if (name.size() <= kLength) return name;
  std::string extension(name.substr(name.size() - kLength));
  std::ranges::transform(extension, extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  return extension == ".pdf" || extension == ".txt" ? name.substr(0, name.size() - kLength) : name;
}

std::string accomplishment_key(const std::string& document, const TableContext& context) {
  return document + '/' + key_part(context.section_code) + '/' + key_part(context.office_code) + '/' +
         key_part(context.accomplishment_number);
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

std::string document_key(const Report& report) {
  const std::string symbol = escape(report.front.symbol, true);
  std::string key = symbol.empty() ? key_part(without_extension(base_name(report.info.name))) : symbol;
  key += '/' + key_part(report.front.language);
  if (report.twin > 0) key += '~' + std::to_string(report.twin + 1);
  return key;
}

Keys::Keys(const Report& report) : document_(document_key(report)) {
  std::unordered_map<std::string, int> met;
  for (const AlignedTable& table : report.tables) {
    const std::string prefix = accomplishment_key(document_, table.context) + '/';
    std::vector<std::size_t>& firsts = first_results_.emplace_back();
    for (const Output& output : table.outputs) {
      firsts.push_back(results_.size());
      for (const Result& result : output.results) {
        std::string key = prefix + std::to_string(output.number) + '/' + std::to_string(result.number);
        const int times = ++met[key];
        if (times > 1) key += '~' + std::to_string(times);
        results_.push_back(std::move(key));
      }
    }
  }
}

const std::string& Keys::result(const ResultAt& at) const {
  return results_[first_results_[at.table][at.output] + at.result];
}

}  // namespace outturn::exporting
