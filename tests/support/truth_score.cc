#include "support/truth_score.h"

#include <map>

#include "core/utf8.h"

namespace outturn::test {
namespace {

std::string folded(const std::string& text) {
  const std::string narrow = utf8::fold_width(text);
  std::string result;
  for (std::size_t at = 0; at < narrow.size();) {
    const char32_t c = utf8::next(narrow, at);
    if (!utf8::is_space(c)) utf8::append(result, c);
  }
  return result;
}

bool same(const TruthOutput& wanted, const Output& found) {
  if (wanted.results.size() != found.results.size()) return false;
  for (std::size_t i = 0; i < wanted.results.size(); ++i) {
    if (folded(wanted.results[i].completed) != folded(found.results[i].completed_text)) return false;
    if (folded(wanted.results[i].remark) != folded(found.results[i].remark)) return false;
  }
  return true;
}

std::string key_of(const std::string& section, const std::string& office, const std::string& accomplishment) {
  return section + "/" + office + "/" + accomplishment;
}

}  // namespace

double TruthScore::share() const {
  return outputs == 0 ? 1 : static_cast<double>(right) / static_cast<double>(outputs);
}

void TruthScore::add(const TruthScore& other) {
  outputs += other.outputs;
  right += other.right;
  spurious += other.spurious;
  wrong.insert(wrong.end(), other.wrong.begin(), other.wrong.end());
}

TruthScore score(const TruthReport& truth, const Report& found) {
  // A made-up report never plans the same output twice, so the planned text finds its output.
  std::map<std::string, std::map<std::string, const Output*>> tables;
  TruthScore result;
  for (const AlignedTable& table : found.tables) {
    auto& outputs =
        tables[key_of(table.context.section_code, table.context.office_code, table.context.accomplishment_number)];
    for (const Output& output : table.outputs) {
      if (!outputs.emplace(folded(output.planned_text), &output).second) ++result.spurious;
    }
  }
  for (const TruthTable& table : truth.tables) {
    const std::string key = key_of(table.section_code, table.office_code, table.accomplishment);
    for (const TruthOutput& wanted : table.outputs) {
      ++result.outputs;
      const auto output = tables[key].extract(folded(wanted.planned));
      if (!output.empty() && same(wanted, *output.mapped())) {
        ++result.right;
      } else {
        result.wrong.push_back(key + ": " + wanted.planned);
      }
    }
  }
  for (const auto& [key, outputs] : tables) result.spurious += outputs.size();
  return result;
}

}  // namespace outturn::test
